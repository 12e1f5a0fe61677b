import type { Area } from "#edition/area.ts";
import { alertsArea } from "./alerts/index.ts";
import { articlesArea } from "./articles/index.ts";
import { calendarArea, calendarWeeksArea } from "./calendar/index.ts";
import { documentsArea } from "./documents/index.ts";
import { frontPageArea } from "./front-page/index.ts";
import { linkGroupsArea, linksArea } from "./links/index.ts";
import { mediaArea } from "./media/index.ts";
import { pagesArea } from "./pages/index.ts";
import { sectionsArea } from "./sections/index.ts";
import { settingsArea } from "./settings/index.ts";

/** Every kind of content there is. Adding one is a folder and a line here. */
export const areas: readonly Area[] = [
  settingsArea,
  sectionsArea,
  mediaArea,
  articlesArea,
  documentsArea,
  pagesArea,
  calendarArea,
  calendarWeeksArea,
  linksArea,
  linkGroupsArea,
  alertsArea,
  frontPageArea,
];
