import { expect, it } from "vitest";
import { addressOf, looksLikeAddress } from "./address.ts";

it("takes addresses as people type them", () => {
  expect(addressOf("example.vn/tin?a=1")).toBe("https://example.vn/tin?a=1");
  expect(addressOf("www.example.vn")).toBe("https://www.example.vn/");
  expect(addressOf(" vanphong@example.vn ")).toBe("mailto:vanphong@example.vn");
  expect(addressOf("024 3.123.4567")).toBe("tel:02431234567");
  expect(addressOf("/van-ban")).toBe("/van-ban");
  expect(addressOf("item:k3v9x2ab4cde")).toBe("item:k3v9x2ab4cde");
});

it("refuses what may not be stored, and words that are no address", () => {
  for (const written of ["javascript:alert(1)", "data:text/html,x", "file:///C:/a.doc", "khai hội"]) {
    expect(addressOf(written), written).toBeUndefined();
  }
});

it("tells an address from words of a title, so that words are searched for", () => {
  for (const address of ["https://a.vn", "a.vn/b", "mailto:a@b.vn", "0912345678", "#muc-1", "javascript:alert(1)"]) {
    expect(looksLikeAddress(address), address).toBe(true);
  }
  for (const words of ["Khai hội làng", "15/QĐ-UBND", "Đình Bảng", "2026"]) {
    expect(looksLikeAddress(words), words).toBe(false);
  }
});
