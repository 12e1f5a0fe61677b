import { FRONT_PAGE_IDS, type Place } from "#areas/front-page/index.ts";
import { SETTINGS_ID } from "#areas/settings/index.ts";
import type { NewItem } from "#editorial/commands.ts";
import type { ItemId } from "#kernel/ids.ts";
import { type Loading, sampleId } from "./loading.ts";
import type { SampleLanguage } from "./model.ts";

const HOUR_MS = 3_600_000;

/** What a site has one of: its settings, and the arrangement of its front page in each language. */
export const singleItems = (loading: Loading): (NewItem & { readonly id: ItemId })[] => [
  { kind: "settings", language: "vi", id: SETTINGS_ID, content: settingsContent(loading) },
  { kind: "front-page", language: "vi", id: FRONT_PAGE_IDS.vi, content: frontPage(loading, "vi", "Trang chủ") },
  { kind: "front-page", language: "en", id: FRONT_PAGE_IDS.en, content: frontPage(loading, "en", "Front page") },
];

function settingsContent({ town: { settings } }: Loading) {
  const { name, agency, timeZone, accent, logo, address, phone, email, hotline, footer, visitsCarriedOver } = settings;
  return {
    title: name.vi,
    ...{ name, agency, timeZone, accent, footer, visitsCarriedOver },
    logoId: sampleId("media", logo),
    contact: { address, phone, email, hotline },
    sample: true,
  };
}

function frontPage({ town, now }: Loading, language: SampleLanguage, title: string) {
  const articles = town.articles.filter((article) => (article.language ?? "vi") === language);
  const placed = (place: Place) =>
    articles
      .flatMap((article) => {
        const at = article[place];
        return at === undefined ? [] : [{ ...at, itemId: sampleId("article", article.key) }];
      })
      .sort((left, right) => left.order - right.order)
      .map(({ itemId, ...at }) => ({ itemId, ...("hours" in at && { until: now + Number(at.hours) * HOUR_MS }) }));
  return { title, hot: placed("hot"), featured: placed("featured") };
}
