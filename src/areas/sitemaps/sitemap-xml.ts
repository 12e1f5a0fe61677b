import { element, textElement, XML_DECLARATION, type Xml } from "../xml.ts";

/** The sitemap protocol (sitemaps.org), with the other language beside each address. Addresses are absolute. */
export interface SitemapUrl {
  readonly url: string;
  /** ISO 8601. */
  readonly changedAt?: string | undefined;
  /** The same in all of its languages, itself too; empty where there is only one. */
  readonly alternates: readonly { readonly language: string; readonly url: string }[];
}

export interface NewsUrl {
  readonly url: string;
  readonly title: string;
  readonly language: string;
  /** ISO 8601. */
  readonly publishedAt: string;
}

const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** @param urls from `urlElement`. */
export const toSitemap = (urls: readonly Xml[]): Xml =>
  XML_DECLARATION + element("urlset", { xmlns: SITEMAP, "xmlns:xhtml": "http://www.w3.org/1999/xhtml" }, urls.join(""));

/** No dates: the newest change in a file would cost a look at each of its items. */
export const toSitemapIndex = (urls: readonly string[]): Xml =>
  XML_DECLARATION +
  element("sitemapindex", { xmlns: SITEMAP }, ...urls.map((url) => element("sitemap", {}, textElement("loc", url))));

export const toNewsSitemap = (siteName: string, news: readonly NewsUrl[]): Xml =>
  XML_DECLARATION +
  element(
    "urlset",
    { xmlns: SITEMAP, "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9" },
    ...news.map((item) => toNewsUrl(siteName, item)),
  );

export const urlElement = ({ url, changedAt, alternates }: SitemapUrl): Xml =>
  element(
    "url",
    {},
    textElement("loc", url),
    textElement("lastmod", changedAt),
    ...alternates.map((other) =>
      element("xhtml:link", { rel: "alternate", hreflang: other.language, href: other.url }),
    ),
  );

const toNewsUrl = (siteName: string, { url, title, language, publishedAt }: NewsUrl): Xml =>
  element(
    "url",
    {},
    textElement("loc", url),
    element(
      "news:news",
      {},
      element("news:publication", {}, textElement("news:name", siteName), textElement("news:language", language)),
      textElement("news:publication_date", publishedAt),
      textElement("news:title", title),
    ),
  );
