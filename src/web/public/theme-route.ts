import { themeCss } from "#site/theme.ts";
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
];
