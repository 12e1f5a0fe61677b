import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { SiteAssets } from "#site/chrome.ts";
import { encodingOf } from "./encoding.ts";
import { ICON_PATH } from "./public/paths.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

/** The files that the build made for browsers, held in memory: some 300 KB with fonts. */
export interface ClientFiles {
  readonly assets: SiteAssets;
  /** Answers a request for one of the files. @returns false when the path is none of them. */
  readonly serve: (request: IncomingMessage, response: ServerResponse, path: string) => boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
  woff: "font/woff",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  json: "application/json",
};
const COMPRESSED = new Set(["css", "js", "svg", "json"]);

/** A file of a build, ready to be sent. */
export interface ClientFile {
  readonly plain: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
  readonly type: string;
}

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/**
 * @param folder of the build for browsers.
 * @throws when the build is not there: `npm run build` makes it.
 */
export function loadClientFiles(folder: string): ClientFiles {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, ManifestEntry>;
  const files = readClientFiles(folder, "");
  return {
    assets: findAssets(manifest, files),
    serve: (request, response, path) => {
      const file = files.get(path);
      if (file !== undefined) sendClientFile(file, request, response);
      return file !== undefined;
    },
  };
}

/** The files of a build by the paths at which they are served; `under` is `""` or begins with a slash. */
export function readClientFiles(folder: string, under: string): ReadonlyMap<string, ClientFile> {
  const files = new Map<string, ClientFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /^manifest\.json|\.(br|gz)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`${under}/${relative(folder, path)}`, readFile(path));
  }
  return files;
}

function readFile(path: string): ClientFile {
  const extension = path.split(".").at(-1) ?? "";
  const plain = readFileSync(path);
  const type = TYPES[extension] ?? "application/octet-stream";
  if (!COMPRESSED.has(extension)) return { plain, type };
  return {
    ...{ plain, type },
    br: besides(`${path}.br`) ?? brotliCompressSync(plain),
    gzip: besides(`${path}.gz`) ?? gzipSync(plain),
  };
}

/** What the build compressed already (scripts/compress.mjs); another build's files are compressed here. */
const besides = (path: string): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined);

function findAssets(
  manifest: Readonly<Record<string, ManifestEntry>>,
  files: ReadonlyMap<string, ClientFile>,
): SiteAssets {
  const file = (source: string, extension: string): string => {
    const entry = manifest[source];
    const name = entry?.file.endsWith(extension) ? entry.file : entry?.css?.[0];
    if (name === undefined) throw new Error(`the build has no ${source}: run npm run build`);
    return `/${name}`;
  };
  const textOf = (path: string): string => files.get(path)?.plain.toString() ?? "";
  // The weights that stand above the fold, in the letters that Vietnamese pages use.
  const preloads = [...files.keys()].filter((path) =>
    /be-vietnam-pro-(vietnamese|latin)-(400)-normal.*\.woff2$/.test(path),
  );
  const css = file("src/site/styles/main.css", ".css");
  return {
    css,
    // What lies beside the sheet is named as it is seen from there.
    cssText: textOf(css).replaceAll("url(./", `url(${dirname(css)}/`),
    js: file("src/site/client/main.ts", ".js"),
    fontPreloads: preloads,
    icon: ICON_PATH,
  };
}

export function sendClientFile(file: ClientFile, request: IncomingMessage, response: ServerResponse): void {
  const encoding = file.br === undefined ? "identity" : encodingOf(request.headers["accept-encoding"]);
  const body = encoding === "identity" ? file.plain : (file[encoding] as Buffer);
  response.writeHead(200, [
    ...SECURITY_HEADERS,
    ...["content-type", file.type, "content-length", String(body.length)],
    // The name holds a hash of the content.
    ...["cache-control", "public, max-age=31536000, immutable", "vary", "accept-encoding"],
    ...(encoding === "identity" ? [] : ["content-encoding", encoding]),
  ]);
  response.end(request.method === "HEAD" ? undefined : body);
}
