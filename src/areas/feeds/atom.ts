import { toIso } from "#kernel/instant.ts";
import { element, textElement, XML_DECLARATION, type Xml } from "../xml.ts";
import type { Feed, FeedItem } from "./model.ts";

/** Atom 1.0 (RFC 4287). */
export function toAtom(feed: Feed): Xml {
  const { title, description, language, pageUrl, selfUrl, publisher, updatedAt, items } = feed;
  const atom = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language },
    textElement("id", selfUrl),
    textElement("title", title),
    textElement("subtitle", description),
    textElement("updated", toIso(updatedAt)),
    element("author", {}, textElement("name", publisher)),
    element("link", { rel: "self", type: "application/atom+xml", href: selfUrl }),
    element("link", { rel: "alternate", type: "text/html", href: pageUrl }),
    ...items.map((item) => toEntry(item, language)),
  );
  return `${XML_DECLARATION}${atom}`;
}

const toEntry = (item: FeedItem, language: Feed["language"]): Xml =>
  element(
    "entry",
    { "xml:lang": item.language === language ? undefined : item.language },
    textElement("id", item.url),
    textElement("title", item.title),
    textElement("published", toIso(item.publishedAt)),
    textElement("updated", toIso(item.updatedAt)),
    element("author", {}, textElement("name", item.author)),
    textElement("summary", item.summary),
    element("link", { rel: "alternate", type: "text/html", href: item.url }),
    ...(item.picture === undefined
      ? []
      : [element("link", { rel: "enclosure", type: item.picture.type, href: item.picture.url })]),
    ...item.categories.map((term) => element("category", { term })),
  );
