import { z } from "zod";
import { calendarEntryFields } from "#areas/calendar/model.ts";
import { LANGUAGES } from "#editorial/model.ts";
import { STATES } from "./item-shapes.ts";

/** ISO 8601, `2026-11-23`. */
const day = z.string();
/** `2026-W48` */
const week = z.string();

/** An entry in a week as the desk has it; what is still being written may lack anything but its day. */
const entryInWeek = z.object({
  id: z.string(),
  revision: z.number().int(),
  language: z.enum(LANGUAGES),
  state: z.enum(STATES),
  publicState: z.enum(["none", "published", "withdrawn"]),
  content: calendarEntryFields.partial(),
});
export type EntryInWeek = z.input<typeof entryInWeek>;

export const weekReply = z.object({
  week,
  /** `48` */
  number: z.number().int(),
  /** Weeks before and after, and the one that has today. */
  ...{ previous: week, next: week, present: week },
  /** Readers were promised it: what changes in it is marked. */
  isOfficial: z.boolean(),
  status: z.enum(["draft", "official", "adjusted"]),
  note: z.string().optional(),
  /** Of what is said of the week; 0 where nothing is. */
  revision: z.number().int(),
  days: z.array(z.object({ date: day, isToday: z.boolean(), entries: z.array(entryInWeek) })),
});
export type WeekReply = z.input<typeof weekReply>;

export const previewReply = z.object({
  /** Why nothing could be read. */
  problem: z.enum(["broken", "too-large", "no-header", "empty", "unknown"]).optional(),
  /** Of a workbook: the sheets that have a table of work, and the one that was read. */
  sheets: z.array(z.string()).optional(),
  sheet: z.string().optional(),
  /** Whether there was more than is read at once. */
  isCut: z.boolean(),
  entries: z.array(
    z.object({
      line: z.number().int(),
      text: z.string(),
      entry: calendarEntryFields.partial().optional(),
      problem: z
        .enum([
          ...(["no-day", "bad-day", "no-content", "cancelled", "outside", "unreadable"] as const),
          ...(["invalid", "present", "official"] as const),
        ])
        .optional(),
      /** Fields that are at fault, where something is invalid. */
      fields: z.array(z.string()).optional(),
    }),
  ),
});
export type PreviewReply = z.input<typeof previewReply>;
