import type { Instant } from "#kernel/instant.ts";
import { inLanguage } from "#kernel/localized.ts";
import { addWeeks, isoWeekOf, mondayOf } from "#language/dates.ts";
import type { FeedLink } from "#site/chrome.ts";
import { shortDateText } from "#site/components/date-time.tsx";
import { breadcrumbLd } from "#site/json-ld.ts";
import { siteDayAt } from "#visits/site-day.ts";
import type { Answer, PageContext, PublicRoute } from "#web/public/route.ts";
import { boundsAround, isCanonical, isWithin, readAskedWeek, type WeekFault } from "./asked-week.ts";
import { eventLd } from "./event-ld.ts";
import { toIcs } from "./ics.ts";
import type { CalendarEntry } from "./model.ts";
import { CalendarPage, type WeekView } from "./pages.tsx";
import { printSizeOf } from "./print-size.ts";
import { findCalendarWeek, findDaysAround, listCalendarEntries } from "./queries.ts";
import { rangeText, toDays } from "./week-view.ts";

const PATH = "/lich-cong-tac";
const FEED_PATH = "/lich-cong-tac.ics";
/** What a calendar program is given: long enough to look back on, as far ahead as anyone plans. */
const FEED_WEEKS = { back: 8, ahead: 26 } as const;
/** Events told to search engines on a page. */
const MAX_EVENTS = 60;

export const calendarRoutes: readonly PublicRoute[] = [
  { path: PATH, languages: "each", query: ["tuan", "ngay"], answer: answerWeek },
  { path: FEED_PATH, languages: "each", answer: answerFeed },
];

function answerWeek(context: PageContext): Answer {
  const today = readToday(context);
  const given = context.query("tuan");
  const asked = readAskedWeek(given, context.query("ngay"), today);
  if (asked.kind === "day") {
    const to = `${weekHref(context, mondayOf(asked.day))}#ngay-${asked.day}`;
    return { kind: "redirect", to, permanent: false };
  }
  if (asked.kind === "fault") return weekPage(context, { monday: mondayOf(today), today, fault: asked.fault });
  if (!isCanonical(given, asked.monday))
    return { kind: "redirect", to: weekHref(context, asked.monday), permanent: true };
  return weekPage(context, { monday: asked.monday, today, isNamed: given !== undefined });
}

interface ShownWeek {
  readonly monday: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  /** Whether the address names the week. */
  readonly isNamed?: boolean;
  readonly fault?: WeekFault;
}

function weekPage(context: PageContext, { monday, today, isNamed = false, fault }: ShownWeek): Answer {
  const { ui, language, settings } = context;
  const words = context.words.calendar;
  const entries = listCalendarEntries(context.edition, language, monday.toString(), sundayOf(monday));
  const week = weekView(context, monday, today, entries);
  const bounds = boundsAround(today);
  const beside = (weeks: number, title: string) => {
    const other = addWeeks(monday, weeks);
    return isWithin(bounds, other) ? { href: weekHref(context, other), title } : undefined;
  };
  const [previous, next] = [beside(-1, words.previousWeek), beside(1, words.nextWeek)];
  const path = context.href(PATH);
  const trail = [
    { href: context.href("/"), title: context.words.chrome.home },
    { href: path, title: words.title },
  ];
  const agency = inLanguage(settings.agency, language);
  const site = { name: inLanguage(settings.name, language), agency, origin: context.origin };
  const facts = { ...site, timeZone: context.timeZone, href: weekHref(context, monday) };
  return {
    kind: "page",
    status: fault === undefined ? 200 : 400,
    visit: { kind: "calendar" },
    frame: {
      title: `${words.title} – ${week.title} ${week.range}`,
      description: words.description,
      canonical: isNamed ? weekHref(context, monday) : path,
      otherLanguageHref: otherLanguage(context, isNamed ? monday : undefined),
      feeds: [feedLink(context)],
      jsonLd: [breadcrumbLd(site, trail), ...entries.slice(0, MAX_EVENTS).map((entry) => eventLd(entry, facts))],
      noIndex: fault !== undefined || entries.length === 0,
      previousHref: previous?.href,
      nextHref: next?.href,
    },
    main: (
      <CalendarPage
        ui={ui}
        trail={trail}
        agency={agency}
        week={week}
        fault={fault && faultText(context, fault, bounds)}
        previous={previous}
        next={next}
        current={{ href: `${path}#ngay-${today}`, title: words.thisWeek }}
        form={{
          action: path,
          date: (week.isCurrent ? today : monday).toString(),
        }}
        feedHref={context.href(FEED_PATH)}
      />
    ),
  };
}

