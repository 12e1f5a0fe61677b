import { describe, expect, test } from "vitest";
import { fitToBar } from "./menu.tsx";

const rest = { href: "/chuyen-muc", title: "Chuyên mục khác" };
const entries = (count: number, title = "Kinh tế") =>
  Array.from({ length: count }, (_, at) => ({ href: `/muc-${at}`, title: `${title} ${at}`, children: [] }));

describe("the menu bar", () => {
  test("shows a usual set of sections as it is", () => {
    expect(fitToBar(entries(8), rest)).toEqual(entries(8));
    expect(fitToBar([], rest)).toEqual([]);
  });

  test("keeps to one line of many sections, and loses none of them", () => {
    const bar = fitToBar(entries(26), rest);
    const last = bar.at(-1);
    expect(last).toMatchObject(rest);
    expect([...bar.slice(0, -1), ...(last?.children ?? [])].map(({ href }) => href)).toEqual(
      entries(26).map(({ href }) => href),
    );
    expect(bar.length).toBeLessThan(14);
  });

  test("shows at least one section, however long its title is", () => {
    expect(fitToBar(entries(3, "Cải cách hành chính ".repeat(10)), rest)).toHaveLength(2);
  });
});
