import type { Auth } from "#accounts/auth.ts";
import type { Person } from "#accounts/people.ts";
import { capabilitiesFor, type Deed, placesFor } from "#accounts/permissions.ts";
import { type Capability, mayDo } from "#accounts/roles.ts";
import type { SecondFactor } from "#accounts/second-factor.ts";
import type { UsesOf } from "#areas/media/library.ts";
import { pathTo, readSections } from "#areas/sections/index.ts";
import type { EditionReader } from "#edition/database.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Kinds } from "#editorial/kinds.ts";
import { type Item, personActor } from "#editorial/model.ts";
import type { Clock, Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { Mail } from "#mail/mail.ts";
import type { MediaStore } from "#media/store.ts";
import type { Record } from "#record/record.ts";
import type { Visits } from "#visits/visits.ts";
import type { Previewer } from "./preview-request.ts";

/** The parts of a site that its newsroom works with. */
export interface Office {
  readonly record: Record;
  readonly kinds: Kinds;
  /** What a content of a kind shows or links of other items. */
  readonly usesOf: UsesOf;
  /** What readers see: sections and settings are read from it. */
  readonly edition: EditionReader;
  readonly media: MediaStore;
  /** Counted visits: sums, never a reader. */
  readonly visits: Pick<Visits, "days" | "byKind" | "allItems" | "searchesInVain">;
  /** Where its files are. */
  readonly mediaFolder: string;
  readonly auth: Auth;
  /** Undefined where the site has no mail server. */
  readonly mail: Mail | undefined;
  readonly previewer: Previewer;
  readonly clock: Clock;
  /** Where the site is, for links in messages, e.g. `https://xa.example`. */
  readonly publicUrl: string;
}

/** Who asks, by a session or by a script's token. */
export interface Asking {
  readonly person: Person;
  /** Undefined for a script. */
  readonly session: { readonly id: string; readonly secondFactor: SecondFactor } | undefined;
}

/** Who asks, and what they may do: handed to every route. */
export interface NewsroomContext {
  readonly office: Office;
  /** @throws where nobody is signed in: only a route for anyone is handled then. */
  readonly person: Person;
  /** Undefined for a script. */
  readonly session: Asking["session"];
  readonly now: Instant;
  readonly desk: Desk;
  /** The item that a route about one item names. */
  readonly item: Item | undefined;
  /** Of the session, for what asks better-auth itself. */
  readonly headers: Headers;
}

/** Where something stands: its section and those above it; empty for what stands in none. */
export const sectionPath = (edition: EditionReader, sectionId: string | undefined): string[] =>
  sectionId === undefined ? [] : pathTo(readSections(edition, "vi"), sectionId).map(({ id }) => id);

/** A thing that something is done to. */
export interface Subject {
  readonly kind: string;
  readonly sectionId: string | undefined;
  readonly isOwn: boolean;
}

/** What is arranged as a whole has routes of its own, which look at all of it: a tree of sections, a front page. */
const ARRANGED: ReadonlySet<string> = new Set(["section", "front-page", "settings"]);

/** Whether somebody may do a deed to a thing; refused with the first capability that is lacking. */
export function checkMay(
  { office, person }: Pick<NewsroomContext, "office" | "person">,
  deed: Deed,
  { kind, sectionId, isOwn }: Subject,
): Result<void> {
  const needed = capabilitiesFor(kind, deed, isOwn);
  if (needed === undefined) return refuse({ kind: "not-found", what: `kind ${kind}` });
  if (ARRANGED.has(kind) && needed.length > 0)
    return refuse({ kind: "invalid", issues: [{ path: "kind", message: `a ${kind} has routes of its own` }] });
  const lacking = placesFor(deed, { sectionId, isOwn }, person.grants).map((place) => {
    const path = sectionPath(office.edition, place);
    return needed.find((one) => !mayDo(person.grants, one, path));
  });
  const [first] = lacking;
  return first === undefined || lacking.includes(undefined)
    ? ok(undefined)
    : refuse({ kind: "not-allowed", permission: first });
}

/**
 * Whether somebody who may revise an item may have it stand in a section as well: or it could be carried out of one's
 * own. To take it out of all takes a grant for the whole site, though it is one's own: nobody of its section would find
 * it again.
 *
 * @param sectionId undefined for none.
 */
export function checkMove(
  context: Pick<NewsroomContext, "office" | "person">,
  item: Item,
  sectionId: string | undefined,
): Result<void> {
  const subject = subjectOf(context, item);
  if (sectionId === subject.sectionId) return ok(undefined);
  if (sectionId !== undefined) return checkMay(context, "revise", { ...subject, sectionId });
  const needed = capabilitiesFor(subject.kind, "revise", subject.isOwn) ?? [];
  if (needed.every((one) => mayDo(context.person.grants, one))) return ok(undefined);
  const message = "only who works on the whole site may leave it out";
  return refuse({ kind: "invalid", issues: [{ path: "content.sectionId", message }] });
}

/** The sections in which somebody may do a deed to what others made, of a kind. */
export function reachOf(
  { office, person }: Pick<NewsroomContext, "office" | "person">,
  deed: Deed,
  kind: string,
): readonly string[] | "everywhere" {
  const needed = capabilitiesFor(kind, deed, false) ?? [];
  const mayIn = (path: readonly string[]) => needed.every((one) => mayDo(person.grants, one, path));
  if (mayIn([])) return "everywhere";
  const sections = [...readSections(office.edition, "vi").byId.keys()];
  return sections.filter((id) => mayIn(sectionPath(office.edition, id)));
}

export const checkCapability = (person: Person, capability: Capability): Result<void> =>
  mayDo(person.grants, capability) ? ok(undefined) : refuse({ kind: "not-allowed", permission: capability });

/** An item as what something is done to. */
export const subjectOf = ({ person }: Pick<NewsroomContext, "person">, item: Item): Subject => ({
  kind: item.kind,
  sectionId: item.sectionId,
  isOwn: item.madeBy === personActor(person.id),
});
