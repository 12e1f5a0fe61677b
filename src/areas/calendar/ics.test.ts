import { describe, expect, it } from "vitest";
import { parseInstant } from "#kernel/instant.ts";
import { words } from "#site/words/words.ts";
import { type IcsFacts, toIcs } from "./ics.ts";
import type { CalendarEntry } from "./model.ts";

const published = parseInstant("2026-11-20T08:00:00+07:00") as number;
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: "k3v9x2ab4cde",
  lang: "vi",
  date: "2026-11-24",
  session: "morning",
  start: "08:00",
  end: "09:30",
  title: "Tiếp công dân định kỳ",
  content: undefined,
  chair: ["Chủ tịch UBND xã"],
  participants: undefined,
  preparingUnit: undefined,
  place: "Phòng tiếp công dân",
  status: "normal",
  note: undefined,
  publishedAt: published,
  changedAt: published,
  ...more,
});
const facts: IcsFacts = {
  siteName: "Xã Bến Lụa",
  language: "vi",
  words: words.vi,
  timeZone: "Asia/Ho_Chi_Minh",
  origin: "https://xa.example.vn",
  hrefOf: ({ id }) => `/lich-cong-tac?tuan=2026-W48#${id}`,
};
const eventOf = (more: Partial<CalendarEntry> = {}, of: Partial<IcsFacts> = {}) =>
  readIcs(toIcs([entry(more)], { ...facts, ...of })).events[0] as Event;

describe("the calendar for calendar programs", () => {
  it("keeps to RFC 5545: lines end in CRLF, none is longer than 75 octets, blocks are closed in turn", () => {
    const long = "Đánh giá kết quả tiếp nhận, giải quyết hồ sơ; rà soát hồ sơ sắp đến hạn\\ và trễ hạn. ".repeat(8);
    const ics = toIcs([entry({ title: long, content: `${long}\n${long}` }), entry({ id: "abcdefghjkmn" })], facts);
    const { events, calendar } = readIcs(ics);
    expect(events).toHaveLength(2);
    expect(calendar.get("VERSION")).toBe("2.0");
    expect(calendar.get("METHOD")).toBe("PUBLISH");
    expect(calendar.get("X-WR-TIMEZONE")).toBe("Asia/Ho_Chi_Minh");
    expect(textOf(events[0]?.get("SUMMARY"))).toBe(long);
    expect(textOf(events[0]?.get("DESCRIPTION"))).toContain(`${long}\n${long}`);
  });

  it("gives each entry an id that stays, whatever becomes of it", () => {
    const moved = eventOf({ date: "2026-12-01", title: "Khác", status: "changed", changedAt: published + 90_000 });
    expect(eventOf().get("UID")).toBe("k3v9x2ab4cde@xa.example.vn");
    expect(moved.get("UID")).toBe("k3v9x2ab4cde@xa.example.vn");
    expect([eventOf().get("SEQUENCE"), moved.get("SEQUENCE")]).toEqual(["0", "90"]);
  });

  it("writes hours in UTC, by the site's time zone, also across midnight and the change of clocks", () => {
    expect(eventOf().get("DTSTART")).toBe("20261124T010000Z");
    expect(eventOf().get("DTEND")).toBe("20261124T023000Z");
    expect(eventOf({ start: "05:00", end: undefined }).get("DTSTART")).toBe("20261123T220000Z");
    const inBerlin = { timeZone: "Europe/Berlin" };
    expect(eventOf({ date: "2026-10-24" }, inBerlin).get("DTSTART")).toBe("20261024T060000Z");
    expect(eventOf({ date: "2026-10-26" }, inBerlin).get("DTSTART")).toBe("20261026T070000Z");
  });

  it("invents no end and no hour that nobody gave", () => {
    expect(eventOf({ end: undefined }).has("DTEND")).toBe(false);
    const halfDay = eventOf({ start: undefined, end: undefined });
    expect(halfDay.get("DTSTART;VALUE=DATE")).toBe("20261124");
    expect(halfDay.get("SUMMARY")).toBe("Sáng: Tiếp công dân định kỳ");
    const wholeDay = eventOf({ start: undefined, end: undefined, session: "all-day" });
    expect(wholeDay.get("SUMMARY")).toBe("Tiếp công dân định kỳ");
  });

  it("says that an entry was cancelled, in its status and its title, and why", () => {
    const event = eventOf({ status: "cancelled", note: "Hoãn sang tuần sau, chờ ý kiến." });
    expect(event.get("STATUS")).toBe("CANCELLED");
    expect(event.get("SUMMARY")).toBe("Đã hủy: Tiếp công dân định kỳ");
    expect(textOf(event.get("DESCRIPTION"))).toBe("Hoãn sang tuần sau, chờ ý kiến.\nChủ trì: Chủ tịch UBND xã");
    expect(eventOf({ status: "changed" }).get("STATUS")).toBe("CONFIRMED");
  });

  it("is the same text each time it is made of the same entries", () => {
    expect(toIcs([entry()], facts)).toBe(toIcs([entry()], facts));
  });

  it("is a calendar also when it is empty", () => {
    expect(readIcs(toIcs([], facts)).events).toEqual([]);
  });
});

type Event = ReadonlyMap<string, string>;

/** Reads what the program writes back, and throws where it is no iCalendar. */
function readIcs(ics: string): { readonly calendar: Event; readonly events: readonly Event[] } {
  const raw = ics.split("\r\n");
  if (raw.at(-1) === "") raw.pop();
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error(`a line that does not end in CRLF: ${line}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets: ${line}`);
  }
  const calendar = new Map<string, string>();
  const events: Map<string, string>[] = [];
  const open: string[] = [];
  for (const line of raw.join("\n").replaceAll("\n ", "").split("\n")) {
    const [, name = "", value = ""] = /^([A-Z0-9-]+(?:;[^:]+)?):(.*)$/s.exec(line) ?? [];
    if (name === "") throw new Error(`no property: ${line}`);
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push(new Map());
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`END:${value} closes something else`);
    } else {
      const block = open.at(-1) === "VEVENT" ? (events.at(-1) as Map<string, string>) : calendar;
      if (block.has(name)) throw new Error(`${name} twice`);
      block.set(name, value);
    }
  }
  if (open.length > 0) throw new Error(`${open.join()} is not closed`);
  for (const event of events)
    for (const needed of ["UID", "DTSTAMP", "SUMMARY"])
      if (!event.has(needed)) throw new Error(`an event without ${needed}`);
  return { calendar, events };
}

const textOf = (text = ""): string =>
  text.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? "\n" : character));
