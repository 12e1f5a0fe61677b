import { existsSync, readdirSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";

const jsx = { runtime: "automatic", importSource: "hono/jsx" } as const;

/** Worker threads and processes are started from files of their own, so each is an entry beside `main.js`. */
const workers = {
  "follower-worker": "src/transfer/follower-worker.ts",
  "preparing-worker": "src/edition/search/preparing-worker.ts",
  "text-worker": "src/media/text-worker.ts",
  "first-page-process": "src/media/first-page-process.ts",
};

const NOT_BUNDLED = ["sharp", "pg", "pino", "@napi-rs/canvas"];

const server: UserConfig = {
  publicDir: false,
  // Libraries go into the bundle: reading a thousand small files took half of every start. Left out are those with
  // native parts and those that start threads from files of their own.
  ssr: { noExternal: true, external: NOT_BUNDLED },
  oxc: { jsx },
  build: {
    ssr: true,
    target: "esnext",
    outDir: "dist/server",
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { main: "src/main.ts", ...only(workers) },
      // All in one folder, so that `import.meta.dirname` is dist/server wherever the code was put.
      output: { format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
};

const client: UserConfig = {
  publicDir: false,
  // Relative, so that a site may be served under any path: a style sheet finds its fonts beside itself.
  base: "./",
  build: {
    // The last Chrome and Firefox for the Windows 7 of old office desktops, and the last Safari for the iPhone 6s.
    target: ["chrome109", "firefox115", "safari15.6"],
    outDir: "dist/client",
    emptyOutDir: true,
    manifest: "manifest.json",
    modulePreload: { polyfill: false },
    // Fonts and icons stay files: cached once, and fetched only by pages that show those letters.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { client: "src/site/client/main.ts", styles: "src/site/styles/main.css" } },
  },
};

/** The application of those who write: for present browsers, for an office can be asked to bring its own up to date. */
const newsroom: UserConfig = {
  publicDir: false,
  base: "./",
  plugins: [react()],
  build: {
    target: ["chrome111", "firefox115", "safari16.4"],
    outDir: "dist/newsroom",
    emptyOutDir: true,
    manifest: "manifest.json",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: { newsroom: "newsroom/main.tsx" } },
  },
};

/** `npm run bench`: each bench/*.ts beside the server's own bundle. */
const bench: UserConfig = {
  ...server,
  ssr: { noExternal: true, external: [...NOT_BUNDLED, "playwright-core"] },
  build: {
    ...server.build,
    outDir: "dist/bench",
    rolldownOptions: {
      input: Object.fromEntries(
        readdirSync("bench")
          .filter((file) => file.endsWith(".ts"))
          .map((file) => [file.slice(0, -3), `bench/${file}`]),
      ),
      output: { format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
};

const modes: Readonly<Record<string, UserConfig>> = { server, client, newsroom, bench };

/** `vite build --mode server` makes dist/server/main.js, and so does each mode its own folder of dist. */
export default defineConfig(({ mode }) => modes[mode] ?? server);

function only(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}
