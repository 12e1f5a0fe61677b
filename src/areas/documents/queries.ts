import type { EditionReader } from "#edition/database.ts";
import type { EntryRow } from "#edition/entries.ts";
import type { Language } from "#editorial/model.ts";
import type { IsoDate } from "#site/views.ts";
import type { EffectDates } from "./effect.ts";
import type { RelationKind } from "./model.ts";

/** A document's facts together with its entry. */
export interface DocumentRow extends EntryRow {
  readonly path: string;
  readonly number: string | null;
  readonly type_name: string;
  /** "" where an older register does not say. */
  readonly issuer: string;
  readonly signer: string | null;
  /** JSON: texts. */
  readonly fields: string;
  readonly issued_on: IsoDate;
  /** As the document says; null where it says nothing. */
  readonly effective_on: IsoDate | null;
  readonly expires_on: IsoDate | null;
  readonly starts_on: IsoDate;
  readonly ends_on: IsoDate;
  readonly partly_expired: number;
  readonly source_url: string | null;
  /** When the first of those that replace it comes, or came, into force. */
  readonly replaced_on: IsoDate | null;
}

export interface DocumentText {
  readonly body_html: string;
  /** JSON: `{id, level, text}`. */
  readonly headings: string;
  /** JSON: `{mediaId, title, role}`. */
  readonly attachments: string;
}

export interface RelationRow extends DocumentRow {
  readonly relation: RelationKind;
  /** Whether this document says it of the other, or the other of this. */
  readonly direction: "to" | "from";
}

/** Rows of one page; a document names 200 others at most, and those that name it are cut there too. */
const MAX_ROWS = 200;

const DOCUMENT = `entry.*, document.number, document.type_name, document.issuer, document.signer, document.fields,
  document.issued_on, document.effective_on, document.expires_on, document.starts_on, document.ends_on,
  document.partly_expired, document.source_url,
  (select min(starts_on) from document_relation as later
   where later.document_id = document.item_id and later.kind = 'replaces') as replaced_on`;

/** Documents by id, in the order given; absent and withdrawn ones are left out. At most 200. */
export function readDocuments(edition: EditionReader, ids: readonly string[]): DocumentRow[] {
  const rows = edition.all<DocumentRow>(
    `select ${DOCUMENT} from json_each(?) as asked cross join document on document.item_id = asked.value
     cross join entry on entry.item_id = document.item_id limit ${MAX_ROWS}`,
    JSON.stringify(ids),
  );
  const byId = new Map<string, DocumentRow>(rows.map((row) => [row.item_id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export const findDocumentText = (edition: EditionReader, id: string): DocumentText | undefined =>
  edition.get<DocumentText>("select body_html, headings, attachments from document_text where item_id = ?", id);

/** What a document says of others, and others of it, the newest first within each. Tag: `kind:document`. */
export function listRelations(edition: EditionReader, id: string): RelationRow[] {
  const read = (direction: RelationRow["direction"], own: string, other: string) =>
    edition.all<RelationRow>(
      `select ${DOCUMENT}, relation.kind as relation, '${direction}' as direction
       from document_relation as relation cross join document on document.item_id = relation.${other}
       cross join entry on entry.item_id = document.item_id
       where relation.${own} = ? order by document.issued_on desc, document.item_id limit ${MAX_ROWS}`,
      id,
    );
  return [...read("to", "item_id", "document_id"), ...read("from", "document_id", "item_id")];
}

/**
 * What translates some documents into a language, by the group that they share; published ones only. A group may be
 * the id of the item that is translated, which itself need not name any.
 */
export function findTranslations(
  edition: EditionReader,
  groups: readonly string[],
  language: Language,
): Map<string, EntryRow> {
  if (groups.length === 0) return new Map();
  const read = (column: "item_id" | "translation_group") =>
    edition.all<EntryRow>(
      `select entry.* from json_each(?) as asked cross join entry on entry.${column} = asked.value
       where entry.language = ? and entry.kind = 'document' and entry.state = 'published' limit ${MAX_ROWS}`,
      JSON.stringify(groups),
      language,
    );
  return new Map([...read("item_id"), ...read("translation_group")].map((row) => [groupOf(row), row]));
}

export const groupOf = (row: EntryRow): string => row.translation_group ?? row.item_id;

export const effectDates = (row: DocumentRow): EffectDates => ({
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  replacedOn: row.replaced_on,
  partlyExpired: row.partly_expired === 1,
});
