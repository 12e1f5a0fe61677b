import type { EditionReader } from "#edition/database.ts";
import type { PublicRoute } from "#web/public/route.ts";

/** What may stand for the parts of an address that begin with a colon, by the route's path. */
const PARTS: Readonly<Record<string, (edition: EditionReader) => readonly string[]>> = {
  "/muc/:id": (edition) => column(edition, "select item_id as value from entry"),
  "/tin/:address": (edition) => lastParts(edition, "article"),
  "/tin/:address/luu": (edition) => lastParts(edition, "article"),
  "/van-ban/:address": (edition) => lastParts(edition, "document"),
  "/trang/:slug": (edition) => lastParts(edition, "page"),
  "/chuyen-muc/:slug": (edition) => lastParts(edition, "section"),
  "/chuyen-muc/:slug/rss.xml": (edition) => lastParts(edition, "section"),
  "/chuyen-muc/:slug/atom.xml": (edition) => lastParts(edition, "section"),
  "/chuyen-muc/:slug/feed.json": (edition) => lastParts(edition, "section"),
  "/tu-khoa/:tag": (edition) => column(edition, "select distinct tag as value from article_tag"),
  "/sitemaps/:name": () => ["site.xml", "article-vi.xml", "document-vi.xml", "page-vi.xml"],
  "/api/v1/articles/:id": (edition) => column(edition, "select item_id as value from entry where kind = 'article'"),
  "/api/v1/documents/:id": (edition) => column(edition, "select item_id as value from entry where kind = 'document'"),
  // The version is made from the build for browsers, which is not looked into here: another leads to today's.
  "/giao-dien/:version": () => ["0123456789ab.css"],
  "/api/v1/*": () => ["khong-co"],
};

/** What each parameter may be: first a value that means something, then one that does not. */
const PARAMETERS: Readonly<Record<string, readonly [string, string]>> = {
  q: ["họp", '"(\u0000%'],
  trang: ["2", "0"],
  loai: ["quyet-dinh", "../.."],
  "chuyen-muc": ["tin-tuc", "'--"],
  tu: ["01/01/2020", "31/02/2026"],
  den: ["2030-12-31", "hôm qua"],
  "sap-xep": ["newest", "constructor"],
  "linh-vuc": ["noi-vu", "%"],
  "co-quan": ["uy-ban-nhan-dan-xa-ben-lua", " "],
  nam: ["2026", "-1"],
  "hieu-luc": ["con-hieu-luc", "__proto__"],
  tuan: ["2026-W48", "2026-W54"],
  ngay: ["2026-11-23", "2026-02-30"],
  lang: ["en", "fr"],
  size: ["5", "1e9"],
  cursor: ["mh2k3f9.k3v9x2ab4cde", "x"],
  section: ["tin-tuc", "<script>"],
  from: ["2020-01-01", "2026-13-01"],
  to: ["2030-12-31", "x"],
  page: ["1", "99999"],
  week: ["2026-W48", "9999-W99"],
  kind: ["article", "x"],
  type: ["article", "x"],
  sort: ["newest", "x"],
  field: ["noi-vu", "x"],
  issuer: ["uy-ban-nhan-dan-xa-ben-lua", "x"],
  year: ["2026", "x"],
  effect: ["in-force", "x"],
};

/**
 * Every address that some routes have over an edition: with each of its parts, in each language, with each of its
 * parameters; and every address that something in the edition says it has. A route or a parameter that has no example here yet is a fault of this list, and throws.
 */
export function addressesOf(routes: readonly PublicRoute[], edition: EditionReader): string[] {
  const addresses = routes.flatMap((route) => {
    const plain = pathsOf(route, edition);
    const prefixes = route.languages === "each" ? ["", "/en"] : [""];
    const paths = prefixes.flatMap((prefix) => plain.map((path) => (path === "/" && prefix ? prefix : prefix + path)));
    return paths.flatMap((path) => [path, ...queriesOf(route).map((query) => `${path}?${query}`)]);
  });
  const entries = column(edition, "select path as value from entry where path is not null");
  return [...new Set([...addresses, ...entries.map(withoutFragment)])];
}

/** What of an address goes to a server. */
export const withoutFragment = (address: string): string => address.replace(/#.*$/, "");

function pathsOf({ path }: PublicRoute, edition: EditionReader): readonly string[] {
  if (!/[:*]/.test(path)) return [path];
  const values = PARTS[path]?.(edition);
  if (values === undefined) throw new Error(`${path} is a route without an example: add one to public-addresses.ts`);
  return values.map((value) => path.replace(/:\w+|\*/, encodeURIComponent(value)));
}

/** Each parameter alone, well and badly filled in, and all of them together. */
function queriesOf({ path, query = [] }: PublicRoute): string[] {
  if (query.length === 0) return [];
  const examples = query.map((name) => {
    const values = PARAMETERS[name];
    if (values === undefined) throw new Error(`${path}?${name}= has no example: add one to public-addresses.ts`);
    return values.map((value) => `${name}=${encodeURIComponent(value)}`) as [string, string];
  });
  const together = [0, 1].map((which) => examples.map((values) => values[which]).join("&"));
  return [...examples.flat(), ...together];
}

const lastParts = (edition: EditionReader, kind: string): string[] =>
  column(edition, "select path as value from entry where kind = ? and path is not null", kind).map(
    (path) => path.split("/").at(-1) ?? "",
  );

const column = (edition: EditionReader, sql: string, ...parameters: string[]): string[] =>
  edition.all<{ value: string }>(sql, ...parameters).map(({ value }) => value);
