import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Builds } from "../serve-site.ts";

/** Text that compresses, for tests that look at what an encoding does. */
export const CLIENT_CSS = ".bang { color: #9c2b23 }\n".repeat(60);

/** A build for browsers, as small as the program takes one: a style sheet, a module and a font. */
export function writeClientBuild(folder: string): string {
  mkdirSync(join(folder, "assets"), { recursive: true });
  const manifest = {
    "src/site/client/main.ts": { file: "assets/client-abc123.js", isEntry: true },
    "src/site/styles/main.css": { file: "assets/main-abc123.css", isEntry: true },
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "assets/client-abc123.js"), 'document.documentElement.dataset.ready = "";\n');
  writeFileSync(join(folder, "assets/main-abc123.css"), CLIENT_CSS);
  writeFileSync(join(folder, "assets/be-vietnam-pro-vietnamese-400-normal-abc123.woff2"), Buffer.alloc(600, 7));
  return folder;
}

/** Both builds, as small as the program takes them. */
export function writeBuilds(folder: string): Builds {
  const newsroom = join(folder, "newsroom");
  mkdirSync(join(newsroom, "assets"), { recursive: true });
  const manifest = { "newsroom/main.tsx": { file: "assets/newsroom-abc123.js", css: ["assets/newsroom-abc123.css"] } };
  writeFileSync(join(newsroom, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(newsroom, "assets/newsroom-abc123.js"), "export {};\n");
  writeFileSync(join(newsroom, "assets/newsroom-abc123.css"), CLIENT_CSS);
  return { client: writeClientBuild(join(folder, "client")), newsroom };
}
