import { createContext, useContext } from "react";

/** The languages of the newsroom's own texts. */
export type UiLanguage = "vi" | "en";

/** The texts of one part of the newsroom in both languages; Vietnamese is written first, English follows its shape. */
export interface Words<Texts> {
  readonly vi: Texts;
  readonly en: Texts;
}

/** Checks that both languages say the same things. */
export const words = <Texts extends object>(texts: Words<Texts>): Words<Texts> => texts;

export const LanguageContext = createContext<UiLanguage>("vi");

export const useLanguage = (): UiLanguage => useContext(LanguageContext);

/** The texts in the language that the reader chose. */
export const useWords = <Texts>(texts: Words<Texts>): Texts => texts[useLanguage()];
