import type { Language } from "#editorial/model.ts";

/** Where suggestions under a search box come from, in a language. */
export const suggestPath = (language: Language): string =>
  language === "vi" ? "/api/v1/suggest" : `/api/v1/suggest?lang=${language}`;

/** The emblem in a browser's tab. */
export const ICON_PATH = "/bieu-tuong.svg";
