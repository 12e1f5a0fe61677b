import type { Instant } from "#kernel/instant.ts";
import { toIso } from "#kernel/instant.ts";
import type { RecordReader } from "#record/record.ts";
import { RESTORE, type TableName } from "./format.ts";

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
  addresses: addressPages,
  audit: (db) =>
    pages(async (after) => {
      const rows = await db
        .selectFrom("audit")
        .selectAll()
        .where("id", ">", after)
        // Where this copy of the site came from is its own affair: an archive of a copy is one of the site.
        .where("action", "!=", RESTORE)
        .orderBy("id")
        .limit(PAGE)
        .execute();
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

/** By item: ids sort alike everywhere, letters of paths do not. */
async function* addressPages(db: RecordReader): Lines {
  let after = "";
  for (;;) {
    const items = await db
      .selectFrom("address")
      .select("item_id")
      .distinct()
      .where("item_id", ">", after)
      .orderBy("item_id")
      .limit(PAGE)
      .execute();
    const ids = items.map((item) => item.item_id);
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
    const rows = await db.selectFrom("address").selectAll().where("item_id", "in", ids).execute();
    yield rows
      .map((row) => ({ path: row.path, itemId: row.item_id }))
      .sort((one, other) => compare(one.itemId, other.itemId) || compare(one.path, other.path));
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

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
