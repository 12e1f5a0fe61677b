import { z } from "zod";
import { type AuditLine, listAudit } from "#editorial/audit.ts";
import { type Actor, LANGUAGES } from "#editorial/model.ts";
import { findNamed } from "#editorial/queries.ts";
import { isItemId } from "#kernel/ids.ts";
import { type Instant, toIso } from "#kernel/instant.ts";
import { ok, refuse } from "#kernel/result.ts";
import { route } from "./route.ts";
import { boundsOfDays } from "./site-day.ts";

/** A screenful and the next; and what a file is made of, page by page: some 200 kB each. */
const PAGE = 50;
const LARGE_PAGE = 1_000;

const line = z.object({
  id: z.string(),
  at: z.string(),
  /** `person:<id>`, or a part of the program. */
  actor: z.string(),
  action: z.string(),
  itemId: z.string().optional(),
  /** As it is called now; absent for what was removed for good. */
  item: z.object({ kind: z.string(), language: z.enum(LANGUAGES), title: z.string() }).optional(),
  detail: z.record(z.string(), z.unknown()),
});

/** Who did what. The log is only read: no route changes it. */
export const auditRoutes = {
  "GET /audit": route({
    needs: "manage-accounts",
    summary: "The log of who did what, the newest first, filtered",
    parameters: z.object({
      actor: z.string().max(100).optional(),
      action: z.string().max(40).optional(),
      item: z.string().max(20).optional(),
      /** Days of the site, both included. */
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      /** For a file: larger pages. */
      large: z.literal("yes").optional(),
      after: z
        .string()
        .regex(/^\d{1,15}-[0-9a-f-]{36}$/)
        .optional(),
    }),
    reply: z.object({
      lines: z.array(line),
      /** What `after` is for the next page; absent at the end. */
      next: z.string().optional(),
    }),
    handle: async ({ office }, { parameters }) => {
      const { actor, action, item, after } = parameters;
      if (item !== undefined && !isItemId(item)) return refuse({ kind: "not-found", what: `item ${item}` });
      const { read } = office.record;
      const limit = parameters.large === "yes" ? LARGE_PAGE : PAGE;
      const filter = { actor: actor as Actor | undefined, action, itemId: item };
      const days = boundsOfDays(office.edition, parameters);
      const found = await listAudit(read, { ...filter, ...days }, readPlace(after), limit);
      const named = await findNamed(read, [...new Set(found.flatMap(({ itemId }) => itemId ?? []))]);
      const last = found.length === limit ? found.at(-1) : undefined;
      return ok({
        lines: found.map(({ at, itemId, detail, ...rest }) => {
          const about = itemId === undefined ? undefined : named.get(itemId);
          return {
            ...{ ...rest, at: toIso(at), itemId, detail: { ...detail } },
            item: about && { kind: about.kind, language: about.language, title: about.title },
          };
        }),
        next: last && `${last.at}-${last.id}`,
      });
    },
  }),
};

function readPlace(after: string | undefined): Pick<AuditLine, "at" | "id"> | undefined {
  if (after === undefined) return undefined;
  const dash = after.indexOf("-");
  return { at: Number(after.slice(0, dash)) as Instant, id: after.slice(dash + 1) };
}
