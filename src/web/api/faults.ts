import { readSections } from "#areas/sections/index.ts";
import type { EntryRow } from "#edition/entries.ts";
import { parseDate } from "#language/dates.ts";
import type { PageContext } from "#web/public/route.ts";
import type { Given } from "./endpoint.ts";
import type { Fault, Problem } from "./problem.ts";

export function sectionFaults(context: PageContext, slug: string | undefined): Fault[] {
  if (slug === undefined || readSections(context.edition, "vi").bySlug.has(slug)) return [];
  return [{ parameter: "section", message: "there is no such section; see /api/v1/sections" }];
}

/** Days in the wrong order; days that are none are told elsewhere. */
export function orderFaults({ from = "", to = "" }: Given): Fault[] {
  const [first, last] = [parseDate(from), parseDate(to)];
  if (first === undefined || last === undefined || Temporal.PlainDate.compare(first, last) <= 0) return [];
  return [{ parameter: "to", message: "the last day is before the first" }];
}

/** Why an item is not given: it was withdrawn, or never was public. */
export function goneOrMissing(entry: EntryRow | undefined, kind: string): Problem {
  if (entry?.kind !== kind || entry.state !== "withdrawn") return { status: 404, detail: `there is no such ${kind}` };
  return { status: 410, detail: entry.notice ?? "withdrawn by the authority" };
}
