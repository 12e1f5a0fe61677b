import type { EditionReader } from "#edition/database.ts";
import type { PublicItem } from "#editorial/queries.ts";
import type { Instant } from "#kernel/instant.ts";
import type { PageRequest, PublicSite } from "../public/public-site.ts";
import type { FoundRoute } from "../public/router.ts";

/** An address leads on to another at most so often: to the week's own spelling, to a translation. */
const MAX_REDIRECTS = 3;
const HTML = "text/html; charset=utf-8";

/**
 * Where readers would see an item, the best address first; none for what stands on no page.
 *
 * @param path its own, where it has one.
 */
export function addressesOf(item: PublicItem, path: string | undefined, edition: EditionReader): string[] {
  const prefix = item.language === "vi" ? "" : `/${item.language}`;
  const inItsLanguage = (address: string): string =>
    prefix === "" || address === prefix || address.startsWith(`${prefix}/`)
      ? address
      : prefix + (address === "/" ? "" : address);
  return ownAddresses(item, path, edition).map(inItsLanguage);
}

function ownAddresses(item: PublicItem, path: string | undefined, edition: EditionReader): string[] {
  if (path !== undefined) return [path];
  switch (item.kind) {
    case "alert":
      return addressesOfAlert((item.content as { readonly paths: readonly string[] }).paths, edition);
    case "link":
    case "link-group":
      return ["/lien-ket"];
    case "calendar-week":
      return [`/lich-cong-tac?tuan=${(item.content as { readonly week: string }).week}`];
    case "front-page":
    case "settings":
      return ["/"];
    default:
      return [];
  }
}

/** The pages it is for; where nothing lives at one of its paths, the newest page below it. */
function addressesOfAlert(paths: readonly string[], edition: EditionReader): string[] {
  if (paths.length === 0) return ["/"];
  const below = edition.get<{ path: string }>(
    `select path from entry where state = 'published' and path >= ? and path < ? order by published_at desc limit 1`,
    `${paths[0]}/`,
    // The character after the slash.
    `${paths[0]}0`,
  );
  return [...paths, ...(below === undefined ? [] : [below.path])];
}

/** The page at an address, as the public site makes it; undefined where readers would find none. */
export function readPage(
  site: PublicSite,
  findRoute: (path: string) => FoundRoute | undefined,
  address: string,
  now: Instant,
): string | undefined {
  let at = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    if (!URL.canParse(at, site.origin)) return undefined;
    const url = new URL(at, site.origin);
    const path = decodedPath(url);
    const found = path === undefined || url.origin !== new URL(site.origin).origin ? undefined : findRoute(path);
    if (path === undefined || found === undefined) return undefined;
    const { language, parameters, route } = found;
    const request: PageRequest = { language, path, parameters, query: new Map(url.searchParams) };
    const { page } = site.renderAtOnce(route, request, now);
    const location = page.headers?.location;
    if (location === undefined) return page.status === 200 && page.type === HTML ? page.body : undefined;
    at = location;
  }
  return undefined;
}

function decodedPath(url: URL): string | undefined {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
}
