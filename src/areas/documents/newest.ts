import type { EditionReader } from "#edition/database.ts";
import type { Language } from "#editorial/model.ts";
import type { DocumentBrief } from "#site/components/documents-brief.tsx";
import { facesOf } from "./faces.ts";
import { readDocuments } from "./queries.ts";
import { listDocumentIds } from "./register.ts";

/**
 * The newest documents of the register, for the home page. Tag: `kind:document`.
 *
 * @param limit at most 200.
 */
export function listNewestDocuments(edition: EditionReader, language: Language, limit: number): DocumentBrief[] {
  // Without a filter by effect, today does not matter.
  const rows = readDocuments(edition, listDocumentIds(edition, {}, "", limit));
  const faceOf = facesOf(edition, rows, language);
  return rows.map((row) => {
    const { href, abstract } = faceOf(row);
    return { href, number: row.number ?? row.type_name, title: abstract, issuedOn: row.issued_on, type: row.type_name };
  });
}
