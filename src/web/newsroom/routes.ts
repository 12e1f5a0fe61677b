import { accountRoutes } from "./account-routes.ts";
import { accountSafetyRoutes } from "./account-safety-routes.ts";
import { alertRoutes } from "./alert-routes.ts";
import { auditRoutes } from "./audit-routes.ts";
import { calendarRoutes } from "./calendar-routes.ts";
import { documentRoutes } from "./document-routes.ts";
import { frontPageRoutes } from "./front-page-routes.ts";
import { historyRoutes } from "./history-routes.ts";
import { itemRoutes } from "./item-routes.ts";
import { linkRoutes } from "./link-routes.ts";
import { mediaRoutes } from "./media-routes.ts";
import { describing } from "./openapi.ts";
import { ownAccountRoutes } from "./own-account-routes.ts";
import { sectionRoutes } from "./section-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { settingsRoutes } from "./settings-routes.ts";
import { statisticsRoutes } from "./statistics-routes.ts";
import { stepRoutes } from "./step-routes.ts";
import { translationRoutes } from "./translation-routes.ts";

const described = {
  ...sessionRoutes,
  ...itemRoutes,
  ...stepRoutes,
  ...historyRoutes,
  ...mediaRoutes,
  ...accountRoutes,
  ...accountSafetyRoutes,
  ...ownAccountRoutes,
  ...auditRoutes,
  ...translationRoutes,
  ...statisticsRoutes,
  ...documentRoutes,
  ...alertRoutes,
  ...linkRoutes,
  ...calendarRoutes,
  ...frontPageRoutes,
  ...sectionRoutes,
  ...settingsRoutes,
};

/** Every route of the newsroom's API. docs/newsroom-routes.md is made of it. */
export const routes = { ...described, ...describing(described) };

/** What the newsroom's program knows of the API: types only. */
export type NewsroomRoutes = typeof routes;
