import fc from "fast-check";
import { expect, test } from "vitest";
import { ONLINE_MINUTES, Presence } from "./presence.ts";
import { visitorKey } from "./visitor-key.ts";
import { Visitors } from "./visitors.ts";

const keyOf = (reader: number) => visitorKey("salt", `192.0.2.${reader}`, "browser");

test("a key is a whole number under 2^44 and depends on the salt, the address and the browser", () => {
  const keys = [
    visitorKey("a", "b", "c"),
    visitorKey("x", "b", "c"),
    visitorKey("a", "x", "c"),
    visitorKey("a", "b", "x"),
  ];
  expect(new Set(keys).size).toBe(4);
  for (const key of keys) expect(Number.isInteger(key) && key >= 0 && key < 2 ** 44).toBe(true);
  expect(visitorKey("a", "b", "c")).toBe(keys[0]);
});

test("beyond the limit memory stays bounded and the count becomes an estimate near the truth", () => {
  const readers = 100_000;
  const visitors = new Visitors(0, undefined, 20_000);
  let estimate = 0;
  let visits = 0;
  for (let reader = 0; reader < readers; reader++) {
    if (visitors.see(keyOf(reader), 0) === "first") estimate += visitors.weight;
  }
  for (let reader = 0; reader < readers; reader++) {
    if (visitors.see(keyOf(reader), 30) === "new-visit") visits += visitors.weight;
  }
  expect(visitors.weight).toBe(8);
  expect([...visitors.changed()].length).toBeLessThanOrEqual(20_000);
  // One reader in eight kept has a standard deviation of 8 × √(100,000 × 1/8 × 7/8) = 837; five of them.
  for (const count of [estimate, visits, visitors.presence.count(30)]) {
    expect(Math.abs(count - readers)).toBeLessThan(4_200);
  }
});

test("up to the limit the count is exact", () => {
  const visitors = new Visitors(0, undefined, 2_000);
  const first = Array.from({ length: 4_000 }, (_, at) => visitors.see(keyOf(at % 2_000), 0)).filter(
    (s) => s === "first",
  );
  expect(first).toHaveLength(2_000);
  expect(visitors.weight).toBe(1);
});

test("online is the number of distinct visitors of the last minutes, however they move", () => {
  const moves = fc.array(fc.record({ reader: fc.nat(8), minutes: fc.nat(3) }), { maxLength: 80 });
  fc.assert(
    fc.property(moves, (sequence) => {
      const visitors = new Visitors(1_000);
      const lastSeen = new Map<number, number>();
      let minute = 1_000;
      for (const { reader, minutes } of sequence) {
        minute += minutes;
        visitors.see(keyOf(reader), minute);
        lastSeen.set(reader, minute);
        const expected = [...lastSeen.values()].filter((last) => last > minute - ONLINE_MINUTES).length;
        expect(visitors.presence.count(minute)).toBe(expected);
      }
    }),
  );
});

test("a clock that jumps about never makes online negative or larger than the visitors there are", () => {
  const moves = fc.array(fc.record({ reader: fc.nat(4), minutes: fc.integer({ min: -40, max: 40 }) }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(moves, (sequence) => {
      const visitors = new Visitors(10_000);
      const readers = new Set<number>();
      let minute = 10_000;
      for (const { reader, minutes } of sequence) {
        minute += minutes;
        visitors.see(keyOf(reader), minute);
        readers.add(reader);
        const online = visitors.presence.count(minute);
        expect(online).toBeGreaterThanOrEqual(1);
        expect(online).toBeLessThanOrEqual(readers.size);
      }
    }),
  );
});

test("after hours without anyone the minutes start from nothing", () => {
  const presence = new Presence(0, 1);
  presence.move(undefined, 0);
  expect(presence.count(4)).toBe(1);
  expect(presence.count(500)).toBe(0);
});
