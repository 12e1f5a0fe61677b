import { z } from "zod";
import { type ArrangementFault, findFault, MAX_DEPTH } from "#areas/sections/arrangement.ts";
import { freeSlug } from "#areas/sections/free-slug.ts";
import { countInEach, holdSections, listSectionsInWork, type SectionInWork } from "#areas/sections/in-work.ts";
import { type SectionContent, sectionContent } from "#areas/sections/model.ts";
import { act } from "#editorial/commands.ts";
import type { Item } from "#editorial/model.ts";
import { newItemId } from "#kernel/ids.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordWriter } from "#record/record.ts";
import type { NewsroomContext } from "./context.ts";
import { itemRow } from "./item-shapes.ts";
import { rowOf } from "./item-views.ts";
import { makeForReaders, saveForReaders, stepOfMany } from "./kept-steps.ts";
import { route } from "./route.ts";
import { step } from "./steps.ts";

const ofSection = z.object({ id: z.string().max(20) });
const revision = z.number().int().min(0);
const id = z.string().max(20);
/** Sections of one request: a tree of a province with all of its siblings put in another order has fewer. */
const MAX_MOVED = 500;

const section = sectionContent.extend({
  ...{ id: z.string(), revision: z.number(), isPublic: z.boolean(), isArchived: z.boolean() },
  /** What stands in it and must be moved elsewhere before it can be put away. */
  count: z.number(),
});

/** The tree of sections, as its desk has it. */
export const sectionRoutes = {
  "GET /sections": route({
    needs: "arrange",
    summary: "All sections in their order, those put away too, with what stands in each",
    parameters: z.object({}),
    reply: z.object({ sections: z.array(section) }),
    handle: async ({ office }) => {
      const [sections, counts] = await Promise.all([
        listSectionsInWork(office.record.read),
        countInEach(office.record.read, office.edition),
      ]);
      return ok({
        sections: sections.map(({ item, content }) => ({
          ...content,
          ...{ id: item.id, revision: item.revision, count: counts.get(item.id) ?? 0 },
          ...{ isPublic: item.publicState === "published", isArchived: item.state.kind === "archived" },
        })),
      });
    },
  }),
  "POST /sections": route({
    needs: "arrange",
    summary: "Makes a section; readers see it at once, unless it is not shown",
    parameters: z.object({}),
    body: z.object({ content: sectionContent }),
    reply: itemRow,
    handle: (context, { body: { content } }) =>
      arrange(context, async (tx, sections) => {
        const made = newItemId();
        const fit = checkTree(sections, new Map([[made, content]]));
        if (!fit.ok) return fit;
        return makeForReaders(tx, context.desk, { kind: "section", language: "vi", id: made, content });
      }),
  }),
  "PUT /sections/:id": route({
    needs: "arrange",
    summary: "Saves one section for readers; its older address leads to the new one",
    parameters: ofSection,
    body: z.object({ revision, content: sectionContent }),
    reply: itemRow,
    handle: (context, { parameters, body }) =>
      arrange(context, async (tx, sections) => {
        const found = findIn(sections, parameters.id);
        if (!found.ok) return found;
        const fit = checkTree(sections, new Map([[parameters.id, body.content]]));
        return fit.ok ? saveForReaders(tx, context.desk, found.value.item.id, body.revision, body.content) : fit;
      }),
  }),
  "PUT /section-order": route({
    needs: "arrange",
    summary: "Moves several sections at once: all of them, or none",
    parameters: z.object({}),
    body: z.object({
      places: z
        .array(z.object({ id, revision, parentId: id.optional(), position: sectionContent.shape.position }))
        .min(1)
        .max(MAX_MOVED),
    }),
    reply: z.object({ items: z.array(itemRow) }),
    handle: async (context, { body: { places } }) => {
      const moved = await stepOfMany(context, async (tx) => {
        await holdSections(tx);
        const sections = await listSectionsInWork(tx);
        const contents = new Map<string, SectionContent>();
        for (const { id: moving, parentId, position } of places) {
          const found = findIn(sections, moving);
          if (!found.ok) return found;
          const { parentId: _before, ...rest } = found.value.content;
          contents.set(moving, { ...rest, position, ...(parentId === undefined ? {} : { parentId }) });
        }
        const fit = checkTree(sections, contents);
        if (!fit.ok) return fit;
        const items: Item[] = [];
        for (const { id: moving, revision: read } of places) {
          const { item } = sections.find((one) => one.item.id === moving) as SectionInWork;
          const done = await saveForReaders(tx, context.desk, item.id, read, contents.get(moving));
          if (!done.ok) return done;
          items.push(done.value);
        }
        return ok(items);
      });
      return moved.ok ? ok({ items: moved.value.map(rowOf) }) : moved;
    },
  }),
  "POST /sections/:id/archive": route({
    needs: "arrange",
    summary: "Puts an empty section away",
    parameters: ofSection,
    body: z.object({ revision }),
    reply: itemRow,
    handle: (context, { parameters, body }) =>
      arrange(context, async (tx, sections) => {
        const found = findIn(sections, parameters.id);
        if (!found.ok) return found;
        const below = sections.filter(({ content }) => content.parentId === parameters.id).length;
        if (below > 0) return wrong("children", `move its ${below} sections elsewhere first`);
        const count = (await countInEach(tx, context.office.edition)).get(parameters.id) ?? 0;
        if (count > 0) return wrong("items", `move the ${count} things that stand in it elsewhere first`);
        return act(tx, context.desk, found.value.item.id, { kind: "archive" }, { revision: body.revision });
      }),
  }),
  "POST /sections/:id/restore": route({
    needs: "arrange",
    summary:
      "Takes a section out of the archive, to where it stood or to the top of the tree, beside who took its address",
    parameters: ofSection,
    body: z.object({ revision }),
    reply: itemRow,
    handle: (context, { parameters, body }) =>
      arrange(context, async (tx, sections) => {
        const all = await listSectionsInWork(tx);
        const found = all.find(({ item }) => item.id === parameters.id);
        if (found === undefined) return refuse({ kind: "not-found", what: `section ${parameters.id}` });
        const { parentId, slug: former, ...rest } = found.content;
        const hasParent = sections.some(({ item }) => item.id === parentId);
        const slug = freeSlug(former, new Set(sections.map(({ content }) => content.slug)));
        const content = { ...rest, slug, ...(hasParent ? { parentId } : {}) };
        const fit = checkTree(sections, new Map([[parameters.id, content]]));
        if (!fit.ok) return fit;
        const { desk } = context;
        const taken = await act(tx, desk, found.item.id, { kind: "unarchive" }, { revision: body.revision });
        return taken.ok ? saveForReaders(tx, desk, found.item.id, taken.value.revision, content) : taken;
      }),
  }),
};

