import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { toHtml } from "../html.ts";
import type { PictureView, Ui } from "../views.ts";
import { words } from "../words/words.ts";
import { AlertBanner } from "./alert-banner.tsx";
import { ArticleTools } from "./article-tools.tsx";
import { Attachments, sizeText } from "./attachments.tsx";
import { BarChart } from "./bar-chart.tsx";
import { Breadcrumb } from "./breadcrumb.tsx";
import { CalendarBrief } from "./calendar-brief.tsx";
import { DateTime, momentText, shortDateText } from "./date-time.tsx";
import { ErrorPage } from "./error-page.tsx";
import { Facets } from "./facets.tsx";
import { Figure, figureHtml } from "./figure.tsx";
import { NewsCard } from "./news-card.tsx";
import { Pager, shownPages } from "./pager.tsx";
import { Sparkline, sparklinePath } from "./sparkline.tsx";
import { Toc } from "./toc.tsx";

const ui: Ui = { lang: "vi", words: words.vi, timeZone: "Asia/Ho_Chi_Minh" };
const en: Ui = { ...ui, lang: "en", words: words.en };
const at = Date.parse("2026-11-23T15:00:00+07:00") as Instant;
const picture: PictureView = {
  alt: "Sân đình buổi sáng",
  width: 1600,
  height: 1000,
  src: "/m/a.jpg",
  sources: [
    { type: "image/avif", srcset: "/m/a-480.avif 480w" },
    { type: "image/webp", srcset: "/m/a-480.webp 480w" },
  ],
};

describe("a moment", () => {
  test("is written the Vietnamese way and machine-readable at once", () => {
    expect(toHtml(<DateTime at={at} ui={ui} form="long" />)).toBe(
      '<time datetime="2026-11-23T08:00:00.000Z">Thứ Hai, 23/11/2026, 15:00</time>',
    );
  });

  test("has every form", () => {
    expect((["long", "day", "short", "brief", "time"] as const).map((form) => momentText(at, ui, form))).toEqual([
      "Thứ Hai, 23/11/2026, 15:00",
      "Thứ Hai, 23/11/2026",
      "23/11/2026",
      "23/11",
      "15:00",
    ]);
    expect(shortDateText("2026-11-03")).toBe("03/11/2026");
  });
});

