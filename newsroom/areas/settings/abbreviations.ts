import type { SiteSettings } from "#areas/settings/model.ts";

type Abbreviations = NonNullable<SiteSettings["abbreviations"]>;

/** As they are typed: one a line. */
export const textOf = (abbreviations: Abbreviations): string =>
  abbreviations.map(({ short, long }) => `${short} = ${long}`).join("\n");

/** What was typed as the settings keep it. A line that lacks a side is kept as it is, for the server to refuse: nothing is lost. */
export const abbreviationsIn = (text: string): Abbreviations =>
  text
    .normalize("NFC")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [short = "", ...rest] = line.split("=");
      return { short: short.trim(), long: rest.join("=").trim() };
    });
