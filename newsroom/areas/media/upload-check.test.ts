import { describe, expect, it } from "vitest";
import { FILE_TYPES } from "#media/file-types.ts";
import { faultOf, listLimits, sizeOf } from "./upload-check.ts";

describe("a file that is to be sent", () => {
  it("is taken by its ending, in whatever case, and within its group's size", () => {
    expect(faultOf({ name: "Ảnh chợ phiên.JPG", size: 1_000 })).toBeUndefined();
    expect(faultOf({ name: "Quyết định 12.2026.pdf", size: 99 * 1024 * 1024 })).toBeUndefined();
    expect(faultOf({ name: "ảnh.jpg", size: 41 * 1024 * 1024 })).toEqual({ kind: "size", megabytes: 40 });
  });

  it("is not sent at all where it is empty, or of a type that nobody takes", () => {
    expect(faultOf({ name: "trống.pdf", size: 0 })).toEqual({ kind: "empty" });
    for (const name of ["cài đặt.exe", "không đuôi", "trang.html"])
      expect(faultOf({ name, size: 5 })).toEqual({ kind: "type" });
  });

  it("has its size told in the reader's way", () => {
    expect(sizeOf(1_450_000, "vi")).toBe("1,5 MB");
    expect(sizeOf(820_000, "en")).toBe("820 KB");
    expect(sizeOf(7, "vi")).toBe("0,1 KB");
  });

  it("may be of every type that the store takes", () => {
    const endings = listLimits().flatMap((limit) => limit.endings);
    for (const { extensions } of Object.values(FILE_TYPES))
      for (const one of extensions) expect(endings).toContain(one);
  });
});
