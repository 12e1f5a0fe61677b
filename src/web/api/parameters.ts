import { z } from "zod";
import { LANGUAGES } from "#editorial/model.ts";
import { isItemId } from "#kernel/ids.ts";
import { parseDate, parseIsoWeek } from "#language/dates.ts";

/** Query parameters and parts of paths: texts in, values out, every fault in words. */

/** Items in one answer. */
export const MAX_SIZE = 50;
const DEFAULT_SIZE = 20;
/** As long as the search itself looks at. */
const MAX_TYPED_LENGTH = 300;

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `give a whole number from ${least} to ${most}`)
    .transform(Number)
    .pipe(
      z
        .int()
        .min(least, `give a whole number from ${least} to ${most}`)
        .max(most, `give a whole number from ${least} to ${most}`),
    );

const date = z
  .string()
  .refine((text) => parseDate(text) !== undefined, "give a date such as 2026-11-23 or 23/11/2026")
  .meta({ examples: ["2026-11-23"] });

export const typed = z
  .string("give what to search for")
  .max(MAX_TYPED_LENGTH, `give at most ${MAX_TYPED_LENGTH} characters`);

export const lang = z.enum(LANGUAGES, "give vi or en").default("vi");
export const section = z.string().max(100, "there is no such section; see /api/v1/sections").optional();
export const from = date.optional();
export const to = date.optional();
export const page = wholeNumber(1, 1_000).default(1);
export const size = wholeNumber(1, MAX_SIZE).default(DEFAULT_SIZE);
export const cursor = z
  .string()
  .regex(/^[0-9a-z.-]{1,60}$/, "give a nextCursor as it was answered")
  .optional();
export const id = z
  .string()
  .refine(isItemId, "there is no such id")
  .meta({ examples: ["k3v9x2ab4cde"] });
export const week = z
  .string()
  .regex(/^\d{4}-W\d\d$/i, "give a week such as 2026-W48")
  .transform((text) => text.toUpperCase())
  .pipe(
    z
      .string()
      .refine((text) => parseIsoWeek(text) !== undefined, "that year has no such week")
      .meta({ examples: ["2026-W48"] }),
  )
  .optional();
