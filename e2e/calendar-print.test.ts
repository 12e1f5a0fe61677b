import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarArea, calendarWeeksArea } from "#areas/calendar/index.ts";
import { calendarRoutes } from "#areas/calendar/routes.tsx";
import type { PublicItem } from "#editorial/queries.ts";
import type { PageChrome } from "#site/chrome.ts";
import { toHtml } from "#site/html.ts";
import { renderWholePage } from "#site/layout.tsx";
import { accessibilityFaults, hasChromium, launchBrowser } from "#testing/browser.ts";
import { editionOf, publicItem } from "#testing/edition-of.ts";
import { pageContext } from "#testing/page-context.ts";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import type { PageAnswer } from "#web/public/route.ts";

// Monday to Sunday of 2026-W48.
const DAYS = ["23", "24", "25", "26", "27", "28", "29"].map((day) => `2026-11-${day}`);

const MATTERS = [
  "Giao ban đầu tuần",
  "Họp tiến độ nâng cấp đường trục xã, đoạn từ cầu ngói đến bến cá",
  "Tiếp công dân định kỳ",
  "Hội nghị đánh giá kết quả công tác tháng, triển khai nhiệm vụ tháng tới và rà soát hồ sơ sắp đến hạn",
  "Kiểm tra an toàn thực phẩm bếp ăn bán trú các trường học",
];
const PARTICIPANTS = [
  "Lãnh đạo UBND xã, trưởng các phòng, đơn vị, Công an xã, Ban Chỉ huy Quân sự xã",
  "Phòng Kinh tế, đơn vị thi công, đơn vị giám sát, Ban Giám sát đầu tư của cộng đồng, trưởng các thôn có tuyến đường",
  "Văn phòng HĐND và UBND xã, công chức tư pháp – hộ tịch, công chức địa chính",
];

describe.skipIf(!hasChromium())("a week of the work calendar, printed,", () => {
  let browser: Browser;
  let styles: Styles;
  beforeAll(async () => {
    [browser, styles] = await Promise.all([launchBrowser(), serveStyles()]);
  });
  afterAll(async () => {
    await browser?.close();
    styles?.close();
  });

  const print = async (entries: readonly PublicItem[], language: "vi" | "en" = "vi") => {
    const page = await browser.newPage();
    try {
      await page.goto(styles.show(weekPage(entries, styles.href, language)));
      // The type is measured in our own letters, or the test would prove nothing.
      expect(await page.evaluate(lettersLoaded)).toBe(true);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      return { pages: pdf.match(/\/Type\s*\/Page\b/g)?.length, width: Number(width), height: Number(height) };
    } finally {
      await page.close();
    }
  };

  it("of 25 entries is one sheet of A4, lying", async () => {
    const { pages, width, height } = await print(entriesOf(25, DAYS.slice(0, 5)));
    expect(pages).toBe(1);
    expect(width).toBeCloseTo(842, -1);
    expect(height).toBeCloseTo(595, -1);
  });

  it("is one sheet also when it is short, spread over seven days, or read in English", async () => {
    expect((await print(entriesOf(1, DAYS))).pages).toBe(1);
    expect((await print(entriesOf(28, DAYS))).pages).toBe(1);
    expect((await print(entriesOf(25, DAYS.slice(0, 5)), "en")).pages).toBe(1);
    expect((await print([])).pages).toBe(1);
  });

  it("is one sheet at every number of entries, so that each size of type is tried at its limits", async () => {
    for (let count = 2; count <= 26; count += 3)
      expect((await print(entriesOf(count, DAYS.slice(0, 5)))).pages, `${count} entries`).toBe(1);
  });

  it("is one sheet when everything is said in capitals", async () => {
    const loud = entriesOf(16, DAYS.slice(0, 5)).map((item) => {
      const content = item.content as Record<string, string>;
      return { ...item, content: { ...content, title: content.title?.toUpperCase(), place: "HỘI TRƯỜNG LỚN" } };
    });
    expect((await print(loud)).pages).toBe(1);
  });

  it("does not hide a row when a week is longer than any sheet", async () => {
    expect((await print(entriesOf(90, DAYS))).pages).toBeGreaterThan(1);
  });

  it("is on the screen free of what axe finds, and never wider than it", async () => {
    for (const width of [360, 768, 1280]) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(styles.show(weekPage(entriesOf(12, DAYS), styles.href)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await accessibilityFaults(page)).toEqual([]);
      await context.close();
    }
  });
});

