import { expect, test } from "vitest";
import { fillPlaceholders } from "./placeholders.ts";

const today = Temporal.PlainDate.from("2026-12-30");

test("a placeholder becomes a day counted from today, across the end of the year", () => {
  expect(fillPlaceholders("từ ngày {{date:-2}} đến ngày {{date:+3}}", today)).toBe(
    "từ ngày 28/12/2026 đến ngày 02/01/2027",
  );
  expect(fillPlaceholders("04/{{year:-6}}/QĐ-UBND, tháng {{month:+5}}", today)).toBe("04/2026/QĐ-UBND, tháng 01/2027");
});

test("English writes the month as a word", () => {
  expect(fillPlaceholders("by {{date:+3}}, {{month:+3}}", today, "en")).toBe("by 2 January 2027, January 2027");
});

test("placeholders are filled in wherever they stand in a body, and nothing else changes", () => {
  const draw = () => "{{date:+1}}";
  const filled = fillPlaceholders({ rows: [["{{date:+1}}", "không đổi {{date}}"]], order: 3, svg: draw }, today);
  expect(filled).toEqual({ rows: [["31/12/2026", "không đổi {{date}}"]], order: 3, svg: draw });
});
