import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { type CountColumn, CountTable } from "../../components/count-table.tsx";
import { useNames } from "../../components/names.ts";
import { lastMonths } from "./periods.ts";
import { type Pivoted, pivot } from "./pivot.ts";
import { Loaded, useSectionTitle } from "./reading-tables.tsx";
import { statisticsWords } from "./statistics-words.ts";

interface OutputTablesProps {
  readonly today: string;
  /** Of months. */
  readonly count: number;
}

/** What came to readers month by month, by section and by who began it. */
export function OutputTables({ today, count }: OutputTablesProps) {
  const texts = useWords(statisticsWords);
  const sectionTitle = useSectionTitle();
  const names = useNames();
  const months = lastMonths(today, count);
  const span = { from: months[0] ?? "", to: months.at(-1) ?? "" };
  const query = useQuery({
    queryKey: ["statistics", "output", span],
    queryFn: ({ signal }) => call("GET /statistics/output", { parameters: span }, signal),
  });
  const counts: CountColumn<Pivoted>[] = [
    { label: texts.total, value: ({ total }) => total },
    ...months
      .map((month, at) => ({ label: month.split("-").toReversed().join("/"), value: (row: Pivoted) => row.counts[at] }))
      .toReversed(),
  ];
  const shared = { keyOf: ({ key }: Pivoted) => key, bar: ({ total }: Pivoted) => total, empty: texts.empty };
  return (
    <Loaded query={query}>
      {({ rows }) => (
        <Stack>
          <CountTable
            {...shared}
            title={texts.outputBySection}
            help={texts.outputHelp}
            rows={pivot(rows, months, ({ sectionId = "" }) => sectionId)}
            columns={[
              { label: texts.section, value: ({ key }) => sectionTitle(key === "" ? undefined : key) },
              ...counts,
            ]}
            csv={{ label: texts.csv, name: `${texts.file}-${span.from}-${span.to}-chuyen-muc.csv` }}
          />
          <CountTable
            {...shared}
            title={texts.outputByAuthor}
            rows={pivot(rows, months, ({ author = "" }) => author)}
            columns={[
              { label: texts.author, value: ({ key }) => (key === "" ? texts.broughtIn : names(key)) },
              ...counts,
            ]}
            csv={{ label: texts.csv, name: `${texts.file}-${span.from}-${span.to}-nguoi-soan.csv` }}
          />
        </Stack>
      )}
    </Loaded>
  );
}
