import { describe, expect, it } from "vitest";
import type { PublicItem } from "#editorial/queries.ts";
import { type Instant, parseInstant } from "#kernel/instant.ts";
import { editionOf, publicItem } from "#testing/edition-of.ts";
import { alertsArea, listAlerts, nextAlertChange } from "./index.ts";
import { alertContent } from "./model.ts";

const at = (iso: string) => parseInstant(iso) as Instant;
const now = at("2026-11-23T09:00:00+07:00");
const from = at("2026-11-22T00:00:00+07:00");

const alert = (title: string, content: object = {}, more: Partial<PublicItem> = {}): PublicItem =>
  publicItem("alert", title, { title, level: "minor", from, ...content }, more);
const areas = [alertsArea as never];
const titles = (alerts: readonly { readonly title: string }[]) => alerts.map(({ title }) => title);

describe("the alerts above pages", () => {
  it("come gravest first, and among equals the newest first", () => {
    using edition = editionOf(
      areas,
      alert("Tạm ngừng cấp nước", { level: "announcement" }),
      alert("Gió mạnh trên biển", { level: "major", from: from - 1 }),
      alert("Triều cường", { level: "major" }),
      alert("Sơ tán khẩn cấp", { level: "emergency", from: from - 5_000 }),
    );
    expect(titles(listAlerts(edition.db, "vi", undefined, now))).toEqual([
      "Sơ tán khẩn cấp",
      "Triều cường",
      "Gió mạnh trên biển",
      "Tạm ngừng cấp nước",
    ]);
  });

  it("begin at their first moment and are gone at their last", () => {
    using edition = editionOf(areas, alert("Cắt điện", { from: now, until: now + 60_000 }));
    expect(listAlerts(edition.db, "vi", undefined, (now - 1) as Instant)).toEqual([]);
    expect(listAlerts(edition.db, "vi", undefined, now)).toHaveLength(1);
    expect(listAlerts(edition.db, "vi", undefined, (now + 59_999) as Instant)).toHaveLength(1);
    expect(listAlerts(edition.db, "vi", undefined, (now + 60_000) as Instant)).toEqual([]);
  });

  it("are at most twenty, and the gravest is never among those left out", () => {
    const many = Array.from({ length: 250 }, (_, place) => alert(`Lưu ý ${place}`));
    using edition = editionOf(areas, ...many, alert("Vỡ kè", { level: "emergency", from: from - 9_000 }));
    const shown = titles(listAlerts(edition.db, "vi", undefined, now));
    expect(shown).toHaveLength(20);
    expect(shown[0]).toBe("Vỡ kè");
  });

  it("are not shown once withdrawn", () => {
    using edition = editionOf(areas, alert("Cấm đường"));
    edition.put(alert("Cấm đường", {}, { state: "withdrawn", notice: "Đường đã thông" }));
    expect(listAlerts(edition.db, "vi", undefined, now)).toEqual([]);
  });
});

describe("an alert of some pages", () => {
  it("is shown on those and below them, in both languages, and nowhere else", () => {
    using edition = editionOf(areas, alert("Hệ thống bảo trì", { paths: ["/van-ban/"] }), alert("Bão số 9"));
    const on = (path: string | undefined) => titles(listAlerts(edition.db, "vi", path, now));
    expect(on("/van-ban")).toEqual(["Hệ thống bảo trì"]);
    expect(on("/van-ban/quyet-dinh-1")).toEqual(["Hệ thống bảo trì"]);
    expect(on("/en/van-ban")).toEqual(["Hệ thống bảo trì"]);
    expect(on("/van-ban-moi")).toEqual([]);
    expect(on("/")).toEqual([]);
    expect(on(undefined)).toEqual(["Bão số 9"]);
  });

  it("means the home page alone by a single slash", () => {
    using edition = editionOf(areas, alert("Chào mừng lễ hội", { paths: ["/"] }));
    const on = (path: string) => listAlerts(edition.db, "vi", path, now).length;
    expect([on("/"), on("/en"), on("/tin/bai"), on("/en/tin/bai")]).toEqual([1, 1, 0, 0]);
  });
});

describe("an alert in two languages", () => {
  it("is shown once, in the reader's; what nobody translated is marked with its own language", () => {
    const goc = alert("Nước dâng cao", { level: "major" });
    const dich = alert("Water is rising", { level: "major" }, { language: "en", translationGroup: goc.id });
    using edition = editionOf(areas, goc, dich, alert("Cấm biển"));
    expect(listAlerts(edition.db, "en", undefined, now).map(({ title, lang }) => [title, lang])).toEqual([
      ["Water is rising", undefined],
      ["Cấm biển", "vi"],
    ]);
    expect(titles(listAlerts(edition.db, "vi", undefined, now))).toEqual(["Nước dâng cao", "Cấm biển"]);
  });
});

describe("the next change", () => {
  it("is the nearest beginning or end that is still to come", () => {
    using edition = editionOf(
      areas,
      alert("Đang có hiệu lực", { until: now + 5_000 }),
      alert("Sắp tới", { from: now + 3_000, until: now + 9_000 }),
      alert("Đã qua", { from: from - 10, until: from - 5 }),
    );
    expect(nextAlertChange(edition.db, now)).toBe(now + 3_000);
    expect(nextAlertChange(edition.db, (now + 3_000) as Instant)).toBe(now + 5_000);
    expect(nextAlertChange(edition.db, (now + 9_000) as Instant)).toBeUndefined();
  });

  it("is none where alerts stand until they are withdrawn", () => {
    using edition = editionOf(areas, alert("Đến khi có thông báo mới"));
    expect(nextAlertChange(edition.db, now)).toBeUndefined();
  });
});

describe("the content of an alert", () => {
  const base = { title: "Bão số 9", level: "major", from };

  it("leads to an item by its id, wherever the item moves", () => {
    using edition = editionOf(areas, alert("Xem hướng dẫn", { href: "item:k3v9x2ab4cde#neo-dau" }));
    expect(listAlerts(edition.db, "vi", undefined, now)[0]?.href).toBe("/muc/k3v9x2ab4cde#neo-dau");
  });

  it("refuses a link that could run a script, and an end before the beginning", () => {
    expect(alertContent.safeParse({ ...base, href: "javascript:alert(1)" }).success).toBe(false);
    expect(alertContent.safeParse({ ...base, until: from }).error?.issues[0]?.path).toEqual(["until"]);
    expect(alertContent.safeParse({ ...base, until: from + 1, href: "tel:0000000111" }).success).toBe(true);
  });
});
