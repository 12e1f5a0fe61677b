import { articles } from "./en/articles.ts";
import { chrome } from "./en/chrome.ts";
import { errors } from "./en/errors.ts";
import { home } from "./en/home.ts";
import { lists } from "./en/lists.ts";
import { sections } from "./en/sections.ts";
import { statistics } from "./en/statistics.ts";
import type { vi } from "./vi.ts";

export const en: typeof vi = { chrome, lists, home, articles, sections, errors, statistics };