async function lettersLoaded(): Promise<boolean> {
  const fonts = await document.fonts.ready;
  return [...fonts].some(({ family, status }) => family.includes("Be Vietnam Pro") && status === "loaded");
}

function entriesOf(count: number, days: readonly string[]): PublicItem[] {
  return Array.from({ length: count }, (_, at) => {
    const status = at % 9 === 4 ? "changed" : at % 9 === 7 ? "cancelled" : "normal";
    return publicItem("calendar-entry", `viec-${at}`, {
      title: MATTERS[at % MATTERS.length],
      date: days[at % days.length],
      session: at % 2 === 0 ? "morning" : "afternoon",
      start: at % 2 === 0 ? "07:30" : "14:00",
      ...(at % 4 === 0 ? { end: at % 2 === 0 ? "11:00" : "16:30" } : {}),
      chair: [at % 3 === 0 ? "Chủ tịch UBND xã" : "Phó Chủ tịch UBND xã phụ trách văn hóa – xã hội"],
      participants: PARTICIPANTS[at % PARTICIPANTS.length],
      preparingUnit: "Văn phòng HĐND và UBND xã",
      place: at % 2 === 0 ? "Phòng họp số 1, trụ sở UBND xã" : "Nhà văn hóa thôn",
      status,
      ...(status === "normal" ? {} : { note: "Chuyển từ hội trường lớn để có đủ máy tính cho các thôn." }),
    });
  });
}

function weekPage(entries: readonly PublicItem[], css: string, language: "vi" | "en" = "vi"): string {
  using edition = editionOf([calendarArea, calendarWeeksArea] as never[], ...entries);
  const context = pageContext(edition.db, { language });
  const [weekRoute] = calendarRoutes;
  if (weekRoute === undefined) throw new Error("there is no route to the calendar");
  const { frame, main } = weekRoute.answer(context, {}) as PageAnswer;
  const chrome: PageChrome = {
    ui: context.ui,
    site: { name: "Cổng thông tin điện tử xã", agency: "Ủy ban nhân dân xã", origin: context.origin },
    sampleNotice: "Đây là dữ liệu mẫu",
    today: { text: "Thứ Hai, 23/11/2026", date: "2026-11-23" },
    menu: [{ href: "/van-ban", title: "Văn bản", children: [] }],
    alerts: [{ id: "k3v9x2ab4cde", level: "major", title: "Gió mạnh trên biển" }],
    footer: { lines: ["Cơ quan chủ quản"], links: [{ href: "/lien-he", title: "Liên hệ" }] },
    paths: {
      home: "/",
      search: "/tim-kiem",
      sections: "/chuyen-muc",
      otherHome: "/en",
      openSearch: "/opensearch.xml",
      suggest: "/goi-y",
    },
    assets: { css, js: "/none.js", cssText: "", fontPreloads: [] },
    styleSheet: css,
    feeds: [],
  };
  return renderWholePage(chrome, { ...frame, path: context.href("/lich-cong-tac") }, toHtml(main));
}

interface Styles {
  /** Of the style sheet. */
  readonly href: string;
  /** The address at which a document is served from now on. */
  show(html: string): string;
  close(): void;
}

/** The site's own style sheet and fonts, built into a folder that goes again, on a free port of this machine. */
async function serveStyles(): Promise<Styles> {
  const folder: TemporaryFolder = temporaryFolder("styles");
  await build({ mode: "client", build: { outDir: folder.path }, logLevel: "error" });
  const manifest: Record<string, { file: string }> = JSON.parse(
    readFileSync(join(folder.path, "manifest.json"), "utf8"),
  );
  const css = manifest["src/site/styles/main.css"]?.file;
  let shown = "";
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/") return response.setHeader("content-type", "text/html; charset=utf-8").end(shown);
    const file = Object.values(manifest).find((one) => `/${one.file}` === path)?.file;
    const type = TYPES[extname(path)];
    if (file === undefined || type === undefined) return response.writeHead(204).end();
    return response.setHeader("content-type", type).end(readFileSync(join(folder.path, file)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    href: `/${css}`,
    show: (html) => {
      shown = html;
      return `http://127.0.0.1:${port}/`;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
      folder.remove();
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};
