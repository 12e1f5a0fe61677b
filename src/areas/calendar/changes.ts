import type { Language } from "#editorial/model.ts";
import { words } from "#site/words/words.ts";
import type { CalendarEntryContent } from "./model.ts";

/** What of an entry readers see, but for its mark and its note. */
const SHOWN = [
  ...(["date", "session", "start", "end", "title", "content"] as const),
  ...(["chair", "participants", "preparingUnit", "place"] as const),
];

type Shown = Pick<CalendarEntryContent, (typeof SHOWN)[number]>;

/** A value in a note is told up to here; the whole stands beside it. */
const MAX_VALUE = 80;
const MAX_NOTE = 500;

/** Of an entry that came into a week after readers had it. */
export const ADDED = { vi: "Bổ sung", en: "Added" } as const;
/** Of an entry that readers had as cancelled. */
const BACK = { vi: "Vẫn diễn ra theo lịch", en: "Goes ahead after all" } as const;

/** Whether two contents show readers the same, whatever the office notes for itself. */
export const showSame = (one: CalendarEntryContent, other: CalendarEntryContent): boolean =>
  SHOWN.every((name) => textOf(one, name) === textOf(other, name)) &&
  (one.note ?? "") === (other.note ?? "") &&
  (one.status === "cancelled") === (other.status === "cancelled");

/** What was changed, for readers: `Giờ: 08:00 → 09:00; Địa điểm: Phòng họp số 1 → Hội trường`. Empty for nothing. */
export function describeChanges(before: Shown, after: Shown, language: Language): string {
  const { calendar } = words[language];
  const texts = (entry: Shown): readonly (readonly [string, string])[] => [
    [calendar.day, `${entry.date.slice(8)}/${entry.date.slice(5, 7)}`],
    [
      calendar.time,
      entry.start === undefined
        ? calendar.sessions[entry.session].toLowerCase()
        : [entry.start, entry.end].filter((hour) => hour !== undefined).join("–"),
    ],
    [calendar.content, [entry.title, entry.content].filter((text) => text !== undefined).join(". ")],
    [calendar.chair, entry.chair.join(", ")],
    [calendar.participants, entry.participants ?? ""],
    [calendar.preparedBy, entry.preparingUnit ?? ""],
    [calendar.place, entry.place ?? ""],
  ];
  const now = texts(after);
  const changed = texts(before).flatMap(([label, old], at) => {
    const present = now[at]?.[1] ?? "";
    return present === old ? [] : [`${label}: ${old === "" ? "" : `${short(old)} → `}${short(present) || "–"}`];
  });
  return asNote(changed);
}

/** That what was cancelled takes place, and what is changed in it; never empty. */
export function describeReturn(before: Shown, after: Shown, language: Language): string {
  const changes = describeChanges(before, after, language);
  return asNote(changes === "" ? [BACK[language]] : [BACK[language], changes]);
}

/** For the week that an entry left, where readers look for it; in Vietnamese, as all that is said of a week. */
export function movedLine(left: Pick<Shown, "date" | "title">, date: string): string {
  const [year, month, day] = date.split("-");
  return `Chuyển sang ${day}/${month}${left.date.startsWith(`${year}-`) ? "" : `/${year}`}: ${short(left.title)}`;
}

function asNote(parts: readonly string[]): string {
  const note = parts.join("; ");
  return note.length > MAX_NOTE ? `${note.slice(0, MAX_NOTE - 1)}…` : note;
}

const short = (text: string): string => (text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text);

function textOf(entry: CalendarEntryContent, name: (typeof SHOWN)[number]): string {
  const value = entry[name];
  return typeof value === "string" ? value : (value ?? []).join("\n");
}