describe("a pager", () => {
  test("shows the first, the last and the neighbours", () => {
    expect(shownPages(7, 42)).toEqual([1, undefined, 6, 7, 8, undefined, 42]);
    expect(shownPages(1, 3)).toEqual([1, 2, 3]);
    expect(shownPages(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test("never repeats a page, leaves none out beside a gap of one, and rises", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (page, last) => {
        const numbers = shownPages(Math.min(page, last), last).filter((one) => one !== undefined);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect(numbers).toContain(Math.min(page, last));
        expect([numbers[0], numbers.at(-1)]).toEqual([1, last]);
        expect(numbers.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  test("says which page is shown and links the next by its relation", () => {
    const html = toHtml(<Pager page={1} lastPage={1204} hrefOf={(page) => `?trang=${page}`} ui={ui} />);
    expect(html).toContain('href="?trang=1" aria-label="Trang 1" aria-current="page"');
    expect(html).toContain('rel="next"');
    expect(html).toContain(">1.204</a>");
    expect(html).not.toContain('rel="prev"');
  });

  test("is not there for a single page", () => {
    expect(toHtml(<Pager page={1} lastPage={1} hrefOf={() => ""} ui={ui} />)).toBe("");
  });
});

describe("a picture", () => {
  test("comes in the best format first, with its size, and waits until it is near", () => {
    const html = toHtml(<Figure picture={picture} words={words.vi} />);
    expect(html.indexOf("image/avif")).toBeLessThan(html.indexOf("image/webp"));
    expect(html).toContain('width="1600" height="1000" loading="lazy"');
    expect(html).toContain('alt="Sân đình buổi sáng"');
  });

  test("that is seen first does not wait", () => {
    const html = toHtml(<Figure picture={picture} words={words.vi} isFirst />);
    expect(html).toContain('fetchpriority="high"');
    expect(html).not.toContain("lazy");
  });

  test("has a caption and a credit only where it has them", () => {
    expect(figureHtml({ picture, words: words.vi })).not.toContain("figcaption");
    const html = figureHtml({
      picture: { ...picture, caption: "Đình làng", credit: "Đài xã" },
      words: words.vi,
      width: "wide",
    });
    expect(html).toContain("<figcaption>Đình làng <small>Ảnh: Đài xã</small></figcaption>");
    const drawn = figureHtml({ picture: { ...picture, credit: "Tranh: Đài xã" }, words: words.vi });
    expect(drawn).toContain("<small>Tranh: Đài xã</small>");
    expect(html).toContain('class="figure-wide"');
  });

  test("beside a title that is the link says nothing of its own", () => {
    const news = { href: "/tin/a", title: "Mùa gặt", publishedAt: at, picture, lang: "vi" } as const;
    const html = toHtml(<NewsCard news={news} ui={ui} />);
    expect(html).toContain('alt=""');
    expect(html.match(/<a /g)).toHaveLength(1);
  });
});

describe("news in another language", () => {
  test("says so, and news in the page's own does not", () => {
    const news = { href: "/en/a", title: "A reading room", publishedAt: at, lang: "en" } as const;
    expect(toHtml(<NewsCard news={news} ui={ui} />)).toContain('lang="en"');
    expect(toHtml(<NewsCard news={news} ui={en} />)).not.toContain("lang=");
  });
});

describe("attachments", () => {
  test("tell size as file managers do, in the language's own figures", () => {
    expect(sizeText(482_113, ui)).toBe("471 KB");
    expect(sizeText(3_482_113, ui)).toBe("3,3 MB");
    expect(sizeText(3_482_113, en)).toBe("3.3 MB");
    expect(sizeText(1, ui)).toBe("1 KB");
  });

  test("are not announced where there are none", () => {
    expect(toHtml(<Attachments files={[]} ui={ui} />)).toBe("");
  });
});

describe("the work calendar in brief", () => {
  const entry = { time: "08:00", content: "Họp giao ban", chair: "Chủ tịch UBND" };

  test("is kind when it is empty, and leads on", () => {
    const html = toHtml(<CalendarBrief calendar={{ href: "/lich", today: "2026-11-23", days: [] }} ui={ui} />);
    expect(html).toContain("Lịch công tác trống");
    expect(html).toContain('href="/lich"');
  });

  test("says that today is free when only later days have entries", () => {
    const days = [{ date: "2026-11-24", text: "Thứ Ba, 24/11/2026", entries: [entry] }];
    const html = toHtml(<CalendarBrief calendar={{ href: "/lich", today: "2026-11-23", days }} ui={ui} />);
    expect(html).toContain("Hôm nay không có lịch công tác.");
    expect(html).toContain("Họp giao ban");
  });

  test("strikes out and names what was cancelled", () => {
    const days = [
      { date: "2026-11-23", text: "Thứ Hai, 23/11/2026", entries: [{ ...entry, status: "cancelled" as const }] },
    ];
    const html = toHtml(<CalendarBrief calendar={{ href: "/lich", today: "2026-11-23", days }} ui={ui} />);
    expect(html).toContain("Đã hủy");
    expect(html).toContain("<s>Họp giao ban</s>");
  });
});

describe("filters", () => {
  const option = { label: "Kinh tế", href: "?muc=kinh-te", count: 1204, isChosen: false };

  test("are links that show how many there are", () => {
    const html = toHtml(<Facets groups={[{ title: "Chuyên mục", options: [option] }]} clearHref="?" ui={ui} />);
    expect(html).toContain('<a href="?muc=kinh-te" class="facet"><span>Kinh tế</span><small>1.204</small></a>');
    expect(html).not.toContain("Bỏ mọi bộ lọc");
  });

  test("that are chosen can be taken back, one and all", () => {
    const groups = [{ title: "Chuyên mục", options: [{ ...option, isChosen: true }] }];
    const html = toHtml(<Facets groups={groups} clearHref="/tim-kiem?q=a" ui={ui} />);
    expect(html).toContain('aria-current="true" aria-label="Bỏ lọc Kinh tế"');
    expect(html).toContain('<a href="/tim-kiem?q=a">Bỏ mọi bộ lọc</a>');
  });

  test("without options are not shown", () => {
    expect(toHtml(<Facets groups={[{ title: "Loại", options: [] }]} clearHref="?" ui={ui} />)).toBe("");
  });
});

describe("an alert", () => {
  test("says its level in a word, and a title without a full stop gets one", () => {
    const html = toHtml(
      <AlertBanner alerts={[{ id: "1", level: "emergency", title: "Sơ tán thôn Bãi Dài" }]} ui={ui} />,
    );
    expect(html).toContain("Khẩn cấp");
    expect(html).toContain("Sơ tán thôn Bãi Dài.");
  });
});

describe("an error page", () => {
  const props = { ui, homeHref: "/", searchHref: "/tim-kiem" };

  test("of what is missing offers to search with the words of the address", () => {
    const html = toHtml(<ErrorPage {...props} status={404} query="lich tiep dan" />);
    expect(html).toContain('value="lich tiep dan"');
  });

  test("of what was withdrawn tells why, and does not say it was never there", () => {
    const html = toHtml(
      <ErrorPage {...props} status={410} withdrawn={{ title: "Trợ cấp đợt 3", notice: "Đăng nhầm số liệu." }} />,
    );
    expect(html).toContain("Đăng nhầm số liệu.");
    expect(html).not.toContain("Không tìm thấy");
  });

  test("of our own fault blames nobody else and gives a number to call", () => {
    const html = toHtml(<ErrorPage {...props} status={500} hotline="0000 000 111" />);
    expect(html).toContain("không phải do bạn");
    expect(html).toContain("0000 000 111");
    expect(html).not.toContain("<form");
  });
});

describe("charts", () => {
  test("a line goes from edge to edge, zero at the bottom", () => {
    expect(sparklinePath([0, 10])).toBe("M0 53L300 3");
    expect(sparklinePath([0, 0])).toBe("M0 53L300 53");
  });

  test("a line says in words what it shows", () => {
    expect(toHtml(<Sparkline values={[210, 1204]} ui={ui} />)).toContain("ít nhất 210, nhiều nhất 1.204");
  });

  test("bars come with the same numbers as a table", () => {
    const bars = [
      { label: "22/11", value: 1204 },
      { label: "23/11", value: 0 },
    ];
    const html = toHtml(<BarChart title="Lượt truy cập" bars={bars} ui={ui} />);
    expect(html).toContain('<th scope="row">22/11</th><td>1.204</td>');
    expect(html).not.toContain("NaN");
  });

  test("bars of nothing are no fault", () => {
    expect(toHtml(<BarChart title="Lượt truy cập" bars={[]} ui={ui} />)).not.toMatch(/NaN|Infinity/);
  });
});

test("what needs a script is hidden until there is one, and saving works without", () => {
  const html = toHtml(<ArticleTools saveHref="/tin/a/luu" ui={ui} />);
  expect(html.match(/<button[^>]*hidden=""/g)).toHaveLength(3);
  expect(html).toContain('href="/tin/a/luu"');
});

test("a breadcrumb ends in the page itself, which is not a link", () => {
  const trail = [
    { href: "/", title: "Trang chủ" },
    { href: "/kinh-te", title: "Kinh tế" },
  ];
  expect(toHtml(<Breadcrumb trail={trail} ui={ui} />)).toContain('<span aria-current="page">Kinh tế</span>');
});

test("a table of contents is left out where the page is seen at a glance", () => {
  const heading = { id: "a", text: "Mở đầu", level: 2 } as const;
  expect(toHtml(<Toc headings={[heading, heading]} ui={ui} />)).toBe("");
  expect(toHtml(<Toc headings={[heading, heading, heading]} ui={ui} />)).toContain('href="#a"');
});
