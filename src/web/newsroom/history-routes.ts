import { z } from "zod";
import { LANGUAGES } from "#editorial/model.ts";
import { listPresent, noteSeen } from "#editorial/presence.ts";
import { findContent } from "#editorial/queries.ts";
import { addRemark, listRemarks, resolveRemark } from "#editorial/remarks.ts";
import { listVersions } from "#editorial/versions.ts";
import { restoreVersion } from "#editorial/writing.ts";
import { isItemId } from "#kernel/ids.ts";
import { toIso } from "#kernel/instant.ts";
import { ok, refuse } from "#kernel/result.ts";
import { checkMove, type NewsroomContext } from "./context.ts";
import { itemRow } from "./item-shapes.ts";
import { route } from "./route.ts";
import { itemOf, MAX_CONTENT_BYTES, sectionIn, step } from "./steps.ts";

const ofItem = z.object({ id: z.string() });
const number = z.coerce.number().int().min(1).max(1_000_000);
const ofVersion = ofItem.extend({ number });
const moment = z.string();
/** Versions in one answer. */
const PAGE = 50;

const remark = z.object({
  ...{ id: z.string(), version: z.number(), madeBy: z.string(), madeAt: moment, text: z.string() },
  ...{ resolvedBy: z.string().optional(), resolvedAt: moment.optional() },
});
const remarks = z.object({ remarks: z.array(remark) });

/** What an item was, what is said of it, and who has it open. */
export const historyRoutes = {
  "GET /items/:id/versions": route({
    needs: "item:read",
    summary: "An item's versions, the newest first",
    parameters: ofItem.extend({ before: number.optional() }),
    reply: z.object({
      versions: z.array(
        z.object({
          ...{ number: z.number(), madeAt: moment, savedAt: moment },
          ...{ madeBy: z.string().optional(), changeNote: z.string().optional() },
        }),
      ),
      next: z.number().optional(),
    }),
    handle: async (context, { parameters }) => {
      const { id } = itemOf(context);
      const versions = await listVersions(context.office.record.read, id, parameters.before, PAGE);
      return ok({
        versions: versions.map(({ madeAt, savedAt, ...rest }) => ({
          ...rest,
          madeAt: toIso(madeAt),
          savedAt: toIso(savedAt),
        })),
        next: versions.length === PAGE ? versions.at(-1)?.number : undefined,
      });
    },
  }),
  "GET /items/:id/versions/:number": route({
    needs: "item:read",
    summary: "What one version says",
    parameters: ofVersion,
    reply: z.object({ content: z.unknown() }),
    handle: async (context, { parameters }) => {
      const { id } = itemOf(context);
      const content = await findContent(context.office.record.read, id, parameters.number);
      if (content === undefined) return refuse({ kind: "not-found", what: `version ${parameters.number}` });
      return ok({ content });
    },
  }),
  "POST /items/:id/versions/:number/restore": route({
    needs: "item:revise",
    summary: "Makes an older version what is in work, as a new one",
    parameters: ofVersion,
    body: z.object({ revision: z.number().int().min(0) }),
    reply: itemRow,
    handle: (context, { parameters: { number }, body }) =>
      step(context, async (tx) => {
        const item = itemOf(context);
        const content = await findContent(tx, item.id, number);
        const may = content === undefined ? ok(undefined) : checkMove(context, item, sectionIn(content));
        return may.ok ? restoreVersion(tx, context.desk, item.id, body.revision, number) : may;
      }),
  }),
  "POST /preview": route({
    needs: "person",
    summary: "The page on which readers would see what is written, if it were published now",
    parameters: z.object({}),
    body: z.object({
      id: z.string().max(20).optional(),
      kind: z.string().max(40),
      language: z.enum(LANGUAGES),
      content: z.unknown(),
    }),
    maxBodyBytes: MAX_CONTENT_BYTES,
    reply: z.object({ html: z.string() }),
    handle: async ({ office }, { body }) =>
      office.previewer.preview({ ...body, id: body.id !== undefined && isItemId(body.id) ? body.id : undefined }),
  }),
  "GET /items/:id/remarks": route({
    needs: "item:read",
    summary: "What colleagues say of an item",
    parameters: ofItem,
    reply: remarks,
    handle: (context) => tellRemarks(context),
  }),
  "POST /items/:id/remarks": route({
    needs: "item:remark",
    summary: "Says something of an item to colleagues",
    parameters: ofItem,
    body: z.object({ text: z.string().max(20_000) }),
    reply: remarks,
    handle: async (context, { body }) => {
      const { record } = context.office;
      const added = await record.inTransaction((tx) => addRemark(tx, context.desk, itemOf(context).id, body.text));
      return added.ok ? tellRemarks(context) : added;
    },
  }),
  "POST /items/:id/remarks/:remark/resolve": route({
    needs: "item:remark",
    summary: "Marks a remark as done with",
    parameters: ofItem.extend({ remark: z.string().max(60) }),
    body: z.object({}),
    reply: remarks,
    handle: async (context, { parameters }) => {
      const { record } = context.office;
      const { id } = itemOf(context);
      const done = await record.inTransaction((tx) => resolveRemark(tx, context.desk, id, parameters.remark));
      return done.ok ? tellRemarks(context) : done;
    },
  }),
  "POST /items/:id/presence": route({
    needs: "item:read",
    summary: "Says that one has an item open, and learns who else has",
    parameters: ofItem,
    body: z.object({ isEditing: z.boolean() }),
    reply: z.object({
      people: z.array(z.object({ personId: z.string(), isEditing: z.boolean() })),
      /** As it is now: another number than the screen's means that somebody saved. */
      revision: z.number(),
    }),
    handle: async (context, { body }) => {
      const { office, person, now } = context;
      const item = itemOf(context);
      await office.record.inTransaction((tx) => noteSeen(tx, item.id, { personId: person.id, ...body }, now));
      const people = await listPresent(office.record.read, item.id, person.id, now);
      return ok({ people, revision: item.revision });
    },
  }),
};

async function tellRemarks(context: NewsroomContext) {
  const found = await listRemarks(context.office.record.read, itemOf(context).id);
  return ok({
    remarks: found.map(({ madeAt, resolvedAt, ...rest }) => ({
      ...rest,
      madeAt: toIso(madeAt),
      resolvedAt: resolvedAt === undefined ? undefined : toIso(resolvedAt),
    })),
  });
}
