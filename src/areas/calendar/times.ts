import type { Session } from "./model.ts";

/** When something is, as people write it before what it is. */
export interface TakenTime {
  readonly session: Session | undefined;
  /** `08:00` */
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** What follows, without the signs between. */
  readonly rest: string;
}

/** `8h`, `8h30`, `8 giờ 30`, `8g30`, `08:30`, `08:30:00`. */
const HOUR = String.raw`(?:[01]?\d|2[0-3])(?:\s*(?:giờ|gio|h|g)(?:\s*[0-5]?\d(?!\d))?(?:\s*(?:phút|phut|p)(?!\p{L}))?|:[0-5]\d(?::[0-5]\d)?)(?![\p{L}\d])`;
const SESSION = String.raw`(?:(?:buổi|buoi)\s+)?(?:cả ngày|ca ngay|sáng|sang|trưa|trua|chiều|chieu|tối|toi)(?!\p{L})`;
const GAP = String.raw`[\s,.:;–—-]*`;
const TIME = new RegExp(
  String.raw`^\s*(?:(?<before>${SESSION})${GAP})?(?:(?:từ|tu|lúc|luc)\s+)?(?<start>${HOUR})(?:\s*(?:-|–|—|đến|den|tới|toi)\s*(?<end>${HOUR}))?(?:${GAP}(?<after>${SESSION}))?(?<gap>${GAP})`,
  "iu",
);
/** Alone it must stand apart: "Sáng kiến" and "Tối ưu" are other words. */
const SESSION_ALONE = new RegExp(String.raw`^\s*(?<before>${SESSION})\s*(?:$|[,.:;–—-]${GAP})`, "iu");

/** Takes the time from the beginning of a text; a text that begins with none is left as it is. */
export function takeTime(text: string): TakenTime {
  const given = text.normalize("NFC");
  const found = TIME.exec(given) ?? SESSION_ALONE.exec(given);
  if (found === null) return { session: undefined, start: undefined, end: undefined, rest: given.trim() };
  const { before, after, start, end } = found.groups ?? {};
  const session = sessionNamed(before ?? after ?? "");
  const [from, to] = [start, end].map((hour) => (hour === undefined ? undefined : hourOf(hour, session)));
  return {
    session: session ?? (from === undefined ? undefined : sessionAt(from)),
    start: from,
    // "22h–2h" ends on another day: what an entry cannot say is not guessed.
    end: from !== undefined && to !== undefined && to > from ? to : undefined,
    rest: given.slice(found[0].length).trim(),
  };
}

/** The part of the day that an hour is in. */
export const sessionAt = (hour: string): Session =>
  hour < "12:00" ? "morning" : hour < "18:00" ? "afternoon" : "evening";

/** @param text `Sáng`, `buổi chiều`, `ca ngay`; noon belongs to the morning's work. */
export function sessionNamed(text: string): Session | undefined {
  const name = text
    .toLowerCase()
    .replace(/bu[ổo]i/u, "")
    .trim();
  if (/^(cả ngày|ca ngay)$/u.test(name)) return "all-day";
  if (/^(sáng|sang|trưa|trua)$/u.test(name)) return "morning";
  if (/^(chiều|chieu)$/u.test(name)) return "afternoon";
  return /^(tối|toi)$/u.test(name) ? "evening" : undefined;
}

/** On a dial of twelve hours "2h chiều" is 14:00, and "7h tối" 19:00. */
function hourOf(text: string, session: Session | undefined): string {
  const [hours = "0", minutes = "0"] = text.match(/\d+/g) ?? [];
  const isLater = (session === "afternoon" || session === "evening") && Number(hours) < 12 && Number(hours) > 0;
  return `${String(Number(hours) + (isLater ? 12 : 0)).padStart(2, "0")}:${minutes.padStart(2, "0")}`;
}
