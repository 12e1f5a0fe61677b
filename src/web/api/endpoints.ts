import { listAlerts } from "./alerts.ts";
import { getArticle, listArticles } from "./articles.ts";
import { getCalendarWeek } from "./calendar.ts";
import { getDocument, listDocuments } from "./documents.ts";
import type { Endpoint } from "./endpoint.ts";
import { searchItems, suggest } from "./search.ts";
import { listSections } from "./sections.ts";

/** Every address of the API, in the order in which it is explained. */
export const endpoints: readonly Endpoint[] = [
  searchItems,
  suggest,
  listArticles,
  getArticle,
  listDocuments,
  getDocument,
  listSections,
  getCalendarWeek,
  listAlerts,
];
