import { listEntries } from "#edition/entries.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Bar } from "#site/components/bar-chart.tsx";
import { daySeries, daySpan, monthSeries } from "#visits/chart-data.ts";
import type { DayRow, ItemRow, KindRow } from "#visits/reports.ts";
import { siteDayAt } from "#visits/site-day.ts";
import type { Answer, PageContext, PublicRoute } from "#web/public/route.ts";
import type { VisitFigures } from "#web/public/visit-figures.ts";
import { toCsv } from "./csv.ts";
import { type MostRead, VisitsPage } from "./pages.tsx";

const PATH = "/thong-ke";
const CHART_DAYS = 30;
const CHART_MONTHS = 24;
const MOST_READ = 10;
/** Some of what was read most may be withdrawn by now. */
const LOOKED_AT = 40;
/** Numbers on a page are at most so old. */
const KEPT_MS = 60_000;

export const visitRoutes: readonly PublicRoute[] = [
  { path: PATH, languages: "each", answer: answerPage },
  { path: `${PATH}.csv`, languages: "each", answer: answerCsv },
];

function answerPage(context: PageContext): Answer {
  const { visits, words, settings, language } = context;
  const today = readToday(context);
  const month = { from: `${today.slice(0, 7)}-01`, to: today };
  const span = daySpan(today, CHART_DAYS);
  const days = visits.days(span.from, span.to);
  const months = visits.monthly();
  const path = context.href(PATH);
  const { title, description, kinds, otherKind } = words.statistics;
  return {
    kind: "page",
    visit: { kind: "statistics" },
    frame: {
      title,
      description,
      canonical: path,
      otherLanguageHref: language === "vi" ? `/en${PATH}` : PATH,
    },
    main: (
      <VisitsPage
        ui={context.ui}
        trail={[
          { href: context.href("/"), title: words.chrome.home },
          { href: path, title },
        ]}
        visits={visits.snapshot()}
        carriedOver={settings.visitsCarriedOver}
        days={daySeries(days, today, CHART_DAYS).map(({ date, visits: value }) => ({ label: dayText(date), value }))}
        months={monthBars(months, today)}
        isApproximate={days.some((day) => day.estimated) || months.some((row) => row.estimated)}
        month={monthText(today)}
        mostRead={mostRead(context, visits.topItems(month.from, month.to, LOOKED_AT))}
        kinds={byName(visits.byKind(month.from, month.to), (kind) => kinds[kind] ?? otherKind)}
        csvHref={context.href(`${PATH}.csv`)}
      />
    ),
  };
}

/** Kinds without a word of their own are one. */
function byName(rows: readonly KindRow[], nameOf: (kind: string) => string): { name: string; views: number }[] {
  const sums = new Map<string, number>();
  for (const { kind, pageViews } of rows) sums.set(nameOf(kind), (sums.get(nameOf(kind)) ?? 0) + pageViews);
  return [...sums].map(([name, views]) => ({ name, views }));
}

const monthBars = (rows: ReturnType<VisitFigures["monthly"]>, today: string): Bar[] =>
  monthSeries(rows, today)
    .slice(-CHART_MONTHS)
    .map(({ month, visits }) => ({ label: monthText(month), value: visits }));

function mostRead(context: PageContext, rows: readonly ItemRow[]): MostRead[] {
  const views = new Map(rows.map((row) => [row.itemId, row.pageViews]));
  const entries = listEntries(context.edition, [...views.keys()]);
  const shown = entries.filter((entry) => entry.path !== null).slice(0, MOST_READ);
  context.use(...shown.map((entry) => `item:${entry.item_id}`));
  return shown.map(({ item_id, path, title, language }) => ({
    href: path ?? "",
    title,
    lang: language,
    views: views.get(item_id) ?? 0,
  }));
}

function answerCsv(context: PageContext): Answer {
  const today = readToday(context);
  return {
    kind: "text",
    type: "text/csv; charset=utf-8",
    body: toCsv(allDays(context.visits, today), context.words.statistics.csv),
    headers: { "content-disposition": `attachment; filename="thong-ke-${today}.csv"` },
  };
}

/** Year by year: one report reaches ten years. Years without a visit cost a look each, and there are few. */
function allDays(visits: VisitFigures, today: string): DayRow[] {
  const firstYear = Number(visits.monthly()[0]?.month.slice(0, 4) ?? today.slice(0, 4));
  const lastYear = Number(today.slice(0, 4));
  const days: DayRow[] = [];
  for (let year = firstYear; year <= lastYear; year++) days.push(...visits.days(`${year}-01-01`, `${year}-12-31`));
  return days;
}

/** Today in the site's time zone. The answer is stale when it ends, and before that soon. */
function readToday(context: PageContext): string {
  const day = siteDayAt(context.now, context.timeZone);
  context.until(Math.min(day.endsAt, context.now + KEPT_MS) as Instant);
  return day.date;
}

/** `23/11`. */
const dayText = (date: string): string => `${date.slice(8, 10)}/${date.slice(5, 7)}`;

/** `11/2026`. */
const monthText = (date: string): string => `${date.slice(5, 7)}/${date.slice(0, 4)}`;
