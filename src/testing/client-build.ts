import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

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
