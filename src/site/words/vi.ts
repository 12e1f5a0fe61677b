import { api } from "./vi/api.ts";
import { articles } from "./vi/articles.ts";
import { calendar } from "./vi/calendar.ts";
import { chrome } from "./vi/chrome.ts";
import { documents } from "./vi/documents.ts";
import { errors } from "./vi/errors.ts";
import { feeds } from "./vi/feeds.ts";
import { home } from "./vi/home.ts";
import { links } from "./vi/links.ts";
import { lists } from "./vi/lists.ts";
import { pages } from "./vi/pages.ts";
import { search } from "./vi/search.ts";
import { sections } from "./vi/sections.ts";
import { statistics } from "./vi/statistics.ts";

/** The words of the public site. Vietnamese is the source: its shape is the type that other languages fill. */
export const vi = {
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
