import { z } from "zod";
import type { LinkContent, LinkGroupContent } from "#areas/links/model.ts";
import { positionsFor } from "#areas/links/positions.ts";
import { noteUses } from "#areas/media/library.ts";
import { createItem, publishNow, saveContent } from "#editorial/commands.ts";
import { checkContent } from "#editorial/kinds.ts";
import { listItems } from "#editorial/lists.ts";
import type { Item } from "#editorial/model.ts";
import { findItem, findItems, loadContents } from "#editorial/queries.ts";
import { type ItemId, isItemId } from "#kernel/ids.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import type { NewsroomContext } from "./context.ts";
import { itemRow, STATES } from "./item-shapes.ts";
import { route } from "./route.ts";
import { deskFor, step } from "./steps.ts";

/** As many as the public page shows: areas/links/queries.ts. */
const MAX_LINKS = 200;
const MAX_GROUPS = 50;
/** What is not put away. */
const IN_USE = STATES.filter((one) => one !== "archived");

const kind = z.enum(["link", "link-group"]);
const facts = {
  ...{ id: z.string(), revision: z.number(), isPublic: z.boolean() },
  ...{ title: z.string(), titleEn: z.string().optional() },
};
const group = z.object(facts);
const link = z.object({
  ...facts,
  ...{ url: z.string(), groupId: z.string().optional(), logoId: z.string().optional() },
  ...{ description: z.string().optional(), descriptionEn: z.string().optional() },
});

/** A group's id, or null for links that stand in none, and its links in their order. */
const order = z.object({ id: z.string().nullable(), links: z.array(z.string()).max(MAX_LINKS) });

/** The desk of linked websites: one desk keeps them, so what is saved is public at once. */
export const linkRoutes = {
  "GET /links": route({
    needs: "manage-links",
    summary: "All groups of links and all links, in their order, as they are in work",
    parameters: z.object({}),
    reply: z.object({ groups: z.array(group), links: z.array(link) }),
    handle: async ({ office }) => {
      const groups = await loadInOrder<LinkGroupContent>(office.record.read, "link-group", MAX_GROUPS);
      const links = await loadInOrder<LinkContent>(office.record.read, "link", MAX_LINKS);
      return ok({
        groups: groups.map(({ item, content: { title = "", titleEn } }) => ({ ...factsOf(item), title, titleEn })),
        links: links.map(({ item, content }) => {
          const { position: _, title = "", url = "", ...rest } = content;
          return { ...factsOf(item), title, url, ...rest };
        }),
      });
    },
  }),
  "POST /links": route({
    needs: "manage-links",
    summary: "Makes a link or a group of links, or changes one, and gives it to readers",
    parameters: z.object({}),
    body: z.object({
      kind,
      /** Absent: a new one, which comes last. */
      id: z.string().optional(),
      revision: z.number().int().optional(),
      content: z.record(z.string(), z.unknown()),
    }),
    reply: itemRow,
    handle: (context, { body }) => saveLink(context, body),
  }),
  "PUT /links/order": route({
    needs: "manage-links",
    summary: "Puts groups and links into another order, all at once; what is not named stays where it is",
    parameters: z.object({}),
    body: z.object({ groups: z.array(order).max(MAX_GROUPS + 1) }),
    reply: z.object({ moved: z.number() }),
    handle: (context, { body }) => reorder(context, body.groups),
  }),
};

interface Loaded<C> {
  readonly item: Item;
  /** As far as it is written. */
  readonly content: Partial<C>;
}

async function loadInOrder<C extends { position: number; title: string }>(
  read: RecordReader,
  of: "link" | "link-group",
  limit: number,
): Promise<Loaded<C>[]> {
  const items = await listItems(read, { kind: of, states: IN_USE }, undefined, limit);
  const contents = await loadContents(read, items);
  return items
    .map((item) => ({ item, content: (contents.get(item.id) ?? {}) as Partial<C> }))
    .sort(
      ({ content: left }, { content: right }) =>
        (left.position ?? 0) - (right.position ?? 0) || (left.title ?? "").localeCompare(right.title ?? "", "vi"),
    );
}

const factsOf = ({ id, revision, publicState }: Item) => ({ id, revision, isPublic: publicState === "published" });

interface GivenLink {
  readonly kind: "link" | "link-group";
  readonly id?: string | undefined;
  readonly revision?: number | undefined;
  readonly content: Readonly<Record<string, unknown>>;
}

