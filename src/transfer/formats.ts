import type { Instant } from "#kernel/instant.ts";
import { type ArticleContext, readArticle } from "./articles.ts";
import { readDocument } from "./documents.ts";
import { jsonLines } from "./json-lines.ts";
import { readProcedure } from "./procedures.ts";
import type { SectionBook } from "./sections.ts";
import type { Source } from "./source.ts";
import type { Mendings } from "./text-fields.ts";

/** What every reader of records may need. */
export interface FormatContext extends ArticleContext {
  readonly sections: SectionBook;
  readonly mendings: Mendings;
  readonly latest: Instant;
}

/** The kinds of JSON Lines files that `dinh import` takes, by their names there. */
export const lineFormats: Readonly<Record<string, (path: string, context: FormatContext) => Promise<Source>>> = {
  articles: (path, context) => jsonLines(path, (record) => readArticle(record, context)),
  documents: (path, context) => jsonLines(path, (record) => readDocument(record, context)),
  procedures: (path, context) => jsonLines(path, (record) => readProcedure(record, context)),
};
