import { trusted } from "../html.ts";

/** Drawn on a grid of 24, in lines of 1.75: see `.icon` in components.css. */
const PATHS = {
  home: "M4 11.5 12 4l8 7.5M6.5 9.5V20h11V9.5M10 20v-6h4v6",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 20 20",
  menu: "M4 7h16M4 12h16M4 17h16",
  chevron: "m7 10 5 5 5-5",
  right: "M5 12h13M13 7l5 5-5 5",
  left: "M19 12H6M11 7l-5 5 5 5",
  print: "M7 8V4h10v4M7 17H4V9h16v8h-3M7 14h10v6H7z",
  save: "M12 4v11M7.5 11 12 15.5 16.5 11M5 20h14",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1",
  listen: "M4 10v4h3.5L12 18V6L7.5 10zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11",
  feed: "M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8M5.5 18.5h.01",
  file: "M7 3.5h7l4 4V20.5H7zM14 3.5v4h4",
  calendar: "M5 6h14v14H5zM5 10.5h14M9 3.5V7M15 3.5V7",
  external: "M9 6H5v13h13v-4M13 5h6v6M19 5l-8 8",
  phone: "M6 4h3.5l1.5 4.5-2 1.5a10 10 0 0 0 5 5l1.5-2 4.5 1.5V18a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2",
  info: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 11v5M12 8h.01",
  warning: "M12 4 21 19.5H3zM12 10v4.5M12 17h.01",
  close: "M6 6l12 12M18 6 6 18",
  up: "M12 19V6M7 11l5-5 5 5",
  zoom: "M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5",
} as const;

export type IconName = keyof typeof PATHS;

/** Rendered once: a page holds dozens. */
const RENDERED = Object.fromEntries(
  Object.entries(PATHS).map(([name, path]) => [
    name,
    trusted(`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`),
  ]),
);

/** Decoration: what it stands beside says the same in words. */
export const Icon = ({ name }: { readonly name: IconName }) => RENDERED[name] ?? null;
