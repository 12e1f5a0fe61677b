import type { Session } from "./model.ts";
import { takeTime } from "./times.ts";

/** An entry as it was typed in a line; what it does not say is absent. */
export interface QuickEntry {
  /** Empty where the line says nothing but the time. */
  readonly title: string;
  readonly session: Session;
  readonly start?: string;
  readonly end?: string;
  readonly content?: string;
  readonly chair: readonly string[];
  readonly participants?: string;
  readonly preparingUnit?: string;
  readonly place?: string;
  readonly vehicle?: string;
}

type Labelled = "chair" | "participants" | "preparingUnit" | "place" | "vehicle";

const NAMES: Readonly<Record<Labelled, string>> = {
  chair: "chủ trì|chu tri|ct|chair",
  participants: "thành phần|thanh phan|tp|tham dự|tham du|participants",
  preparingUnit: "(?:đơn vị |don vi )?(?:chuẩn bị|chuan bi)|prepared by",
  place: "tại|địa điểm|dia diem|đđ|place",
  vehicle: "xe|phương tiện|phuong tien",
};
/** A place is often told without a colon. */
const LABELS = (Object.entries(NAMES) as [Labelled, string][]).map(
  ([field, names]) =>
    [field, new RegExp(`^(?:(?:${names})\\s*:\\s*${field === "place" ? "|tại\\s+" : ""})`, "iu")] as const,
);
/** A semicolon; or a comma or a full stop before the name of a field, which is as often typed. */
const BETWEEN = new RegExp(`\\s*;\\s*|\\s*[,.]\\s+(?=(?:${Object.values(NAMES).join("|")})\\s*:)`, "iu");

/** What the fields of an entry take; what is longer goes on in its content. */
const LIMITS = { title: 500, chair: 10, line: 300, participants: 1_000 } as const;

/**
 * Reads a line such as `8h30 Họp giao ban; chủ trì: Chủ tịch; tại: Phòng họp số 1`. A part without a name that is known
 * becomes content: nothing that was typed is lost.
 */
export function readQuickEntry(line: string): QuickEntry {
  const { session, start, end, rest } = takeTime(line);
  const [first = "", ...parts] = rest.split(BETWEEN);
  // A line may begin with a name as well: then it has no title yet.
  const isNamed = LABELS.some(([, label]) => label.test(first));
  const { fields, others } = readLabelled(isNamed ? [first, ...parts] : parts);
  const [title, tooLong] = cut(isNamed ? "" : first.trim());
  const content = [tooLong, ...others].filter((text) => text !== "").join("\n");
  return {
    title,
    session: session ?? "all-day",
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(content === "" ? {} : { content }),
    ...fields,
  };
}

/** A title as long as it may be, and what is too much, divided between words. */
export function cut(title: string): readonly [string, string] {
  if (title.length <= LIMITS.title) return [title, ""];
  const space = title.lastIndexOf(" ", LIMITS.title);
  const at = space === -1 ? LIMITS.title : space;
  return [title.slice(0, at).trim(), title.slice(at).trim()];
}

/** Parts that begin with the name of a field, and the others in their order. */
export function readLabelled(parts: readonly string[]): {
  readonly fields: Pick<QuickEntry, Labelled>;
  readonly others: readonly string[];
} {
  const found: Partial<Record<Labelled, string[]>> = {};
  const others: string[] = [];
  for (const part of parts.map((text) => text.trim()).filter((text) => text !== "")) {
    const label = LABELS.find(([, pattern]) => pattern.test(part));
    const value = label === undefined ? "" : part.replace(label[1], "").trim();
    if (label === undefined || value === "" || value.length > limitOf(label[0])) others.push(part);
    else found[label[0]] = [...(found[label[0]] ?? []), value];
  }
  const joined = (name: Exclude<Labelled, "chair">) => {
    const values = found[name];
    if (values === undefined) return {};
    const text = values.join("; ");
    if (text.length <= limitOf(name)) return { [name]: text };
    others.push(...values.slice(1));
    return { [name]: values[0] ?? "" };
  };
  const chair = (found.chair ?? []).flatMap(splitNames);
  others.push(...chair.slice(LIMITS.chair));
  return {
    fields: {
      chair: chair.slice(0, LIMITS.chair),
      ...joined("participants"),
      ...joined("preparingUnit"),
      ...joined("place"),
      ...joined("vehicle"),
    },
    others,
  };
}

/** `Chủ tịch, Phó Chủ tịch`: several who chair. */
export const splitNames = (text: string): string[] =>
  text
    .split(/\s*[,;\n]\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");

const limitOf = (name: Labelled): number => (name === "participants" ? LIMITS.participants : LIMITS.line);
