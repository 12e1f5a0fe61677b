/** What was counted under one name, month by month. */
export interface Pivoted {
  readonly key: string;
  readonly counts: readonly number[];
  readonly total: number;
}

/** Turns counts of months into a line a name, the longest first. */
export function pivot<Row extends { readonly month: string; readonly count: number }>(
  rows: readonly Row[],
  months: readonly string[],
  keyOf: (row: Row) => string,
): Pivoted[] {
  const lines = new Map<string, Row[]>();
  for (const row of rows) {
    const line = lines.get(keyOf(row));
    if (line === undefined) lines.set(keyOf(row), [row]);
    else line.push(row);
  }
  return [...lines]
    .map(([key, of]) => {
      const counts = months.map((month) => of.reduce((sum, row) => (row.month === month ? sum + row.count : sum), 0));
      return { key, counts, total: counts.reduce((sum, count) => sum + count, 0) };
    })
    .filter(({ total }) => total > 0)
    .sort((one, other) => other.total - one.total || one.key.localeCompare(other.key));
}
