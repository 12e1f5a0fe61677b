import type { SampleBlock } from "./model.ts";

/** Short names for the blocks of a body, so that the texts below read as texts. */
export const p = (text: string): SampleBlock => ({ type: "p", text });
export const h2 = (text: string): SampleBlock => ({ type: "h2", text });
export const ul = (...items: readonly string[]): SampleBlock => ({ type: "ul", items });
export const ol = (...items: readonly string[]): SampleBlock => ({ type: "ol", items });
export const quote = (text: string, by?: string): SampleBlock => ({ type: "quote", text, ...(by ? { by } : {}) });
export const note = (text: string): SampleBlock => ({ type: "callout", tone: "note", text });
export const warning = (text: string): SampleBlock => ({ type: "callout", tone: "warning", text });
export const figure = (picture: string, caption: string): SampleBlock => ({ type: "figure", picture, caption });
export const table = (
  caption: string,
  head: readonly string[],
  ...rows: readonly (readonly string[])[]
): SampleBlock => ({ type: "table", caption, head, rows });
