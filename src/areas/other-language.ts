import type { EditionReader } from "#edition/database.ts";
import type { EntryRow } from "#edition/entries.ts";
import type { Language } from "#editorial/model.ts";
import type { Answer, PageContext } from "#web/public/route.ts";
import { trailTo } from "./trail.ts";
import { UntranslatedPage } from "./untranslated.tsx";

/** What links to translations is made from: touched when one is published, changed or withdrawn. */
export const translationTag = (entry: EntryRow): string => `item:${entry.translation_group ?? entry.item_id}`;

/**
 * The same item in another language, published ones only. Translations name one group; it may be the id of the item
 * that they translate, which itself need not name any. Tag: `translationTag`.
 */
export function findTranslation(edition: EditionReader, entry: EntryRow, language: Language): EntryRow | undefined {
  const group = entry.translation_group ?? entry.item_id;
  const find = (column: "translation_group" | "item_id") =>
    edition.get<EntryRow>(
      `select * from entry where ${column} = ? and kind = ? and language = ? and state = 'published' and item_id <> ?
       limit 1`,
      group,
      entry.kind,
      language,
      entry.item_id,
    );
  return find("translation_group") ?? (group === entry.item_id ? undefined : find("item_id"));
}

/** Where the same address is in the other language, whatever is there. */
export const inOtherLanguage = (path: string): string => (path.startsWith("/en/") ? path.slice(3) : `/en${path}`);

/**
 * For an address in one language of something that was made in the other: to its translation where there is one, else a
 * page that says, in the reader's language, that there is none yet. Neither is for ever: it may be translated, or the
 * translation withdrawn.
 */
export function answerUntranslated(context: PageContext, entry: EntryRow): Answer {
  const { edition, language, path, ui } = context;
  context.use(`item:${entry.item_id}`, translationTag(entry));
  const href = entry.path ?? "";
  const to = findTranslation(edition, entry, language)?.path ?? inOtherLanguage(href);
  if (to !== path) return { kind: "redirect", to, permanent: false };
  return {
    kind: "page",
    visit: { kind: entry.kind },
    frame: {
      title: context.words.lists.onlyOtherLanguage,
      canonical: href,
      untranslatedHref: href,
      noIndex: true,
    },
    main: UntranslatedPage({
      ui,
      trail: trailTo(context, undefined),
      original: { href, title: entry.title, lang: entry.language },
    }),
  };
}
