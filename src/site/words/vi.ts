import { articles } from "./vi/articles.ts";
import { chrome } from "./vi/chrome.ts";
import { errors } from "./vi/errors.ts";
import { home } from "./vi/home.ts";
import { lists } from "./vi/lists.ts";
import { sections } from "./vi/sections.ts";
import { statistics } from "./vi/statistics.ts";

/** The words of the public site. Vietnamese is the source: its shape is the type that other languages fill. */
export const vi = { chrome, lists, home, articles, sections, errors, statistics };
