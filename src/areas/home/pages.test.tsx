import { describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { toHtml } from "#site/html.ts";
import type { NewsSummary, Ui } from "#site/views.ts";
import { words } from "#site/words/words.ts";
import { HomePage, type HomePageProps } from "./pages.tsx";

const ui: Ui = { lang: "vi", words: words.vi, timeZone: "Asia/Ho_Chi_Minh" };
const news = (title: string, when: string): NewsSummary => ({
  href: `/tin/${title}`,
  title,
  lead: `Sapo của ${title}`,
  publishedAt: Date.parse(when) as Instant,
  lang: "vi",
});
const nothing: HomePageProps = {
  ui,
  siteName: "Cổng thông tin điện tử xã Bến Lụa",
  today: "23/11/2026",
  hot: [],
  featured: [],
  newest: [],
  sections: [],
  linkGroups: [],
};
const render = (more: Partial<HomePageProps>) => toHtml(<HomePage {...nothing} {...more} />);

describe("the home page", () => {
  test("has the site's name as its only first heading", () => {
    const html = render({ lead: news("Mùa gặt", "2026-11-23T08:10:00+07:00") });
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain("Cổng thông tin điện tử xã Bến Lụa</h1>");
  });

  test("tells today's hot news by the hour and older by the day", () => {
    const html = render({
      hot: [news("Ngừng cấp nước", "2026-11-23T14:30:00+07:00"), news("Tiêm nhắc", "2026-11-22T23:59:00+07:00")],
    });
    expect(html).toContain(">14:30</time>");
    expect(html).toContain(">22/11</time>");
    expect(html).not.toContain(">23:59</time>");
  });

  test("shows three featured stories at most", () => {
    const featured = ["Một", "Hai", "Ba", "Bốn"].map((title) => news(title, "2026-11-22T08:00:00+07:00"));
    const html = render({ featured });
    expect(html).toContain("Ba");
    expect(html).not.toContain("Bốn");
  });

  test("leaves out a section without news rather than an empty frame", () => {
    const html = render({ sections: [{ href: "/kinh-te", title: "Kinh tế", news: [] }] });
    expect(html).not.toContain("Kinh tế");
  });

  test("says kindly that nothing is there yet, and still shows the calendar", () => {
    const html = render({ calendar: { href: "/lich-cong-tac", today: "2026-11-23", days: [] } });
    expect(html).toContain("Trang đang được chuẩn bị");
    expect(html).toContain("Lịch công tác trống");
  });

  test("writes nothing for what it was not given", () => {
    expect(render({})).not.toMatch(/undefined|null|\[object|NaN/);
  });
});
