import { element, textElement, XML_DECLARATION, type Xml } from "../xml.ts";

/** The limits that the description format sets, in characters. */
const MAX_SHORT_NAME = 16;
const MAX_LONG_NAME = 48;

export interface OpenSearchFacts {
  readonly siteName: string;
  readonly description: string;
  readonly language: string;
  /** The search page; takes `?q=`. */
  readonly searchUrl: string;
  readonly selfUrl: string;
  readonly iconUrl?: string | undefined;
}

/** Lets a browser search this site from its address bar (OpenSearch 1.1, draft 6). */
export const toOpenSearch = (facts: OpenSearchFacts): Xml =>
  XML_DECLARATION +
  element(
    "OpenSearchDescription",
    { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
    textElement("ShortName", cutAtWord(facts.siteName, MAX_SHORT_NAME)),
    textElement("LongName", cutAtWord(facts.siteName, MAX_LONG_NAME)),
    textElement("Description", facts.description),
    textElement("Language", facts.language),
    textElement("InputEncoding", "UTF-8"),
    textElement("OutputEncoding", "UTF-8"),
    // The braces are the format's own.
    element("Url", { type: "text/html", method: "get", template: `${facts.searchUrl}?q={searchTerms}` }),
    element("Url", { type: "application/opensearchdescription+xml", rel: "self", template: facts.selfUrl }),
  );

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(" ", most);
  return text.slice(0, space > 0 ? space : most);
}
