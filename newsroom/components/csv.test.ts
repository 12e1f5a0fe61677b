import { describe, expect, it } from "vitest";
import { toCsv } from "./csv.ts";

describe("a table as a file", () => {
  it("is read by programs of tables as it was meant: Vietnamese, commas, quotes and lines within a cell", () => {
    expect(toCsv(["Tiêu đề", "Số"], [['Chợ phiên, "mới"\nhọp lại', 7]])).toBe(
      '\ufeffTiêu đề,Số\r\n"Chợ phiên, ""mới""\nhọp lại",7\r\n',
    );
    expect(toCsv(["a", "b"], [[undefined, 0]])).toBe("\ufeffa,b\r\n,0\r\n");
  });

  it("lets no cell be worked out as a formula, and leaves numbers numbers", () => {
    const evil = ["=1+1", "+84 90", "-2", "@SUM(A1)", "\t=1", " =1", "\r=1"];
    const [, ...lines] = toCsv(
      ["x"],
      evil.map((cell) => [cell]),
    ).split(/\r\n(?=')|\r\n"?(?=')|\r\n/);
    for (const line of lines.filter(Boolean)) expect(line.replace(/^"/, "")).toMatch(/^'/);
    expect(toCsv(["x"], [[-2]])).toBe("\ufeffx\r\n-2\r\n");
    expect(toCsv(["x"], [["Hẹn giờ - 15:00"]])).toContain("\r\nHẹn giờ - 15:00\r\n");
  });
});
