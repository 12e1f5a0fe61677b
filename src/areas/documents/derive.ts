import type { Area, Row } from "#edition/area.ts";
import type { PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { foldText } from "#language/fold.ts";
import { attachmentPassages } from "../attachment-passages.ts";
import { richTextParts } from "../rich-text.ts";
import { NEVER, startOfDay } from "./effect.ts";
import { type DocumentContent, documentContent } from "./model.ts";
import { termKey } from "./term-key.ts";
import { inParts } from "./text-parts.ts";

/**
 * Another document ends this one, whichever of the two comes first into the edition and whichever goes first: the
 * tables themselves keep `ends_on` at the earlier of the document's own end and its successors' beginning.
 */
const KEEP_ENDS_LEVEL = (
  [
    ["relation_in", "insert on document_relation when new.kind = 'replaces'", "new.document_id"],
    ["relation_out", "delete on document_relation when old.kind = 'replaces'", "old.document_id"],
    ["listing_in", "insert on document_listing", "new.item_id"],
  ] as const
)
  .map(
    ([name, event, id]) => `create trigger document_${name} after ${event} begin
      update document_listing set ends_on = min(own_end, coalesce(
        (select min(starts_on) from document_relation where document_id = ${id} and kind = 'replaces'), own_end))
      where item_id = ${id}; end;`,
  )
  .join("\n");

export const documentsArea: Area<DocumentContent> = {
  kind: "document",
  content: documentContent,
  naturalKey: ({ number, issuer, issuedOn }) =>
    number === undefined || issuer === undefined
      ? undefined
      : { key: `${foldText(number)}|${foldText(issuer)}|${issuedOn}`, field: "number" },
  path: ({ id, language, content }) => `${language === "vi" ? "" : `/${language}`}/van-ban/${content.slug}-${id}`,
  tables: {
    document: `create table document (
      item_id text primary key, number text, type_name text not null, issuer text not null, signer text,
      fields text not null, issued_on text not null, effective_on text, expires_on text, starts_on text not null,
      ends_on text not null, partly_expired integer not null, source_url text
    ) without rowid;`,
    // Apart from the facts, so that lists read small rows.
    document_text: `create table document_text (
      item_id text primary key, body_html text not null, headings text not null, attachments text not null
    ) without rowid;`,
    // The register: a row for each document under '' and one under each of its fields, so that every choice of filters
    // is a walk along one index in the order of the list. Both indexes hold all that filters and counts look at.
    document_listing: `create table document_listing (
      field_key text not null, year integer not null, issued_on text not null, number_value integer not null,
      item_id text not null, type_key text not null, issuer_key text not null, starts_on text not null,
      own_end text not null, ends_on text not null, partly_expired integer not null,
      primary key (field_key, year desc, issued_on desc, number_value desc, item_id desc)
    ) without rowid;
    create index document_listing_item on document_listing (item_id);
    create index document_listing_type on document_listing (field_key, type_key, year desc, issued_on desc,
      number_value desc, item_id desc, issuer_key, starts_on, ends_on, partly_expired);
    create index document_listing_issuer on document_listing (field_key, issuer_key, year desc, issued_on desc,
      number_value desc, item_id desc, type_key, starts_on, ends_on, partly_expired);`,
    document_relation: `create table document_relation (
      item_id text not null, kind text not null, document_id text not null, starts_on text not null,
      primary key (item_id, kind, document_id)
    ) without rowid;
    create index document_relation_to on document_relation (document_id, kind, starts_on);
    ${KEEP_ENDS_LEVEL}`,
  },
  uses: (content) => [
    ...richTextParts.uses(content.body),
    ...content.attachments.map((attachment) => attachment.mediaId as ItemId),
  ],
  derive: (item, used) => {
    const { content } = item;
    const body = richTextParts.render(content.body, item.language, used);
    return {
      entry: { title: content.title, lead: content.abstract, sectionId: content.sectionId, isNews: false },
      rows: {
        document: [facts(item)],
        document_text: [
          {
            item_id: item.id,
            body_html: inParts(body.html),
            headings: JSON.stringify(body.headings),
            attachments: JSON.stringify(content.attachments),
          },
        ],
        document_listing: isOriginal(item) ? listings(item) : [],
        document_relation: isOriginal(item) ? relations(item) : [],
      },
      search: {
        title: content.title,
        number: content.number,
        lead: content.abstract,
        sectionId: content.sectionId,
        // The register counts by days of Vietnam, wherever the reader's clock or the server's stands.
        at: startOfDay(content.issuedOn, "Asia/Ho_Chi_Minh") as Instant,
        passages: [...body.passages, ...attachmentPassages(content.attachments, used)],
      },
    };
  },
};

/** A translation is the same document once more: it is neither listed nor counted, and relates to nothing. */
const isOriginal = (item: PublicItem<DocumentContent>): boolean =>
  item.language === "vi" || item.translationGroup === undefined;

const startsOn = (content: DocumentContent): string => content.effectiveOn ?? content.issuedOn;

const facts = ({ id, content }: PublicItem<DocumentContent>): Row => ({
  item_id: id,
  number: content.number ?? null,
  type_name: content.documentType,
  issuer: content.issuer ?? "",
  signer: content.signer ?? null,
  fields: JSON.stringify(content.fields),
  issued_on: content.issuedOn,
  effective_on: content.effectiveOn ?? null,
  expires_on: content.expiresOn ?? null,
  starts_on: startsOn(content),
  ends_on: content.expiresOn ?? NEVER,
  partly_expired: content.partlyExpired ? 1 : 0,
  source_url: content.sourceUrl ?? null,
});

const listings = ({ id, content }: PublicItem<DocumentContent>): Row[] =>
  ["", ...new Set(content.fields.map(termKey))].map((fieldKey) => ({
    field_key: fieldKey,
    year: Number(content.issuedOn.slice(0, 4)),
    issued_on: content.issuedOn,
    number_value: numberValue(content.number),
    item_id: id,
    type_key: termKey(content.documentType),
    issuer_key: content.issuer === undefined ? "" : termKey(content.issuer),
    starts_on: startsOn(content),
    own_end: content.expiresOn ?? NEVER,
    ends_on: content.expiresOn ?? NEVER,
    partly_expired: content.partlyExpired ? 1 : 0,
  }));

/** 12 of `12/2026/QĐ-UBND`: of one day the highest number comes first. 0 where there is none. */
const numberValue = (number: string | undefined): number => Number(/^\d{1,9}/.exec(number ?? "")?.[0] ?? 0);

function relations({ id, content }: PublicItem<DocumentContent>): Row[] {
  const rows = new Map<string, Row>();
  for (const { kind, documentId } of content.relations) {
    if (documentId === id) continue;
    rows.set(`${kind} ${documentId}`, { item_id: id, kind, document_id: documentId, starts_on: startsOn(content) });
  }
  return [...rows.values()];
}
