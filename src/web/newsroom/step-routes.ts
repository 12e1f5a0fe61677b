import { z } from "zod";
import type { Deed } from "#accounts/permissions.ts";
import { act, type Circumstances, confirmForced, publishNow } from "#editorial/commands.ts";
import { promiseWithdrawal } from "#editorial/promises.ts";
import type { Action } from "#editorial/workflow.ts";
import { type Instant, parseInstant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { checkMay, type NewsroomContext, subjectOf } from "./context.ts";
import { itemRow } from "./item-shapes.ts";
import { type Route, route } from "./route.ts";
import { deskFor, itemOf, step } from "./steps.ts";
import { checkUnused } from "./used-files.ts";

const ofItem = z.object({ id: z.string() });
/** The revision that was read: nobody moves on what another has just changed. */
const revision = z.number().int().min(0).optional();
const reason = z.string().max(10_000);
const moment = z.iso.datetime({ offset: true });
const bare = z.object({ revision });

type StepAction = Exclude<Action, { kind: "revise" }>;

/** A step of the workflow as a route: `POST /items/:id/<step>`. */
const stepRoute = <B extends z.ZodType>(
  deed: Deed,
  summary: string,
  body: B,
  read: (given: z.output<B>) => { readonly action: StepAction; readonly circumstances?: Circumstances },
): Route<typeof ofItem, B, typeof itemRow> => ({
  needs: `item:${deed}`,
  summary,
  parameters: ofItem,
  body,
  reply: itemRow,
  handle: (context, given) => {
    const { action, circumstances = {} } = read(given.body as z.output<B>);
    const item = itemOf(context);
    return forcing(context, circumstances, () =>
      step(context, async (tx) => {
        const unused = action.kind === "archive" ? await checkUnused(tx, item, action.kind) : ok(undefined);
        return unused.ok ? act(tx, deskFor(context, item.kind), item.id, action, circumstances) : unused;
      }),
    );
  },
});

/** Moving items on in the workflow, and readers with them. */
export const stepRoutes = {
  "POST /items/:id/submit": stepRoute("submit", "Hands an item on to be reviewed", bare, (given) => ({
    action: { kind: "submit" },
    circumstances: given,
  })),
  "POST /items/:id/return": stepRoute(
    "return",
    "Returns an item to its author with a reason",
    z.object({ revision, reason }),
    (given) => ({ action: { kind: "return", reason: given.reason }, circumstances: { revision: given.revision } }),
  ),
  "POST /items/:id/approve": stepRoute(
    "approve",
    "Approves what was submitted; `force` where no second person is there",
    z.object({ revision, force: z.boolean().optional() }),
    (given) => ({ action: { kind: "approve" }, circumstances: given }),
  ),
  "POST /items/:id/schedule": stepRoute(
    "schedule",
    "Promises an approved item to readers for a time",
    z.object({ revision, publishAt: moment, changeNote: reason.optional() }),
    ({ publishAt, ...circumstances }) => ({
      action: { kind: "schedule", publishAt: parseInstant(publishAt) as Instant },
      circumstances,
    }),
  ),
  "POST /items/:id/unschedule": stepRoute("unschedule", "Takes back a promised time", bare, (given) => ({
    action: { kind: "unschedule" },
    circumstances: given,
  })),
  "POST /items/:id/publish": stepRoute(
    "publish",
    "Brings what was approved to readers now",
    z.object({ revision, changeNote: reason.optional() }),
    (given) => ({ action: { kind: "publish" }, circumstances: given }),
  ),
  "POST /items/:id/withdraw": stepRoute(
    "withdraw",
    "Takes an item from readers, with a notice in its place",
    z.object({ revision, notice: reason }),
    (given) => ({ action: { kind: "withdraw", notice: given.notice }, circumstances: { revision: given.revision } }),
  ),
  "POST /items/:id/put-back": stepRoute("put-back", "Gives readers back what was withdrawn", bare, (given) => ({
    action: { kind: "put-back" },
    circumstances: given,
  })),
  "POST /items/:id/archive": stepRoute(
    "archive",
    "Takes an item out of use, without a notice; no file that something uses",
    bare,
    (given) => ({
      action: { kind: "archive" },
      circumstances: given,
    }),
  ),
  "POST /items/:id/unarchive": stepRoute("unarchive", "Takes an item out of the archive", bare, (given) => ({
    action: { kind: "unarchive" },
    circumstances: given,
  })),
  "POST /items/:id/publish-now": route({
    needs: "item:publish",
    summary: "From a draft to the readers in one go, for who may do every step of it",
    parameters: ofItem,
    body: z.object({ revision, changeNote: reason.optional(), force: z.boolean().optional() }),
    reply: itemRow,
    handle: async (context, { body }) => {
      const item = itemOf(context);
      for (const deed of ["submit", "approve"] as const) {
        const may = checkMay(context, deed, subjectOf(context, item));
        if (!may.ok) return may;
      }
      return step(context, (tx) => publishNow(tx, deskFor(context, item.kind), item.id, body));
    },
  }),
  "POST /items/:id/confirm": route({
    needs: "item:confirm",
    summary: "A second person has seen what one alone brought to readers",
    parameters: ofItem,
    body: z.object({}),
    reply: itemRow,
    handle: (context) => step(context, (tx) => confirmForced(tx, context.desk, itemOf(context).id)),
  }),
  "PUT /items/:id/withdrawal": route({
    needs: "item:withdraw",
    summary: "Promises that an item goes from readers at a time; null takes the promise back",
    parameters: ofItem,
    body: z.object({ promise: z.object({ at: moment, notice: reason }).nullable() }),
    reply: itemRow,
    handle: (context, { body: { promise } }) =>
      step(context, (tx) =>
        promiseWithdrawal(
          tx,
          context.desk,
          itemOf(context).id,
          promise === null ? undefined : { at: parseInstant(promise.at) as Instant, notice: promise.notice },
        ),
      ),
  }),
};

/** To force an approval takes the right to publish: who has only a second pair of eyes to give cannot be their own. */
function forcing<Value>(
  context: NewsroomContext,
  { force = false }: Circumstances,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const may = force ? checkMay(context, "publish", subjectOf(context, itemOf(context))) : undefined;
  return may?.ok === false ? Promise.resolve(refuse(may.refusal)) : work();
}
