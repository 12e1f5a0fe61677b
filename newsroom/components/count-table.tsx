import { Box, Button, Group, Paper, Table, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { type ReactNode, useId } from "react";
import { type Cell, downloadCsv, toCsv } from "./csv.ts";

export interface CountColumn<Row> {
  readonly label: string;
  /** What stands in a file; on the screen as well, unless `shown` says otherwise. */
  readonly value: (row: Row) => Cell;
  readonly shown?: (row: Row) => ReactNode;
}

interface CountTableProps<Row> {
  readonly title: string;
  readonly help?: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The first names the line. */
  readonly columns: readonly [CountColumn<Row>, ...CountColumn<Row>[]];
  /** How long a line's bar is, against the longest. */
  readonly bar: (row: Row) => number;
  readonly empty: string;
  /** The button's words, and the file's name. */
  readonly csv: { readonly label: string; readonly name: string };
}

/** Counts as a table, each line with a bar below its name; the same as a file. */
export function CountTable<Row>({ title, help, rows, keyOf, columns, bar, empty, csv }: CountTableProps<Row>) {
  const id = useId();
  const [first, ...rest] = columns;
  const most = Math.max(1, ...rows.map(bar));
  const numbers = new Intl.NumberFormat(document.documentElement.lang === "en" ? "en-GB" : "vi-VN");
  const textOf = ({ value, shown }: CountColumn<Row>, row: Row): ReactNode => {
    const cell = value(row);
    return shown?.(row) ?? (typeof cell === "number" ? numbers.format(cell) : cell);
  };
  const save = () =>
    downloadCsv(
      csv.name,
      toCsv(
        columns.map(({ label }) => label),
        rows.map((row) => columns.map(({ value }) => value(row))),
      ),
    );
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={save}
          disabled={rows.length === 0}
        >
          {csv.label}
        </Button>
      </Group>
      {help !== undefined && (
        <Text size="sm" c="dimmed" mb="xs">
          {help}
        </Text>
      )}
      {rows.length === 0 ? (
        <Text c="dimmed">{empty}</Text>
      ) : (
        // What scrolls must be reachable for the keyboard to scroll it.
        <Box tabIndex={0} role="region" aria-labelledby={id} style={{ overflow: "auto", maxHeight: "28rem" }}>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                {columns.map(({ label }, at) => (
                  <Table.Th key={label} ta={at === 0 ? "start" : "end"} scope="col">
                    {label}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={keyOf(row)}>
                  <Table.Th scope="row" fw={400} miw={140}>
                    {textOf(first, row)}
                    <Bar share={bar(row) / most} />
                  </Table.Th>
                  {rest.map((column) => (
                    <Table.Td key={column.label} ta="end" style={{ fontVariantNumeric: "tabular-nums" }}>
                      {textOf(column, row)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Box>
      )}
    </Paper>
  );
}

/** The number stands beside it: nothing is said by the bar alone. */
const Bar = ({ share }: { readonly share: number }) => (
  <Box
    aria-hidden
    h={4}
    mt={4}
    bg="var(--mantine-primary-color-filled)"
    style={{ width: `${(100 * share).toFixed(1)}%`, minWidth: share > 0 ? 2 : 0, borderRadius: 2 }}
  />
);
