import { raw } from "hono/html";

/** HTML that is rendered once and filled many times: pieces and the names of the gaps between them, in turn. */
export interface Template {
  readonly pieces: readonly string[];
}

/**
 * A gap, as a child or an attribute's value. No reader's or editor's text can forge one: theirs is escaped.
 * Its type is that of the text it stands for.
 */
export const gap = (name: string): string => raw(`<!${name}>`) as unknown as string;

export const cutAtGaps = (html: string): Template => ({ pieces: html.split(/<!([a-z]+)>/i) });

/** @param values already safe as HTML, by the gap's name. */
export function fillGaps(template: Template, values: Readonly<Record<string, string>>): string {
  let html = "";
  for (let at = 0; at < template.pieces.length; at++) {
    const piece = template.pieces[at] ?? "";
    html += at % 2 === 0 ? piece : (values[piece] ?? "");
  }
  return html;
}
