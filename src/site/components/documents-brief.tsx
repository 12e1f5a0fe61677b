import type { IsoDate, Ui } from "../views.ts";
import { PlainDate } from "./date-time.tsx";

export interface DocumentBrief {
  readonly href: string;
  /** `12/QĐ-UBND`. */
  readonly number: string;
  /** Trích yếu. */
  readonly title: string;
  readonly issuedOn?: IsoDate | undefined;
  readonly type?: string | undefined;
}

export const DocumentsBrief = ({ documents, ui }: { readonly documents: readonly DocumentBrief[]; readonly ui: Ui }) =>
  documents.length === 0 ? (
    <p class="meta">{ui.words.home.documentsEmpty}</p>
  ) : (
    <ul class="documents">
      {documents.map((document) => (
        <li>
          <a href={document.href}>
            <span class="document-number">{document.number}</span> {document.title}
          </a>
          <p class="meta">
            {document.type && <span class="meta-section">{document.type}</span>}
            {document.issuedOn !== undefined && <PlainDate date={document.issuedOn} />}
          </p>
        </li>
      ))}
    </ul>
  );
