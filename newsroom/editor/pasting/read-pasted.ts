import type { JSONContent } from "@tiptap/core";
import { cleanLines, cleanText } from "#richtext/clean-text.ts";
import { fromHtml } from "#richtext/from-html.ts";
import type { Block, FigureAttrs } from "#richtext/model.ts";
import { HELD_HYPHEN } from "../document/stored.ts";
import { toBeAdded } from "../document/to-be-added.ts";

/** A picture that came within the HTML itself and can be stored; its place in the text has the same token. */
export interface PastedPicture {
  readonly token: string;
  /** A `data:` address. */
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

export interface Pasted {
  readonly blocks: readonly JSONContent[];
  readonly pictures: readonly PastedPicture[];
}

export interface PasteOptions {
  readonly language: "vi" | "en";
  readonly newToken: () => string;
}

type Found = Omit<PastedPicture, "token">;

/**
 * Reads HTML from Word, Excel, Google Docs or a web page as blocks of our schema. Pictures in the HTML itself are to be
 * stored; those that only their address came of (`file:`, another site's) leave a place that says what is missing, and
 * no text about them is lost.
 */
export function readPastedHtml(html: string, options: PasteOptions): Pasted {
  const found: Found[] = [];
  const { doc } = fromHtml(holdHyphens(html), {
    resolveImage: ({ src, alt, caption, credit }) => `found-${found.push({ address: src, alt, caption, credit }) - 1}`,
  });
  const pictures: PastedPicture[] = [];
  const place = (attrs: FigureAttrs): JSONContent[] => {
    const picture = found[Number(attrs.mediaId.slice("found-".length))];
    if (picture === undefined) return [];
    const words = toBeAdded("picture", nameOf(picture), options.language);
    if (/^data:/i.test(picture.address)) {
      const token = options.newToken();
      pictures.push({ token, ...picture });
      return [{ type: "missingFile", attrs: { words, token } }];
    }
    const said = [picture.caption, picture.credit].filter((line) => line !== "").join(" – ");
    return [{ type: "missingFile", attrs: { words, token: null } }, ...(said === "" ? [] : [paragraph(said)])];
  };
  return { blocks: doc.content.flatMap((block) => withPlaces(block, place)), pictures };
}

/** Paragraphs of plain text, one a line; empty lines only part them. A single line keeps the spaces at its ends. */
export function readPastedText(text: string): readonly string[] {
  const held = text.replaceAll("\u00ad", HELD_HYPHEN);
  if (!/[\n\r\u2028\u2029]/.test(held)) return held === "" ? [] : [cleanText(held).replace(/[\p{Zs}\t]+/gu, " ")];
  return cleanLines(held).filter((line) => line !== "");
}

/** In a text of the encoding TCVN3 a soft hyphen is the letter ư; cleaning would take it out before anybody can ask. */
const holdHyphens = (text: string): string => text.replace(/\u00ad|&shy;|&#173;|&#x0*ad;/gi, HELD_HYPHEN);

const paragraph = (words: string): JSONContent => ({ type: "paragraph", content: [{ type: "text", text: words }] });

function withPlaces(block: Block, place: (attrs: FigureAttrs) => JSONContent[]): JSONContent[] {
  if (block.type === "figure") return place(block.attrs);
  // A gallery holds pictures that are there; these are not yet.
  if (block.type === "gallery") return (block.content ?? []).flatMap((figure) => place(figure.attrs));
  if (!("content" in block) || block.type === "paragraph" || block.type === "heading") return [block as JSONContent];
  const content = (block.content as readonly Block[]).flatMap((child) => withPlaces(child, place));
  return [{ ...(block as JSONContent), content }];
}

/** The last part of the address, as somebody would know the file by it. */
function nameOf({ address, alt }: Found): string {
  if (/^data:/i.test(address)) return alt;
  const last = address.split(/[?#]/)[0]?.split(/[/\\]/).at(-1) ?? "";
  try {
    return decodeURIComponent(last) || alt;
  } catch {
    return last;
  }
}

/** Bytes; a picture of a hundred megapixels in Word's clipboard. */
const MAX_PICTURE_SIZE = 25_000_000;

/** The file in a `data:` address, or undefined when it is not one of a picture. Not fetched: the page may not. */
export function fileOf({ address, token }: PastedPicture): File | undefined {
  const match = /^data:(image\/(png|jpe?g|gif|webp|avif));base64,([A-Za-z0-9+/=\s]+)$/i.exec(address);
  if (match === null || (match[3]?.length ?? 0) > MAX_PICTURE_SIZE * 1.4) return undefined;
  try {
    const bytes = Uint8Array.from(atob(match[3] ?? ""), (character) => character.charCodeAt(0));
    const type = (match[1] ?? "").toLowerCase();
    return new File([bytes], `${token}.${type.slice("image/".length)}`, { type });
  } catch {
    return undefined;
  }
}
