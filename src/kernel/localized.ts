/** A text of the site itself in its languages; Vietnamese is always there. */
export interface Localized {
  readonly vi: string;
  readonly en?: string | undefined;
}

/** The text in a language, or in Vietnamese where there is none. */
export const inLanguage = (text: Localized, language: "vi" | "en"): string => text[language] ?? text.vi;
