import { readFile, stat } from "node:fs/promises";
import type { FormatContext } from "../formats.ts";
import type { Reading, Source } from "../source.ts";
import { readArticlePage } from "./article.ts";
import { type KeepFile, KeptFiles } from "./kept-files.ts";
import { decodePage } from "./page-text.ts";
import type { SiteRules } from "./rules.ts";
import { openSavedSite } from "./saved-site.ts";

/** Larger than any article's page; what is larger lists something, or is none. */
const MAX_PAGE_BYTES = 5_000_000;

/**
 * The saved pages of an old site as a source of articles, in the order of their names.
 *
 * @param folder as a browser or a copying program saved it.
 * @param keep takes the files that articles show.
 * @throws {SavedSiteError} when the folder cannot be used.
 */
export async function savedPages(
  folder: string,
  rules: SiteRules,
  keep: KeepFile,
  context: FormatContext,
): Promise<Source> {
  const site = await openSavedSite(folder, rules.origin);
  const pageContext = { ...context, rules, site, files: new KeptFiles(keep) };
  let done = 0;
  return {
    done: () => (site.pages.length === 0 ? 1 : done / site.pages.length),
    readings: async function* () {
      for (const path of site.pages) {
        done += 1;
        const html = await readPageFile(await site.locate(path), rules);
        const reading = typeof html === "string" ? await readArticlePage(html, path, pageContext) : html;
        if (reading.kind !== "passed-over") yield [{ ...reading, at: path } as Reading];
      }
    },
  };
}

async function readPageFile(
  place: string | undefined,
  rules: SiteRules,
): Promise<string | { readonly kind: "fault"; readonly what: string; readonly remedy: string }> {
  if (place === undefined)
    return { kind: "fault", what: "it lies outside of the folder", remedy: "copy it into the folder" };
  const { size } = await stat(place);
  if (size > MAX_PAGE_BYTES)
    return { kind: "fault", what: `it has ${size} bytes, more than ${MAX_PAGE_BYTES}`, remedy: "save the page again" };
  return decodePage(await readFile(place), rules.charset);
}
