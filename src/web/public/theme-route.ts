import { createHash } from "node:crypto";
import type { SiteAssets } from "#site/chrome.ts";
import { emblemFile } from "#site/emblem.tsx";
import { themeCss } from "#site/theme.ts";
import { ICON_PATH } from "./paths.ts";
import type { PublicRoute } from "./route.ts";

/** The name holds a hash of the content, so a browser need never ask again. */
const KEPT_FOR_EVER = { "cache-control": "public, max-age=31536000, immutable" };

/**
 * The address of a site's style sheet: the program's file, or, where the site has a colour of its own, both in one.
 * A second sheet would be one more thing to wait for before anything is shown, and a style attribute or element would
 * need a weaker Content-Security-Policy.
 */
export function styleSheetHref(assets: SiteAssets, accent: string | undefined): string {
  const theme = accent === undefined ? "" : themeCss({ accent });
  if (theme === "") return assets.css;
  const version = createHash("sha256").update(assets.cssText).update(theme).digest("hex").slice(0, 12);
  return `/giao-dien/${version}.css`;
}

export const themeRoutes: readonly PublicRoute[] = [
  {
    path: "/giao-dien/:version",
    languages: "one",
    answer: ({ settings: { accent }, assets, path }) => {
      const href = styleSheetHref(assets, accent);
      // A page that a browser has kept may name a sheet of before: today's colours are better than none.
      if (path !== href) return { kind: "redirect", to: href, permanent: false };
      const body = `${assets.cssText}\n${themeCss({ accent: accent ?? "" })}`;
      return { kind: "text", type: "text/css; charset=utf-8", body, headers: KEPT_FOR_EVER };
    },
  },
  { path: ICON_PATH, languages: "one", answer: () => ({ kind: "text", type: "image/svg+xml", body: emblemFile }) },
  // What browsers ask for by themselves.
  { path: "/favicon.ico", languages: "one", answer: () => ({ kind: "redirect", to: ICON_PATH, permanent: true }) },
];
