import type { Instant } from "#kernel/instant.ts";
import { toIso } from "#kernel/instant.ts";
import type { RecordReader } from "#record/record.ts";
import type { TableName } from "./format.ts";

/** Rows read at a time: contents may have half a megabyte each. */
const PAGE = 100;

/** The lines of one table in a fixed order, a page at a time. */
type Lines = AsyncGenerator<readonly object[]>;

const iso = (at: number | null): string | null => (at === null ? null : toIso(at as Instant));

/** What an archive says of each table. Given a reader that stands still, all of it is of one moment. */
export const tablePages: Readonly<Record<TableName, (db: RecordReader) => Lines>> = {
  items: (db) =>
    pages(async (after) => {
      const rows = await db.selectFrom("item").selectAll().where("id", ">", after).orderBy("id").limit(PAGE).execute();
      return rows.map((row) => ({
        key: row.id,
        line: {
          id: row.id,
          kind: row.kind,
          language: row.language,
          title: row.title,
          sectionId: row.section_id,
          state: row.state,
          stateAt: iso(row.state_at),
          revision: row.revision,
          workingVersion: row.working_version,
          publicVersion: row.public_version,
          publicState: row.public_state,
          publishedAt: iso(row.published_at),
          updatedAt: iso(row.updated_at),
          publishAt: iso(row.publish_at),
          withdrawAt: iso(row.withdraw_at),
          notice: row.notice,
          reason: row.reason,
          externalId: row.external_id,
          translationGroup: row.translation_group,
        },
      }));
    }),
  versions: versionPages,
  addresses: (db) =>
    pages(async (after) => {
      const rows = await db
        .selectFrom("address")
        .selectAll()
        .where("path", ">", after)
        .orderBy("path")
        .limit(PAGE)
        .execute();
      return rows.map((row) => ({ key: row.path, line: { path: row.path, itemId: row.item_id } }));
    }),
  audit: (db) =>
    pages(async (after) => {
      const rows = await db.selectFrom("audit").selectAll().where("id", ">", after).orderBy("id").limit(PAGE).execute();
      return rows.map((row) => ({
        key: row.id,
        line: {
          id: row.id,
          at: iso(row.at),
          actor: row.actor,
          action: row.action,
          itemId: row.item_id,
          detail: JSON.parse(row.detail),
        },
      }));
    }),
};

async function* versionPages(db: RecordReader): Lines {
  let item = "";
  let number = 0;
  for (;;) {
    const rows = await db
      .selectFrom("version")
      .selectAll()
      .where((eb) => eb(eb.refTuple("item_id", "number"), ">", eb.tuple(item, number)))
      .orderBy("item_id")
      .orderBy("number")
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    item = last.item_id;
    number = last.number;
    yield rows.map((row) => ({
      itemId: row.item_id,
      number: row.number,
      content: JSON.parse(row.content),
      madeAt: iso(row.made_at),
      changeNote: row.change_note,
    }));
  }
}

async function* pages(read: (after: string) => Promise<{ readonly key: string; readonly line: object }[]>): Lines {
  let after = "";
  for (;;) {
    const rows = await read(after);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.key;
    yield rows.map(({ line }) => line);
  }
}
