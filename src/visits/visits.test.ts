import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { HOUR, MINUTE, PHONE, pageView, TestClock, temporaryFile, visitsIn } from "./fixture.ts";

const TODAY = "2026-11-23";
const article = "0123456789ab";
const decision = "cdefghjkmnpq";

describe("counting", () => {
  test("a reader who opens three pages is one visitor, one visit and three page views", () => {
    const visits = visitsIn(temporaryFile(), new TestClock());
    for (let page = 0; page < 3; page++) visits.count(pageView(1));
    visits.flush();
    expect(visits.days(TODAY, TODAY)).toEqual([
      { date: TODAY, visits: 1, visitors: 1, pageViews: 3, estimated: false },
    ]);
  });

  test("coming back after half an hour is another visit of the same visitor, after 29 minutes it is not", () => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock);
    for (const pause of [0, 29 * MINUTE, 30 * MINUTE]) {
      clock.pass(pause);
      visits.count(pageView(1));
    }
    visits.flush();
    expect(visits.days(TODAY, TODAY)).toMatchObject([{ visits: 2, visitors: 1, pageViews: 3 }]);
  });

  test("another browser behind the same address is another visitor", () => {
    const visits = visitsIn(temporaryFile(), new TestClock());
    visits.count(pageView(1));
    visits.count(pageView(1, { userAgent: PHONE.replace("131", "130") }));
    expect(visits.snapshot().today).toBe(2);
  });

  test.each([
    ["a search engine", { userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" }],
    ["a browser run by a program", { userAgent: PHONE.replace("Chrome/", "HeadlessChrome/") }],
    ["a program", { userAgent: "curl/8.5.0" }],
    ["no user agent", { userAgent: undefined }],
    ["an empty user agent", { userAgent: "" }],
    ["a user agent longer than any browser's", { userAgent: PHONE.repeat(20) }],
    ["a page fetched ahead", { purpose: "prefetch" }],
    ["a page drawn ahead", { purpose: "prefetch;prerender" }],
    ["a preview", { purpose: "preview" }],
    ["HEAD", { method: "HEAD" }],
    ["a form that was sent", { method: "POST" }],
    ["a page that is not there", { status: 404 }],
    ["another address", { status: 301, contentType: null }],
    ["a failure", { status: 500 }],
    ["a feed", { contentType: "application/rss+xml" }],
    ["a picture", { contentType: "image/webp" }],
    ["an answer without a type", { contentType: undefined }],
  ])("%s is not counted", (_, what) => {
    const visits = visitsIn(temporaryFile(), new TestClock());
    visits.count(pageView(1, what));
    visits.flush();
    expect(visits.snapshot()).toEqual({ online: 0, today: 0, yesterday: 0, month: 0, total: 0 });
    expect(visits.days("0000-01-01", "9999-12-31")).toEqual([]);
  });

  test.each([
    ["a page that the browser had already", { status: 304, contentType: null }],
    [
      "the browser within Zalo",
      { userAgent: `${PHONE.replace("Chrome", "Version/4.0 Chrome")} Zalo android/12345 ZaloTheme/light` },
    ],
    ["the browser within Facebook", { userAgent: `${PHONE} [FB_IAB/FB4A;FBAV/440.0.0.29.110;]` }],
    ["Cốc Cốc", { userAgent: PHONE.replace("Chrome/131", "coc_coc_browser/118.0.0 Chrome/112") }],
  ])("%s is counted", (_, what) => {
    const visits = visitsIn(temporaryFile(), new TestClock());
    visits.count(pageView(1, what));
    expect(visits.snapshot().today).toBe(1);
  });

  test("a verdict on a user agent stays right after thousands of others", () => {
    const visits = visitsIn(temporaryFile(), new TestClock());
    for (let version = 0; version < 3_000; version++) {
      visits.count(pageView(1, { userAgent: `curl/8.${version}` }));
      if (version % 500 === 0) visits.count(pageView(2));
    }
    expect(visits.snapshot().today).toBe(1);
  });
});

