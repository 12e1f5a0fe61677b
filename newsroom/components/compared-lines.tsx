import { Table } from "@mantine/core";
import type { LinePair, Piece } from "#newsroom/writing/compare.ts";
import classes from "./compared-lines.module.css";

interface ComparedLinesProps {
  readonly lines: readonly LinePair[];
  /** Of the two columns. */
  readonly titles?: readonly [string, string];
  /** Leaves out lines that are alike. */
  readonly onlyChanged?: boolean;
}

/** Two texts side by side; what went is struck out, what came is underlined, not told by colour alone. */
export function ComparedLines({ lines, titles, onlyChanged = false }: ComparedLinesProps) {
  const shown = onlyChanged ? lines.filter(isChanged) : lines;
  return (
    <Table layout="fixed" withColumnBorders withTableBorder>
      {titles !== undefined && (
        <Table.Thead>
          <Table.Tr>
            {titles.map((title) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
      )}
      <Table.Tbody>
        {shown.map((pair, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else to know them by, and never move.
          <Table.Tr key={at}>
            <Table.Td className={classes.line}>{pieces(pair.older)}</Table.Td>
            <Table.Td className={classes.line}>{pieces(pair.newer)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const isChanged = ({ older, newer }: LinePair): boolean =>
  older === undefined || newer === undefined || [...older, ...newer].some(({ kind }) => kind !== "same");

const TAGS = { same: "span", removed: "del", added: "ins" } as const;

const pieces = (line: readonly Piece[] | undefined) =>
  line?.map(({ kind, text }, at) => {
    const Tag = TAGS[kind];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of words have nothing else to know them by, and never move.
      <Tag key={at} className={classes[kind]}>
        {text}
      </Tag>
    );
  });