/** Changes one section, alone at the tree; `sections` are those in use. */
const arrange = (
  context: NewsroomContext,
  work: (tx: RecordWriter, sections: readonly SectionInWork[]) => Promise<Result<Item>>,
) =>
  step(context, async (tx) => {
    await holdSections(tx);
    return work(tx, inUse(await listSectionsInWork(tx)));
  });

const inUse = (sections: readonly SectionInWork[]): SectionInWork[] =>
  sections.filter(({ item }) => item.state.kind !== "archived");

function findIn(sections: readonly SectionInWork[], sectionId: string): Result<SectionInWork> {
  const found = sections.find(({ item }) => item.id === sectionId);
  if (found === undefined) return refuse({ kind: "not-found", what: `section ${sectionId}` });
  return found.item.state.kind === "archived"
    ? refuse({ kind: "wrong-state", from: "archived", action: "revise" })
    : ok(found);
}

/** Whether the tree is one, with some contents in place of those in work or beside them. */
function checkTree(sections: readonly SectionInWork[], changed: ReadonlyMap<string, SectionContent>): Result<void> {
  const places = new Map<string, SectionContent>(inUse(sections).map(({ item, content }) => [item.id, content]));
  for (const [changedId, content] of changed) places.set(changedId, content);
  const fault = findFault(
    [...places].map(([one, { parentId, slug }]) => ({ id: one, parentId, slug })),
    changed.keys(),
  );
  if (fault === undefined) return ok(undefined);
  const title = fault.kind === "slug-taken" ? (places.get(fault.otherId)?.title ?? "") : "";
  return wrong(...explain(fault, title));
}

function explain(fault: ArrangementFault, other: string): [path: string, message: string] {
  switch (fault.kind) {
    case "cycle":
      return ["parentId", "a section cannot stand below itself"];
    case "too-deep":
      return ["parentId", `the tree is at most ${MAX_DEPTH} levels deep`];
    case "no-parent":
      return ["parentId", "the section it should stand in is not there"];
    case "slug-taken":
      return ["slug", `it is the address of "${other}"; choose another`];
  }
}

const wrong = (path: string, message: string) => refuse({ kind: "invalid", issues: [{ path, message }] });