describe("the public block", () => {
  test("shows online, today, yesterday, this month and the total with what an older site had", () => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock, { carriedOver: () => 6_071_803 });
    clock.set("2026-10-31T10:00:00+07:00");
    visits.count(pageView(1));
    clock.set("2026-11-22T10:00:00+07:00");
    visits.count(pageView(1));
    visits.count(pageView(2));
    clock.set("2026-11-23T10:00:00+07:00");
    for (const reader of [1, 2, 3, 1]) visits.count(pageView(reader));
    const expected = { online: 3, today: 3, yesterday: 2, month: 5, total: 6_071_809 };
    expect(visits.snapshot(), "before anything is written").toEqual(expected);
    visits.flush();
    expect(visits.snapshot(), "and after").toEqual(expected);
  });

  test("on the first day of a month yesterday belongs to the month before", () => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock);
    clock.set("2026-11-30T23:00:00+07:00");
    visits.count(pageView(1));
    clock.set("2026-12-01T09:00:00+07:00");
    visits.count(pageView(1));
    expect(visits.snapshot()).toMatchObject({ today: 1, yesterday: 1, month: 1, total: 2 });
  });

  test("online forgets a reader five minutes after the last page, and counts each once", () => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock);
    visits.count(pageView(1));
    clock.pass(3 * MINUTE);
    visits.count(pageView(2));
    visits.count(pageView(1));
    expect(visits.snapshot().online).toBe(2);
    clock.pass(4 * MINUTE);
    visits.count(pageView(2));
    expect(visits.snapshot().online).toBe(2);
    clock.pass(MINUTE);
    expect(visits.snapshot().online, "reader 1 left").toBe(1);
    clock.pass(4 * MINUTE);
    expect(visits.snapshot().online).toBe(0);
  });

  test("follows a changed number of visits carried over", () => {
    let carriedOver = 0;
    const visits = visitsIn(temporaryFile(), new TestClock(), { carriedOver: () => carriedOver });
    carriedOver = 100;
    expect(visits.snapshot().total).toBe(100);
  });
});

describe("reports", () => {
  test("tell page views by kind and by item, most viewed first, within the dates asked for", () => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock);
    visits.count(pageView(1, { kind: "article", itemId: article }));
    clock.pass(24 * HOUR);
    for (const reader of [1, 2]) visits.count(pageView(reader, { kind: "document", itemId: decision }));
    visits.count(pageView(1, { kind: "article", itemId: article }));
    visits.count(pageView(1, { kind: "home" }));
    visits.flush();
    expect(visits.byKind("2026-11-24", "2026-11-24")).toEqual([
      { kind: "document", pageViews: 2 },
      { kind: "article", pageViews: 1 },
      { kind: "home", pageViews: 1 },
    ]);
    expect(visits.topItems(TODAY, TODAY, 10)).toEqual([{ itemId: article, pageViews: 1 }]);
    expect(visits.topItems("2026-11-24", "2026-11-24", 1)).toEqual([{ itemId: decision, pageViews: 2 }]);
    expect(visits.itemViews(article)).toBe(2);
    expect(visits.itemViews("zzzzzzzzzzzz")).toBe(0);
  });

  test("keep past months, and call a sum of daily visitors what it is", () => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock);
    for (const date of ["2025-12-31", "2026-01-01", "2026-01-02"]) {
      clock.set(`${date}T12:00:00+07:00`);
      visits.count(pageView(1));
    }
    visits.flush();
    expect(visits.monthly()).toEqual([
      { month: "2025-12", visits: 1, pageViews: 1, visitorDays: 1, estimated: false },
      { month: "2026-01", visits: 2, pageViews: 2, visitorDays: 2, estimated: false },
    ]);
  });
});

describe("faults", () => {
  test("a file held by another process loses nothing, is reported once and slows no page", () => {
    const file = temporaryFile();
    const errors: unknown[] = [];
    const visits = visitsIn(file, new TestClock(), { onError: (error) => errors.push(error) });
    const other = new DatabaseSync(file);
    other.exec("begin immediate");
    const startedAt = performance.now();
    for (let reader = 0; reader < 100; reader++) visits.count(pageView(reader));
    expect(performance.now() - startedAt).toBeLessThan(500);
    visits.flush();
    visits.flush();
    expect(errors).toHaveLength(1);
    expect(visits.snapshot().today).toBe(100);
    other.exec("rollback");
    other.close();
    visits.flush();
    expect(visits.days(TODAY, TODAY)).toMatchObject([{ visits: 100, visitors: 100, pageViews: 100 }]);
  });

  test("a file of a later version is refused and left as it is", () => {
    const file = temporaryFile();
    const later = new DatabaseSync(file);
    later.exec("pragma user_version = 99; create table hop_thu (thu text)");
    expect(() => visitsIn(file, new TestClock())).toThrow(/later version/);
    expect(later.prepare("select name from sqlite_schema").all()).toEqual([{ name: "hop_thu" }]);
    later.close();
  });

  test("an unknown time zone is refused at the start", () => {
    expect(() => visitsIn(temporaryFile(), new TestClock(), { timeZone: "Asia/Nowhere" })).toThrow(RangeError);
  });

  test("hits after the end are not counted and do no harm; ending twice neither", () => {
    const file = temporaryFile();
    const visits = visitsIn(file, new TestClock());
    visits.close();
    visits.count(pageView(1));
    visits.flush();
    visits.close();
    expect(visitsIn(file, new TestClock()).snapshot().total).toBe(0);
  });
});

test("two sites in one process know nothing of each other", () => {
  const clock = new TestClock();
  const [one, two] = [visitsIn(temporaryFile(), clock), visitsIn(temporaryFile(), clock)];
  one.count(pageView(1));
  one.flush();
  expect(one.snapshot()).toMatchObject({ online: 1, total: 1 });
  expect(two.snapshot()).toMatchObject({ online: 0, total: 0 });
});
