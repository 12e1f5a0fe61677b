import { escapeHtml } from "#richtext/escape.ts";

/** XML that is well-formed as it stands. */
export type Xml = string;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** Not in XML 1.0 (production 2), not even as a reference: one of them makes a whole file unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Any text, for between tags and for a quoted attribute. Half a surrogate pair becomes U+FFFD. */
export const xmlText = (text: string): Xml => escapeHtml(text.toWellFormed().replace(NO_CHARACTER, ""));

/** An element around XML; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) start += ` ${key}="${xmlText(String(value))}"`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join("")}</${name}>`;
}

/** An element around text; nothing where there is no text. */
export const textElement = (name: string, text: string | undefined, attributes: Attributes = {}): Xml =>
  text === undefined ? "" : element(name, attributes, xmlText(text));
