import { Group, SegmentedControl, Select, Stack, Tabs, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useSession } from "#newsroom/api/session.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { useWords } from "#newsroom/app/words.ts";
import { DayFilter } from "../../components/day-filter.tsx";
import { isDay } from "../../components/days.ts";
import { PageHead } from "../../components/page-head.tsx";
import { OutputTables } from "./output-tables.tsx";
import { lastDays, PERIODS, type Period, type Span, siteToday } from "./periods.ts";
import { ItemTables, SearchTable, VisitTables } from "./reading-tables.tsx";
import { statisticsWords } from "./statistics-words.ts";

const TABS = ["visits", "items", "searches", "output"] as const;
type Tab = (typeof TABS)[number];
const MONTH_COUNTS = ["6", "12", "24"] as const;

/** What is shown of which time: it stands in the address. */
export interface StatisticsSearch {
  readonly xem?: Tab;
  readonly ky?: Period | "own";
  readonly tu?: string;
  readonly den?: string;
  readonly thang?: (typeof MONTH_COUNTS)[number];
}

/** How much is read and written: sums, and nobody who reads. */
export function StatisticsPage() {
  const app = useWords(appWords);
  const texts = useWords(statisticsWords);
  const [search, change] = useStatisticsSearch();
  const { site } = useSession();
  const today = siteToday(site.timeZone);
  const tab = TABS.find((one) => one === search.xem) ?? "visits";
  const months = MONTH_COUNTS.find((one) => one === search.thang) ?? "12";
  return (
    <>
      <PageHead title={app.desks.statistics} />
      <Text c="dimmed" mb="sm">
        {texts.privacy}
      </Text>
      <Tabs value={tab} onChange={(xem) => change({ xem: xem as Tab })} keepMounted={false}>
        <Tabs.List mb="sm">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {texts.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <Stack>
              {one === "output" ? (
                <>
                  <Group>
                    <SegmentedControl
                      aria-label={texts.months}
                      data={MONTH_COUNTS.map((value) => ({ value, label: texts.monthCounts[value] }))}
                      value={months}
                      onChange={(thang) => change({ thang: thang as (typeof MONTH_COUNTS)[number] })}
                    />
                  </Group>
                  <OutputTables today={today} count={Number(months)} />
                </>
              ) : (
                <>
                  <PeriodFields search={search} today={today} onChange={change} />
                  <Reading tab={one} span={spanOf(search, today)} />
                </>
              )}
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

function Reading({ tab, span }: { readonly tab: Exclude<Tab, "output">; readonly span: Span }) {
  if (tab === "visits") return <VisitTables span={span} />;
  return tab === "items" ? <ItemTables span={span} /> : <SearchTable span={span} />;
}

function spanOf({ ky, tu, den }: StatisticsSearch, today: string): Span {
  if (ky === "own" && tu !== undefined && den !== undefined && isDay(tu) && isDay(den)) return { from: tu, to: den };
  return lastDays(today, PERIODS[ky !== undefined && ky !== "own" && Object.hasOwn(PERIODS, ky) ? ky : "month"]);
}

function useStatisticsSearch(): [StatisticsSearch, (part: StatisticsSearch) => void] {
  const search = useSearch({ strict: false }) as StatisticsSearch;
  const navigate = useNavigate();
  return [search, (part) => void navigate({ to: ".", search: { ...search, ...part } as never, replace: true })];
}

interface PeriodFieldsProps {
  readonly search: StatisticsSearch;
  readonly today: string;
  readonly onChange: (part: StatisticsSearch) => void;
}

function PeriodFields({ search, today, onChange }: PeriodFieldsProps) {
  const texts = useWords(statisticsWords);
  const own = spanOf(search, today);
  return (
    <Group align="end" gap="xs">
      <Select
        label={texts.period}
        data={Object.entries(texts.periods).map(([value, label]) => ({ value, label }))}
        value={search.ky ?? "month"}
        onChange={(ky) =>
          onChange(ky === "own" ? { ky, tu: own.from, den: own.to } : { ky: (ky ?? "month") as Period })
        }
        allowDeselect={false}
        w={200}
      />
      {search.ky === "own" && (
        <>
          <DayFilter label={texts.from} value={search.tu} onChange={(tu) => tu && onChange({ tu })} />
          <DayFilter label={texts.to} value={search.den} onChange={(den) => den && onChange({ den })} />
        </>
      )}
    </Group>
  );
}
