import { emblemFile } from "#site/emblem.tsx";
import { themeCss } from "#site/theme.ts";
import { ICON_PATH } from "./paths.ts";
import type { PublicRoute } from "./route.ts";

/** The site's own colour, as a style sheet: a style attribute would need a weaker Content-Security-Policy. */
export const themeRoutes: readonly PublicRoute[] = [
  {
    path: "/giao-dien.css",
    languages: "one",
    answer: ({ settings }) => ({
      kind: "text",
      type: "text/css; charset=utf-8",
      body: settings.accent === undefined ? "" : themeCss({ accent: settings.accent }),
    }),
  },
  { path: ICON_PATH, languages: "one", answer: () => ({ kind: "text", type: "image/svg+xml", body: emblemFile }) },
  // What browsers ask for by themselves.
  { path: "/favicon.ico", languages: "one", answer: () => ({ kind: "redirect", to: ICON_PATH, permanent: true }) },
];
