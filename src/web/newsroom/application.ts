import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { type ClientFile, readClientFiles, sendClientFile } from "../assets.ts";
import { NEWSROOM_PATH } from "./paths.ts";

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

export interface ApplicationOptions {
  /** The newsroom's build. */
  readonly folder: string;
  readonly securityHeaders: readonly string[];
}

/**
 * Serves the newsroom's program: one page for all its addresses, and the files of the build. The page holds nothing of
 * anybody's work; that comes by the API, from a session.
 *
 * @throws when the build is not there: `npm run build` makes it.
 */
export function createApplication({
  folder,
  securityHeaders,
}: ApplicationOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const files = readClientFiles(folder, NEWSROOM_PATH);
  const makePage = pageMaker(folder);
  return (request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, ["allow", "GET, HEAD", "content-length", "0", ...securityHeaders]);
      response.end();
      return;
    }
    const file: ClientFile | undefined = files.get(path);
    if (file !== undefined) return sendClientFile(file, request, response);
    const nonce = randomBytes(16).toString("base64");
    // A page of an older build asks for a file that is gone: not found, so that the program can say "load again".
    const status = path.startsWith(`${NEWSROOM_PATH}/assets/`) ? 404 : 200;
    const body = status === 404 ? "" : makePage(nonce);
    response.writeHead(status, [
      ...withNonce(securityHeaders, nonce),
      ...["content-type", "text/html; charset=utf-8", "content-length", String(Buffer.byteLength(body))],
      ...["cache-control", "no-store"],
    ]);
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

/** The newsroom's libraries put style sheets into the page: those that bear this page's number may. */
function withNonce(headers: readonly string[], nonce: string): string[] {
  return headers.map((value, at) =>
    headers[at - 1] === "content-security-policy"
      ? value
          .replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)
          .replace("img-src 'self' data:", "img-src 'self' data: blob:")
          .concat("; frame-src 'self'; worker-src 'self'")
      : value,
  );
}

function pageMaker(folder: string): (nonce: string) => string {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, ManifestEntry>;
  const entry = manifest["newsroom/main.tsx"];
  if (entry === undefined) throw new Error("the build has no newsroom/main.tsx: run npm run build");
  const styles = (entry.css ?? []).map((file) => `<link rel="stylesheet" href="${NEWSROOM_PATH}/${file}">`);
  const ahead = (entry.imports ?? []).flatMap((name) => {
    const file = manifest[name]?.file;
    return file === undefined ? [] : [`<link rel="modulepreload" href="${NEWSROOM_PATH}/${file}">`];
  });
  return (nonce) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="style-nonce" content="${nonce}">
<title>Tòa soạn</title>
<link rel="icon" href="/bieu-tuong.svg">
${[...styles, ...ahead].join("\n")}
<script type="module" src="${NEWSROOM_PATH}/${entry.file}"></script>
</head>
<body><div id="newsroom"></div><noscript>Tòa soạn cần JavaScript. / The newsroom needs JavaScript.</noscript></body>
</html>
`;
}
