import { z } from "zod";
import type { AlertContent } from "#areas/alerts/model.ts";
import { ALERT_LEVELS } from "#areas/alerts/model.ts";
import { listItems } from "#editorial/lists.ts";
import type { Item } from "#editorial/model.ts";
import { findContent, loadContents } from "#editorial/queries.ts";
import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/result.ts";
import type { RecordReader } from "#record/record.ts";
import { itemRow } from "./item-shapes.ts";
import { rowOf } from "./item-views.ts";
import { route } from "./route.ts";

/** Some ten years of alerts, the last saved first. */
const MAX_ALERTS = 200;

const moment = z.number().int();
const shown = z.object({
  /** Absent while a draft does not say. */
  level: z.enum(ALERT_LEVELS).optional(),
  from: moment.optional(),
  until: moment.optional(),
  /** Empty: on all pages. */
  paths: z.array(z.string()),
});

/** The alerts desk. */
export const alertRoutes = {
  "GET /alerts": route({
    needs: "manage-alerts",
    summary: "Alerts, the last saved first, each with whether readers see it now",
    parameters: z.object({}),
    reply: z.object({
      alerts: z.array(
        itemRow.extend({
          /** As readers have it; of what they never had, as it is in work. */
          shown,
          inForce: z.enum(["now", "later", "over", "no"]),
        }),
      ),
    }),
    handle: async ({ office, now }) => {
      const { read } = office.record;
      const items = await listItems(read, { kind: "alert" }, undefined, MAX_ALERTS);
      const contents = await publicContents(read, items);
      return ok({
        alerts: items.map((item) => {
          const { level, from, until, paths = [] } = (contents.get(item.id) ?? {}) as Partial<AlertContent>;
          const known = ALERT_LEVELS.find((one) => one === level);
          return {
            ...rowOf(item),
            shown: { level: known, from, until, paths },
            inForce: inForce(item, { from, until }, now),
          };
        }),
      });
    },
  }),
};

/** What readers have of each, where they have another version than the one in work. */
async function publicContents(read: RecordReader, items: readonly Item[]): Promise<Map<string, unknown>> {
  const contents = new Map<string, unknown>(await loadContents(read, items));
  for (const { id, publicVersion, workingVersion } of items)
    if (publicVersion !== undefined && publicVersion !== workingVersion)
      contents.set(id, await findContent(read, id, publicVersion));
  return contents;
}

function inForce(
  { publicState }: Item,
  { from = 0, until }: { readonly from?: number | undefined; readonly until?: number | undefined },
  now: Instant,
): "now" | "later" | "over" | "no" {
  if (publicState !== "published") return "no";
  if (until !== undefined && until <= now) return "over";
  return from > now ? "later" : "now";
}