async function saveLink(context: NewsroomContext, given: GivenLink) {
  const { office } = context;
  const desk = deskFor(context, given.kind);
  const known = await loadInOrder<LinkContent>(
    office.record.read,
    given.kind,
    given.kind === "link" ? MAX_LINKS : MAX_GROUPS,
  );
  const own = known.find(({ item }) => item.id === given.id);
  if (given.id !== undefined && own === undefined) return refuse({ kind: "not-found", what: `link ${given.id}` });
  const limit = given.kind === "link" ? MAX_LINKS : MAX_GROUPS;
  if (own === undefined && known.length >= limit) return refuse({ kind: "too-many", what: `${given.kind}s`, limit });
  const last = Math.max(0, ...known.map(({ content }) => content.position ?? 0));
  const content = { ...given.content, position: own?.content.position ?? last + 10 };
  // Before anything is written: nothing half is left behind.
  const checked = checkContent(office.kinds, given.kind, content);
  if (!checked.ok) return checked;
  return step(context, async (tx) => {
    const saved =
      own === undefined
        ? await createItem(tx, desk, { kind: given.kind, language: "vi", content })
        : await saveContent(tx, desk, own.item.id, given.revision ?? own.item.revision, content);
    return saved.ok && !isLevel(saved.value) ? publishNow(tx, desk, saved.value.id) : saved;
  });
}

/** Whether readers have what is in work. */
const isLevel = ({ publicState, publicVersion, workingVersion }: Item): boolean =>
  publicState === "published" && publicVersion === workingVersion;

type Order = z.output<typeof order>;

/** Readers see the moves at once, and all of them together; where one cannot be made, none is. */
const reorder = (context: NewsroomContext, groups: readonly Order[]): Promise<Result<{ moved: number }>> =>
  allOrNothing(context.office.record, async (tx) => {
    // Read where it is written: what somebody changed a moment ago is moved, and not written over.
    const places = await findPlaces(tx, groups);
    return places.ok ? moveAll(tx, context, places.value) : places;
  });

/** Where each must go that does not stand there yet. */
async function findPlaces(tx: RecordReader, groups: readonly Order[]): Promise<Result<readonly Place[]>> {
  const ids = groups.flatMap(({ id, links }) => [...(id === null ? [] : [id]), ...links]);
  const known = await findItems(tx, ids.filter(isItemId));
  const unknown = ids.find((id) => !known.has(id as ItemId));
  const isTwice = new Set(ids).size < ids.length;
  if (unknown !== undefined) return refuse({ kind: "not-found", what: `link ${unknown}` });
  if (isTwice) return no("name each group and each link once");
  const kindOf = (id: string) => known.get(id as ItemId)?.kind;
  const isWrong = groups.some(
    ({ id, links }) => (id !== null && kindOf(id) !== "link-group") || links.some((one) => kindOf(one) !== "link"),
  );
  if (isWrong) return no("groups hold links, and nothing else");
  const contents = await loadContents(tx, [...known.values()]);
  const groupIds = groups.flatMap(({ id }) => id ?? []);
  return ok([
    ...placesOf(groupIds, contents),
    ...groups.flatMap(({ id, links }) => placesOf(links, contents, id ?? undefined)),
  ]);
}

interface Place {
  readonly id: ItemId;
  readonly content: object;
}

/** Of some that stand together, those that must change to stand so. */
function placesOf(ids: readonly string[], contents: ReadonlyMap<string, unknown>, groupId?: string): Place[] {
  const present = ids.map((id) => (contents.get(id) ?? {}) as Partial<LinkContent>);
  const positions = positionsFor(present.map(({ position = 0 }) => position));
  return ids.flatMap((id, at) => {
    const { groupId: before, ...content } = present[at] as Partial<LinkContent>;
    const position = positions[at] as number;
    if (content.position === position && before === groupId) return [];
    return [{ id: id as ItemId, content: { ...content, position, ...(groupId === undefined ? {} : { groupId }) } }];
  });
}

/** A draft that readers never saw stays one. */
async function moveAll(
  tx: RecordWriter,
  context: NewsroomContext,
  places: readonly Place[],
): Promise<Result<{ moved: number }>> {
  const { usesOf } = context.office;
  for (const { id, content } of places) {
    const item = await findItem(tx, id);
    if (item === undefined) return refuse({ kind: "not-found", what: `link ${id}` });
    const desk = deskFor(context, item.kind);
    const saved = await saveContent(tx, desk, id, item.revision, content);
    const done = saved.ok && isLevel(item) ? await publishNow(tx, desk, id) : saved;
    if (!done.ok) return done;
    await noteUses(tx, usesOf, [id]);
  }
  return ok({ moved: places.length });
}

const no = (message: string) => refuse({ kind: "invalid", issues: [{ path: "groups", message }] });
