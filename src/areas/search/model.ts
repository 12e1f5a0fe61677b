import type { Instant } from "#kernel/instant.ts";
import { parseDate } from "#language/dates.ts";
import type { SectionTree } from "../sections/index.ts";

/** The kinds that search shows as filters, as they stand in an address. */
export const SEARCHED_KINDS = ["article", "document", "page", "calendar-entry"] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

/** What a reader asked for, as it stands in the address. */
export interface SearchForm {
  readonly q: string;
  readonly type: string;
  readonly section: string;
  readonly from: string;
  readonly to: string;
  readonly sort: string;
  readonly page: string;
}

/** Which field of the form cannot be read, and why. */
export interface FormFault {
  readonly field: keyof SearchForm;
  readonly fault: "type" | "section" | "date" | "order" | "sort" | "page";
}

/** What was asked for, as understood. */
export interface SearchQuery {
  readonly typed: string;
  readonly kind: SearchedKind | undefined;
  readonly sectionSlug: string | undefined;
  readonly from: Instant | undefined;
  readonly before: Instant | undefined;
  readonly sort: "relevance" | "newest";
  /** From 1. */
  readonly page: number;
}

/** Reads the form; every field that cannot be read is told, so that a reader mends them all at once. */
export function readForm(
  form: SearchForm,
  sections: SectionTree,
  timeZone: string,
): { readonly query: SearchQuery; readonly faults: readonly FormFault[] } {
  const faults: FormFault[] = [];
  const fault = (field: keyof SearchForm, kind: FormFault["fault"]): undefined => {
    faults.push({ field, fault: kind });
  };
  const kind = SEARCHED_KINDS.find((known) => known === form.type);
  if (form.type !== "" && kind === undefined) fault("type", "type");
  if (form.section !== "" && !sections.bySlug.has(form.section)) fault("section", "section");
  const from = form.from === "" ? undefined : (parseDate(form.from) ?? fault("from", "date"));
  const to = form.to === "" ? undefined : (parseDate(form.to) ?? fault("to", "date"));
  if (from && to && Temporal.PlainDate.compare(from, to) > 0) fault("to", "order");
  if (form.sort !== "" && form.sort !== "newest" && form.sort !== "relevance") fault("sort", "sort");
  const page = form.page === "" ? 1 : /^[1-9]\d{0,2}$/.test(form.page) ? Number(form.page) : fault("page", "page");
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds as Instant;
  return {
    query: {
      typed: form.q,
      kind,
      sectionSlug: sections.bySlug.has(form.section) ? form.section : undefined,
      from: from && startOf(from),
      before: to && startOf(to.add({ days: 1 })),
      sort: form.sort === "newest" ? "newest" : "relevance",
      page: page ?? 1,
    },
    faults,
  };
}
