import { type KnownWeek, lookAtWeeks, mondayOfEntry, sameKey } from "#areas/calendar/commands.ts";
import { readIcs } from "#areas/calendar/import-ics.ts";
import type { ReadEntry, ReadFile } from "#areas/calendar/import-rows.ts";
import { MAX_FILE_BYTES, type ReadWorkbook, readXlsx } from "#areas/calendar/import-xlsx.ts";
import { findSettings } from "#areas/settings/index.ts";
import { checkContent } from "#editorial/kinds.ts";
import type { PreviewReply } from "./calendar-shapes.ts";
import type { NewsroomContext } from "./context.ts";

/** Entries further away than this are in the wrong year, or of no use. */
const MAX_WEEKS_AWAY = 52;

/** What is looked for in a file. */
interface Asked {
  readonly monday: Temporal.PlainDate;
  readonly weeks: number;
  readonly sheet?: string | undefined;
}

/** What would be read of a file, and of each row or event that would not, why. Nothing is kept. */
export async function previewFile(context: NewsroomContext, bytes: Buffer, asked: Asked): Promise<PreviewReply> {
  const read = await readFile(context, bytes, asked);
  if (read === undefined) return { problem: "unknown", isCut: false, entries: [] };
  if (!read.ok) return { problem: read.problem, isCut: false, entries: [] };
  const { sheet, sheets, isCut } = read;
  const near = read.entries.flatMap(({ entry }) => (entry !== undefined && isNear(entry, asked.monday) ? [entry] : []));
  const known = await lookAtWeeks(context.office.record.read, near);
  return {
    ...(sheets !== undefined && { sheets: [...sheets] }),
    ...(sheet !== undefined && { sheet }),
    isCut,
    entries: read.entries.map((one) => judge(context, one, known)),
  };
}

const isNear = (entry: { readonly date: string }, monday: Temporal.PlainDate): boolean =>
  Math.abs(monday.until(mondayOfEntry(entry)).days) <= MAX_WEEKS_AWAY * 7;

/** By what a file is, not by its name; undefined for any other. */
async function readFile(
  { office }: NewsroomContext,
  bytes: Buffer,
  { monday, weeks, sheet }: Asked,
): Promise<(ReadFile & Partial<Pick<ReadWorkbook, "sheets" | "sheet">>) | undefined> {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, problem: "too-large" };
  if (bytes.subarray(0, 2).toString("latin1") === "PK") return readXlsx(bytes, monday, sheet);
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) return undefined;
  const { timeZone } = findSettings(office.edition);
  return readIcs(text, { from: monday, to: monday.add({ weeks }).subtract({ days: 1 }), timeZone });
}

/** @param known weeks that are near enough; what is taken is added, so that a second one like it is seen. */
function judge(
  { office }: NewsroomContext,
  { line, text, entry, problem }: ReadEntry,
  known: ReadonlyMap<string, KnownWeek>,
): PreviewReply["entries"][number] {
  const told = { line, text };
  if (entry === undefined) return { ...told, problem: problem ?? "unreadable" };
  const checked = checkContent(office.kinds, "calendar-entry", entry);
  if (!checked.ok) {
    const issues = checked.refusal.kind === "invalid" ? checked.refusal.issues : [];
    return { ...told, entry, problem: "invalid", fields: issues.map(({ path }) => path.split(".", 1)[0] ?? "") };
  }
  const week = known.get(mondayOfEntry(entry).toString());
  if (week === undefined) return { ...told, entry, problem: "outside" };
  if (week.isOfficial) return { ...told, entry, problem: "official" };
  const key = sameKey(entry);
  if (week.keys.has(key)) return { ...told, entry, problem: "present" };
  week.keys.add(key);
  return { ...told, entry };
}
