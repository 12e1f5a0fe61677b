import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { HtmlEscapedString } from "hono/utils/html";

/** What a component makes. */
export type View = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What a view made, as text. Views are synchronous: one that waits for something is a defect and throws. */
export function toHtml(view: Child | View): string {
  const html = view === null || view === undefined || typeof view === "boolean" ? "" : view.toString();
  if (typeof html !== "string") throw new TypeError("a view waits for something; it must get everything as props");
  return html;
}

/** Puts HTML that is already safe into a view. */
export const trusted = (html: string): View => raw(html);
