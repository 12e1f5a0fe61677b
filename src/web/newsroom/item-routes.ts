import { z } from "zod";
import { isReviewed, KINDS_WITH_DUTIES } from "#accounts/permissions.ts";
import { readSections, withDescendants } from "#areas/sections/index.ts";
import { createItem, saveContent } from "#editorial/commands.ts";
import { deleteItem, undelete } from "#editorial/deletion.ts";
import { listItems } from "#editorial/lists.ts";
import { LANGUAGES, personActor } from "#editorial/model.ts";
import { loadQueues } from "#editorial/queues.ts";
import { isDecided } from "#editorial/workflow.ts";
import { createTranslation } from "#editorial/writing.ts";
import { isItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { ok, refuse } from "#kernel/result.ts";
import { checkMay, checkMove, type NewsroomContext, reachOf, subjectOf } from "./context.ts";
import { itemRow, itemWhole, state } from "./item-shapes.ts";
import { rowOf, rowsOf, wholeOf } from "./item-views.ts";
import { route } from "./route.ts";
import { startOfToday } from "./site-day.ts";
import { deskFor, itemOf, MAX_CONTENT_BYTES, sectionIn, step, wantsSecondPerson, withAllBelow } from "./steps.ts";
import { checkUnused } from "./used-files.ts";

const ofItem = z.object({ id: z.string() });
const revision = z.number().int().min(0);
/** A screenful and the next. */
const PAGE = 50;

const list = z.object({
  items: z.array(itemRow),
  /** What `after` is for the next page; absent at the end. */
  next: z.string().optional(),
});

/** Finding items, making them and writing in them. */
export const itemRoutes = {
  "GET /items": route({
    needs: "person",
    summary: "Items of a kind, the last saved first, filtered",
    parameters: z.object({
      kind: z.string().max(40),
      language: z.enum(LANGUAGES).optional(),
      state: state.optional(),
      section: z.string().max(40).optional(),
      mine: z.literal("yes").optional(),
      public: z.literal("yes").optional(),
      deleted: z.literal("yes").optional(),
      text: z.string().max(200).optional(),
      after: z
        .string()
        .regex(/^\d{1,15}-[0-9a-z]{12}$/)
        .optional(),
    }),
    reply: list,
    handle: async (context, { parameters }) => {
      const { kind, language, section, text, mine, deleted, after } = parameters;
      const filter = {
        ...{ kind, language, text, isDeleted: deleted === "yes", isPublic: parameters.public === "yes" },
        states: parameters.state === undefined ? undefined : [parameters.state],
        sectionIds: section === undefined ? undefined : withAllBelow(context, section),
        madeBy: mine === "yes" ? personActor(context.person.id) : undefined,
      };
      const items = await listItems(context.office.record.read, filter, readPlace(after), PAGE);
      const last = items.length === PAGE ? items.at(-1) : undefined;
      return ok({ items: items.map(rowOf), next: last && `${last.savedAt ?? 0}-${last.id}` });
    },
  }),
  "GET /queues": route({
    needs: "person",
    summary: "What waits for whom: the desk of who is signed in",
    parameters: z.object({}),
    reply: z.object({
      ...{ mine: z.array(itemRow), withOthers: z.array(itemRow), forMe: z.array(itemRow), scheduled: z.array(itemRow) },
      ...{
        toWithdraw: z.array(itemRow),
        publishedToday: z.array(itemRow),
        forced: z.array(itemRow),
        reviewDue: z.array(itemRow),
      },
    }),
    handle: async (context) => {
      const { office, person, now } = context;
      const who = personActor(person.id);
      const queues = await loadQueues(office.record.read, {
        who,
        kinds: KINDS_WITH_DUTIES.filter(isReviewed),
        reach: (deed, kind) => reachOf(context, deed, kind),
        wantsSecondPerson: wantsSecondPerson(office),
        today: startOfToday(office.edition, now),
        now,
      });
      const may = (deed: "approve" | "publish" | "revise") => (item: (typeof queues.mine)[number]) =>
        checkMay(context, deed, subjectOf(context, item)).ok;
      const { mine, scheduled, toWithdraw, publishedToday } = queues;
      const forMe = [...queues.inReview.filter(may("approve")), ...queues.approved.filter(may("publish"))];
      const mineToMove = new Set(forMe.map(({ id }) => id));
      return ok({
        mine: mine.map(rowOf),
        // What one handed on oneself waits for others, unless one may move it on oneself: never for both.
        withOthers: queues.withOthers.filter(({ id }) => !mineToMove.has(id)).map(rowOf),
        forMe: forMe.map(rowOf),
        scheduled: await rowsOf(context, scheduled),
        toWithdraw: await rowsOf(context, toWithdraw),
        publishedToday: publishedToday.map(rowOf),
        forced: queues.forced.filter((item) => item.forcedBy !== who && may("approve")(item)).map(rowOf),
        reviewDue: queues.reviewDue.filter(may("revise")).map(rowOf),
      });
    },
  }),
  "POST /items": route({
    needs: "make",
    summary: "Makes a draft",
    parameters: z.object({}),
    body: z.object({ kind: z.string().max(40), language: z.enum(LANGUAGES), content: z.unknown() }),
    maxBodyBytes: MAX_CONTENT_BYTES,
    reply: itemRow,
    handle: async (context, { body }) => {
      const may = mayMake(context, body.kind, sectionIn(body.content));
      if (!may.ok) return may;
      return step(context, (tx) => createItem(tx, deskFor(context, body.kind), body));
    },
  }),
  "GET /items/:id": route({
    needs: "item:read",
    summary: "An item as it is in work",
    parameters: ofItem,
    reply: itemWhole,
    handle: async (context) => ok(await wholeOf(context, itemOf(context))),
  }),
  "PUT /items/:id/content": route({
    needs: "item:revise",
    summary:
      "Saves what is written, unless somebody else saved meanwhile; on what was decided on, only to open it again",
    parameters: ofItem,
    body: z.object({
      revision,
      content: z.unknown(),
      /** Takes back that it was approved or scheduled, or begins another version of what is public. */
      reopen: z.boolean().optional(),
      /** Whose words they are: of a screen on which somebody else has signed in since, they are not taken. */
      writer: z.string().max(100).optional(),
    }),
    maxBodyBytes: MAX_CONTENT_BYTES,
    reply: itemRow,
    handle: async (context, { body }) => {
      const item = itemOf(context);
      const { reopen = false, writer = context.person.id } = body;
      if (writer !== context.person.id) return refuse({ kind: "not-allowed", permission: "revise" });
      const may = checkMove(context, item, sectionIn(body.content));
      if (!may.ok) return may;
      // A save that was begun before, or a line that came back, must not undo a decision unseen.
      if (isDecided(item.state.kind) && item.revision === body.revision && !reopen)
        return refuse({ kind: "wrong-state", from: item.state.kind, action: "revise" });
      return step(context, (tx) => saveContent(tx, context.desk, item.id, body.revision, body.content));
    },
  }),
  "POST /items/:id/translations": route({
    needs: "item:read",
    summary: "Begins an item that says the same in another language",
    parameters: ofItem,
    body: z.object({ language: z.enum(LANGUAGES) }),
    reply: itemRow,
    handle: async (context, { body }) => {
      const item = itemOf(context);
      const may = checkMay(context, "create", { ...subjectOf(context, item), isOwn: true });
      if (!may.ok) return may;
      return step(context, (tx) => createTranslation(tx, context.desk, item.id, body.language));
    },
  }),
  "DELETE /items/:id": route({
    needs: "item:delete",
    summary: "Puts a draft away, to be removed for good after 30 days; no file that something uses",
    parameters: ofItem,
    reply: itemRow,
    handle: (context) =>
      step(context, async (tx) => {
        const unused = await checkUnused(tx, itemOf(context), "delete");
        return unused.ok ? deleteItem(tx, context.desk, itemOf(context).id) : unused;
      }),
  }),
  "POST /items/:id/undelete": route({
    needs: "item:delete",
    summary: "Takes back what was deleted",
    parameters: ofItem,
    reply: itemRow,
    handle: (context) => step(context, (tx) => undelete(tx, context.desk, itemOf(context).id)),
  }),
};

/** A draft may be begun before its section is chosen, by who may write in one at least. */
function mayMake(context: NewsroomContext, kind: string, sectionId: string | undefined) {
  const subject = { kind, sectionId, isOwn: true };
  const may = checkMay(context, "create", subject);
  if (may.ok || sectionId !== undefined) return may;
  const { grants } = context.person;
  const somewhere = grants.some(
    (grant) =>
      grant.sectionId !== undefined && checkMay(context, "create", { ...subject, sectionId: grant.sectionId }).ok,
  );
  return somewhere ? ok(undefined) : may;
}

function readPlace(after: string | undefined) {
  const [savedAt, id] = after?.split("-") ?? [];
  return id !== undefined && isItemId(id) ? { savedAt: Number(savedAt) as Instant, id } : undefined;
}
