import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { build } from "vite";
import { temporaryFolder } from "#testing/temporary-folder.ts";

export interface ServedHarness {
  readonly origin: string;
  /** The folder with the build. */
  readonly folder: string;
  close(): void;
}

/** As strict as the newsroom's: no style of its own that a page could be given by what is pasted into it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-harness'; img-src 'self' blob:; font-src 'self'; " +
  "media-src 'self'; connect-src 'none'";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".woff2": "font/woff2",
};

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675" viewBox="0 0 16 9">' +
  '<rect width="16" height="9" fill="#c9b48a"/><path d="M2 8V4l6-3 6 3v4z" fill="#8a2219"/></svg>';

/** Builds the page of this folder and serves it on a free port of this machine. */
export async function serveHarness(): Promise<ServedHarness> {
  const folder = temporaryFolder("editor");
  await build({
    configFile: false,
    root: import.meta.dirname,
    publicDir: false,
    logLevel: "error",
    // Within a test the environment says "test", and React would be its slow, talkative self.
    oxc: { jsx: { runtime: "automatic", importSource: "react", development: false } },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir: folder.path,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: ["chrome111", "firefox115", "safari16.4"],
    },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    response.setHeader("content-security-policy", POLICY);
    if (path === "/favicon.ico") return response.writeHead(204).end();
    if (path.startsWith("/media/")) return response.setHeader("content-type", "image/svg+xml").end(PICTURE);
    const file = path === "/" ? "/index.html" : path;
    const type = TYPES[extname(file)];
    // Names of the build only: letters, digits, and one folder.
    if (type === undefined || !/^\/(?:assets\/)?[\w.-]+$/.test(file)) return response.writeHead(404).end();
    return response.setHeader("content-type", type).end(readFileSync(join(folder.path, file)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    folder: folder.path,
    close: () => {
      server.close();
      server.closeAllConnections();
      folder.remove();
    },
  };
}
