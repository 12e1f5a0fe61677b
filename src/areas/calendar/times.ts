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
  const said = before ?? after ?? "";
  const session = sessionNamed(said);
  const part = /tr[ưu]a$/iu.test(said) ? "noon" : session;
  const [from, to] = [start, end].map((hour) => (hour === undefined ? undefined : hourOf(hour, part)));
  return {
    session: from === undefined || (session !== undefined && part !== "noon") ? session : sessionAt(from),
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

/** The hours of a part of the day that are told on a dial of twelve: "2h chiều" is 14:00, "7h tối" 19:00. */
const ON_DIAL = { noon: [1, 3], afternoon: [1, 7], evening: [1, 11] } as const;

/** `14:00` of 2 h in the afternoon; what no dial would say, such as 9 h in the afternoon, is left as it is. */
export function onDial(hours: number, minutes: number, part: Session | "noon" | undefined): string {
  const [first, last] = ON_DIAL[part as keyof typeof ON_DIAL] ?? [24, 24];
  const told = hours >= first && hours <= last ? hours + 12 : hours;
  return `${String(told).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

function hourOf(text: string, part: Session | "noon" | undefined): string {
  const [hours = "0", minutes = "0"] = text.match(/\d+/g) ?? [];
  return onDial(Number(hours), Number(minutes), part);
}
