import { api } from "./en/api.ts";
import { articles } from "./en/articles.ts";
import { calendar } from "./en/calendar.ts";
import { chrome } from "./en/chrome.ts";
import { documents } from "./en/documents.ts";
import { errors } from "./en/errors.ts";
import { feeds } from "./en/feeds.ts";
import { home } from "./en/home.ts";
import { links } from "./en/links.ts";
import { lists } from "./en/lists.ts";
import { pages } from "./en/pages.ts";
import { search } from "./en/search.ts";
import { sections } from "./en/sections.ts";
import { statistics } from "./en/statistics.ts";
import type { vi } from "./vi.ts";

export const en: typeof vi = {
  chrome,
  lists,
  home,
  articles,
  sections,
  errors,
  statistics,
  calendar,
  links,
  documents,
  pages,
  search,
  feeds,
  api,
};