function weekView(
  context: PageContext,
  monday: Temporal.PlainDate,
  today: Temporal.PlainDate,
  entries: readonly CalendarEntry[],
): WeekView {
  const { ui, language } = context;
  context.use("kind:calendar-entry", "kind:calendar-week");
  const said = findCalendarWeek(context.edition, language, isoWeekOf(monday));
  const days = toDays(monday, entries, today.toString(), ui);
  const note = said?.note;
  const shown = {
    title: ui.words.calendar.week(String(monday.weekOfYear)),
    range: rangeText(monday, ui),
    isCurrent: monday.equals(mondayOf(today)),
    status: said?.status,
    note: note === undefined ? undefined : { text: note, lang: said?.lang === language ? undefined : said?.lang },
    days,
    nearest: days.length === 0 ? nearestWeek(context, monday, today) : undefined,
  };
  return { ...shown, printSize: printSizeOf(shown) };
}

/** Of the weeks with entries the nearest to an empty one; of two as near the later. */
function nearestWeek(context: PageContext, monday: Temporal.PlainDate, today: Temporal.PlainDate) {
  const { last, next } = findDaysAround(context.edition, monday.toString(), sundayOf(monday));
  const mondays = [next, last].flatMap((date) => (date === undefined ? [] : [mondayOf(Temporal.PlainDate.from(date))]));
  const distance = (other: Temporal.PlainDate) => Math.abs(monday.until(other).days);
  const [nearest] = mondays
    .filter((other) => isWithin(boundsAround(today), other))
    .sort((left, right) => distance(left) - distance(right));
  if (nearest === undefined) return undefined;
  const title = context.words.calendar.nearest(`${nearest.weekOfYear}/${nearest.yearOfWeek}`);
  return { href: weekHref(context, nearest), title };
}

function faultText(
  context: PageContext,
  { reason, given }: WeekFault,
  bounds: ReturnType<typeof boundsAround>,
): string {
  const words = context.words.calendar;
  if (reason === "bad-week") return words.badWeek(given);
  if (reason === "bad-date") return words.badDate(given);
  return words.outOfRange(given, shortDateText(bounds.first.toString()), shortDateText(sundayOf(bounds.last)));
}

function answerFeed(context: PageContext): Answer {
  const { edition, language, words, origin, timeZone } = context;
  context.use("kind:calendar-entry");
  const monday = mondayOf(readToday(context));
  const from = addWeeks(monday, -FEED_WEEKS.back).toString();
  const to = sundayOf(addWeeks(monday, FEED_WEEKS.ahead));
  return {
    kind: "text",
    type: "text/calendar; charset=utf-8",
    body: toIcs(listCalendarEntries(edition, language, from, to), {
      siteName: inLanguage(context.settings.name, language),
      language,
      words,
      timeZone,
      origin,
      hrefOf: ({ id, date }) => `${weekHref(context, Temporal.PlainDate.from(date))}#${id}`,
    }),
    headers: { "content-disposition": 'inline; filename="lich-cong-tac.ics"' },
  };
}

/** Today in the site's time zone; the answer is stale when it ends. */
function readToday(context: PageContext): Temporal.PlainDate {
  const day = siteDayAt(context.now, context.timeZone);
  context.until(day.endsAt as Instant);
  return Temporal.PlainDate.from(day.date);
}

const weekHref = (context: PageContext, date: Temporal.PlainDate): string =>
  context.href(`${PATH}?tuan=${isoWeekOf(date)}`);

function otherLanguage(context: PageContext, monday: Temporal.PlainDate | undefined): string {
  const path = monday === undefined ? PATH : `${PATH}?tuan=${isoWeekOf(monday)}`;
  return context.language === "vi" ? `/en${path}` : path;
}

const feedLink = (context: PageContext): FeedLink => ({
  type: "text/calendar",
  href: context.href(FEED_PATH),
  title: context.words.calendar.title,
});

const sundayOf = (monday: Temporal.PlainDate): string => monday.add({ days: 6 }).toString();
