import { readdir, realpath, stat } from "node:fs/promises";
import { join, posix, sep } from "node:path";

/** Files of one saved site. More are split into folders by whoever saved them, and imported one after the other. */
const MAX_FILES = 500_000;

/** What servers' pages are called; whatever else ends otherwise is a picture, a style or a file. */
const PAGE = /\.(?:x?html?|aspx?|php|jsp)$/i;

/** A folder with the pages and files of a site, as a browser or a copying program saved them. */
export interface SavedSite {
  /** Paths of the pages within the folder, with slashes, in the order of their names. */
  readonly pages: readonly string[];
  readonly isPage: (path: string) => boolean;
  /** The path of a page or file within the folder that an address leads to; undefined where it was not saved. */
  readonly find: (address: string, fromPage: string) => string | undefined;
  /** Where a path lies on the disk; undefined where that is outside of the folder, as behind a link. */
  readonly locate: (path: string) => Promise<string | undefined>;
}

/** The folder cannot be used; the message says why. */
export class SavedSiteError extends Error {
  override readonly name = "SavedSiteError";
}

/**
 * Lists a folder.
 *
 * @param origin scheme and host that absolute addresses of the site begin with.
 * @throws {SavedSiteError}
 */
export async function openSavedSite(folder: string, origin: string): Promise<SavedSite> {
  const files = new Set(await listFiles(folder));
  const root = await realpath(folder);
  return {
    pages: [...files].filter((path) => PAGE.test(path)).sort(),
    isPage: (path) => PAGE.test(path) && files.has(path),
    find: (address, fromPage) => candidates(address, fromPage, origin).find((path) => files.has(path)),
    locate: async (path) => {
      const real = await realpath(join(root, path)).catch(() => undefined);
      return real?.startsWith(root + sep) ? real : undefined;
    },
  };
}

async function listFiles(folder: string): Promise<string[]> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new SavedSiteError(`${folder} is no folder`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  if (entries.length > MAX_FILES)
    throw new SavedSiteError(`${folder} holds more than ${MAX_FILES} files; import parts of it one after the other`);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).split(sep).join("/"));
}

/** As the address says it, with its query as copying programs write it into names, and as a folder's own page. */
function candidates(address: string, fromPage: string, origin: string): string[] {
  const url = URL.parse(address, `${origin}/${fromPage.split("/").map(encodeURIComponent).join("/")}`);
  if (url === null || url.origin !== origin) return [];
  const path = decoded(url.pathname).slice(1);
  const query = decoded(url.search.slice(1));
  const named = query === "" ? [path] : [`${path}?${query}`, `${path}@${query}`, path];
  return named.flatMap((name) => [name, `${name}.html`, posix.join(name, "index.html"), posix.join(name, "index.htm")]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
