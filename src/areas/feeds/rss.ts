import type { Instant } from "#kernel/instant.ts";
import { element, textElement, XML_DECLARATION, type Xml } from "../xml.ts";
import type { Feed, FeedItem } from "./model.ts";

/** Minutes after which a program should look again. */
const TTL_MINUTES = 15;

/**
 * RSS 2.0, after the RSS Advisory Board's profile: authors are names (`dc:creator`; RSS's own `author` is an e-mail
 * address), and an enclosure whose size nobody counted has length 0.
 */
export function toRss(feed: Feed): Xml {
  const channel = element(
    "channel",
    {},
    textElement("title", feed.title),
    textElement("link", feed.pageUrl),
    textElement("description", feed.description ?? feed.title),
    textElement("language", feed.language),
    textElement("lastBuildDate", rfc822(feed.updatedAt)),
    textElement("ttl", String(TTL_MINUTES)),
    element("atom:link", { href: feed.selfUrl, rel: "self", type: "application/rss+xml" }),
    ...feed.items.map(toItem),
  );
  const rss = element(
    "rss",
    {
      version: "2.0",
      "xmlns:atom": "http://www.w3.org/2005/Atom",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:media": "http://search.yahoo.com/mrss/",
    },
    channel,
  );
  return `${XML_DECLARATION}${rss}`;
}

const toItem = (item: FeedItem): Xml =>
  element(
    "item",
    {},
    textElement("title", item.title),
    textElement("link", item.url),
    textElement("guid", item.url, { isPermaLink: "true" }),
    textElement("pubDate", rfc822(item.publishedAt)),
    textElement("description", item.summary),
    textElement("dc:creator", item.author),
    textElement("dc:language", item.language),
    ...item.categories.map((category) => textElement("category", category)),
    ...pictureOf(item),
  );

function pictureOf({ picture }: FeedItem): Xml[] {
  if (picture === undefined) return [];
  const { url, type, alt } = picture;
  const words = alt === "" ? [] : [textElement("media:description", alt, { type: "plain" })];
  return [
    element("enclosure", { url, type, length: 0 }),
    element("media:content", { url, type, medium: "image" }, ...words),
  ];
}

/** `Mon, 23 Nov 2026 02:00:00 GMT`. */
const rfc822 = (at: Instant): string => new Date(at).toUTCString();
