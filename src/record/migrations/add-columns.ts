import { type Kysely, PostgresAdapter, sql } from "kysely";

/** Adds the columns that are not there yet; SQLite has no word for that. */
export async function addColumns(
  db: Kysely<unknown>,
  table: string,
  columns: Readonly<Record<string, "text" | "bigint" | "integer">>,
): Promise<void> {
  for (const [name, type] of Object.entries(columns)) {
    if (await hasColumn(db, table, name)) continue;
    await db.schema.alterTable(table).addColumn(name, type).execute();
  }
}

async function hasColumn(db: Kysely<unknown>, table: string, column: string): Promise<boolean> {
  const found =
    db.getExecutor().adapter instanceof PostgresAdapter
      ? sql`select 1 from information_schema.columns
          where table_schema = current_schema() and table_name = ${table} and column_name = ${column}`
      : sql`select 1 from pragma_table_info(${table}) where name = ${column}`;
  return (await found.execute(db)).rows.length > 0;
}
