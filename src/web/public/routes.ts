import { articleRoutes } from "#areas/articles/routes.tsx";
import { calendarRoutes } from "#areas/calendar/routes.tsx";
import { documentRoutes } from "#areas/documents/routes.tsx";
import { feedRoutes } from "#areas/feeds/routes.tsx";
import { homeRoutes } from "#areas/home/routes.tsx";
import { linkRoutes } from "#areas/links/routes.tsx";
import { pageRoutes } from "#areas/pages/routes.tsx";
import { searchRoutes } from "#areas/search/routes.tsx";
import { sectionRoutes } from "#areas/sections/routes.tsx";
import { sitemapRoutes } from "#areas/sitemaps/routes.ts";
import { visitRoutes } from "#areas/visits/routes.tsx";
import { apiRoutes } from "../api/routes.tsx";
import type { PublicRoute } from "./route.ts";
import { themeRoutes } from "./theme-route.ts";

/** The whole public site on one page: every address and who answers it. The first that fits answers. */
export const publicRoutes: readonly PublicRoute[] = [
  ...homeRoutes,
  // Before the areas: their feeds stand under their own addresses, such as /van-ban/rss.xml.
  ...feedRoutes,
  ...sitemapRoutes,
  ...apiRoutes,
  ...visitRoutes,
  ...articleRoutes,
  ...sectionRoutes,
  ...documentRoutes,
  ...pageRoutes,
  ...calendarRoutes,
  ...linkRoutes,
  ...searchRoutes,
  ...themeRoutes,
];
