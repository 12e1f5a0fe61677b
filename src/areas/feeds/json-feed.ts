import { toIso } from "#kernel/instant.ts";
import type { Feed, FeedItem } from "./model.ts";

/** JSON Feed 1.1 (jsonfeed.org). */
export const toJsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.publisher }],
    items: feed.items.map(toItem),
  });

const toItem = (item: FeedItem): object => ({
  id: item.url,
  url: item.url,
  title: item.title,
  // An item must have a text; where there is no lead, the title is all that is said.
  content_text: item.summary ?? item.title,
  summary: item.summary,
  image: item.picture?.url,
  date_published: toIso(item.publishedAt),
  date_modified: toIso(item.updatedAt),
  authors: [{ name: item.author }],
  tags: item.categories,
  language: item.language,
});
