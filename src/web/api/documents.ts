import { z } from "zod";
import { dayAfter, dayAt, effectOf, startOfDay } from "#areas/documents/effect.ts";
import { facesOf } from "#areas/documents/faces.ts";
import {
  type DocumentRow,
  effectDates,
  findDocumentText,
  listRelations,
  readDocuments,
} from "#areas/documents/queries.ts";
import { findTranslation } from "#areas/other-language.ts";
import { readSections, type SectionTree } from "#areas/sections/index.ts";
import { findEntry } from "#edition/entries.ts";
import type { Language } from "#editorial/model.ts";
import type { PageContext } from "#web/public/route.ts";
import { cursorFaults, pageOf, readCursor } from "./cursor.ts";
import { endpoint } from "./endpoint.ts";
import { goneOrMissing, orderFaults } from "./faults.ts";
import * as parameters from "./parameters.ts";
import { listDocumentPlaces } from "./queries.ts";
import * as schemas from "./schemas.ts";
import { attachmentsOf, commonOf, isoDay, otherLanguage, translationsOf, urlOf, withOrigin } from "./shapes.ts";

export const listDocuments = endpoint({
  name: "listDocuments",
  path: "/api/v1/documents",
  summary: "Official documents, by day of issue, newest first",
  description: "`from` and `to` are days of issue. A document that was not translated is given in Vietnamese.",
  parameters: z.object({
    from: parameters.from,
    to: parameters.to,
    lang: parameters.lang,
    size: parameters.size,
    cursor: parameters.cursor,
  }),
  reply: schemas.documentList,
  problems: [],
  findFaults: (_, given) => [...orderFaults(given), ...cursorFaults(given.cursor)],
  handle: (context, { from, to, lang, size, cursor }) => {
    const { edition } = context;
    context.use("kind:document", "kind:section");
    const after = cursor === undefined ? undefined : readCursor(cursor);
    const places = listDocumentPlaces(edition, { from: isoDay(from), to: isoDay(to), after }, size + 1);
    const { shown, nextCursor } = pageOf(places, size, (place) => place);
    const originals = readDocuments(
      edition,
      shown.map(({ id }) => id),
    );
    const summary = summaryIn(context, originals, lang);
    return { value: { items: originals.map(summary), nextCursor } };
  },
});

export const getDocument = endpoint({
  name: "getDocument",
  path: "/api/v1/documents/{id}",
  summary: "One document with its text, files and relations",
  parameters: z.object({ id: parameters.id }),
  reply: schemas.document,
  problems: [404, 410],
  handle: (context, { id }) => {
    const { edition, origin } = context;
    context.use(`item:${id}`, "kind:document", "kind:section");
    const entry = findEntry(edition, id);
    const [row] = entry?.kind === "document" ? readDocuments(edition, [id]) : [];
    if (row === undefined) return { problem: goneOrMissing(entry, "document") };
    const text = findDocumentText(edition, id);
    const original = originalOf(context, row);
    return {
      value: {
        ...summaryIn(context, [row], row.language)(row),
        effect: summaryIn(context, [original], original.language)(original).effect,
        bodyHtml: withOrigin(text?.body_html ?? "", origin),
        sourceUrl: row.source_url,
        attachments: filesOf(context, text?.attachments ?? "[]"),
        relations: listRelations(edition, original.item_id).map((other) => ({
          relation: other.relation,
          direction: other.direction,
          id: other.item_id,
          number: other.number,
          title: other.title,
          url: urlOf(context, other.path),
        })),
        translations: translationsOf(context, findTranslation(edition, row, otherLanguage(row.language))),
      },
    };
  },
});

/** The document itself where the row is a translation: its dates and relations are the ones that count. */
function originalOf({ edition }: PageContext, row: DocumentRow): DocumentRow {
  const original = row.language === "vi" ? undefined : findTranslation(edition, row, "vi");
  return original === undefined ? row : (readDocuments(edition, [original.item_id])[0] ?? row);
}

/** What lists show of documents in a language. Whether they are in force changes with the day. */
function summaryIn(context: PageContext, rows: readonly DocumentRow[], language: Language) {
  const today = dayAt(context.now, context.timeZone);
  context.until(startOfDay(dayAfter(today), context.timeZone));
  const sections: SectionTree = readSections(context.edition, language);
  const faceOf = facesOf(context.edition, rows, language);
  return (row: DocumentRow) => {
    const face = faceOf(row);
    return {
      ...commonOf(context, row, sections),
      language: face.lang,
      title: face.title,
      url: urlOf(context, face.href),
      abstract: face.abstract,
      number: row.number,
      type: row.type_name,
      fields: JSON.parse(row.fields) as string[],
      issuer: row.issuer,
      signer: row.signer,
      issuedOn: row.issued_on,
      effectiveOn: row.effective_on,
      expiresOn: row.expires_on,
      effect: effectOf(effectDates(row), today),
    };
  };
}

interface StoredFile {
  readonly mediaId: string;
  readonly title: string;
  readonly role: z.infer<typeof schemas.document>["attachments"][number]["role"];
}

/** One at a time: a file that is gone is left out, and the roles must stay with their files. */
const filesOf = (context: PageContext, stored: string) =>
  (JSON.parse(stored) as StoredFile[]).flatMap((file) =>
    attachmentsOf(context, [file]).map((attachment) => ({ ...attachment, role: file.role })),
  );
