import { useSyncExternalStore } from "react";
import type { UiLanguage } from "./words.ts";

const KEY = "dinh.language";
const listeners = new Set<() => void>();

const read = (): UiLanguage => (localStorage.getItem(KEY) === "en" ? "en" : "vi");

/** The language of the newsroom's texts in this browser. */
export function useChosenLanguage(): UiLanguage {
  return useSyncExternalStore((onChange) => {
    listeners.add(onChange);
    return () => listeners.delete(onChange);
  }, read);
}

export function chooseLanguage(language: UiLanguage): void {
  localStorage.setItem(KEY, language);
  for (const listener of listeners) listener();
}
