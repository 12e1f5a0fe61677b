import { z } from "zod";
import { isReviewed, KINDS_WITH_DUTIES } from "#accounts/permissions.ts";
import { LANGUAGES } from "#editorial/model.ts";
import { type OwedPlace, translationsOwed } from "#editorial/translations.ts";
import { isItemId } from "#kernel/ids.ts";
import { type Instant, toIso } from "#kernel/instant.ts";
import { ok } from "#kernel/result.ts";
import { itemRow } from "./item-shapes.ts";
import { rowOf } from "./item-views.ts";
import { route } from "./route.ts";
import { withAllBelow } from "./steps.ts";

const PAGE = 50;

/** What has a page of its own, which readers of another language may want. */
const TRANSLATED = KINDS_WITH_DUTIES.filter(isReviewed);

const iso = (at: Instant | undefined): string | undefined => (at === undefined ? undefined : toIso(at));

/** What is still to be translated. */
export const translationRoutes = {
  "GET /translations": route({
    needs: "person",
    summary: "What readers of the other language lack, or have in an older version, the last published first",
    parameters: z.object({
      why: z.enum(["missing", "older"]),
      kind: z.enum(TRANSLATED as [string, ...string[]]).optional(),
      section: z.string().max(40).optional(),
      after: z
        .string()
        .regex(/^-?\d{1,15}-[0-9a-z]{12}$/)
        .optional(),
    }),
    reply: z.object({
      items: z.array(
        z.object({
          item: itemRow,
          /** Of the readers to whom it is owed. */
          language: z.enum(LANGUAGES),
          translation: z
            .object({
              ...{ id: z.string(), title: z.string() },
              ...{ publishedAt: z.string().optional(), updatedAt: z.string().optional() },
            })
            .optional(),
        }),
      ),
      /** What `after` is for the next page, which may be short or empty and yet not the last; absent at the end. */
      next: z.string().optional(),
    }),
    handle: async (context, { parameters: { why, kind, section, after } }) => {
      const filter = {
        why,
        kinds: kind === undefined ? TRANSLATED : [kind],
        sectionIds: section === undefined ? undefined : withAllBelow(context, section),
      };
      const { owed, next } = await translationsOwed(context.office.record.read, filter, readPlace(after), PAGE);
      return ok({
        items: owed.map(({ item, language, translation }) => ({
          item: rowOf(item),
          language,
          translation: translation && {
            ...{ id: translation.id, title: translation.title },
            ...{ publishedAt: iso(translation.publishedAt), updatedAt: iso(translation.updatedAt) },
          },
        })),
        next: next && `${next.publishedAt}-${next.id}`,
      });
    },
  }),
};

function readPlace(after: string | undefined): OwedPlace | undefined {
  if (after === undefined) return undefined;
  const dash = after.lastIndexOf("-");
  const id = after.slice(dash + 1);
  return isItemId(id) ? { publishedAt: Number(after.slice(0, dash)) as Instant, id } : undefined;
}
