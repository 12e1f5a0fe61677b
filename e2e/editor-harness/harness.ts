import type { RichText } from "#richtext/model.ts";
import type { UploadsOfDesk } from "./desk.ts";

/** What a test may ask of the page. */
export interface Harness {
  /** Shows a document in a new editor. */
  show(doc: RichText, isReadOnly?: boolean): void;
  /** Shows another document in the same editor. */
  replace(doc: RichText): void;
  /** What stands in the editor now: what it told last, once it has told all. */
  now(): RichText;
  /** What the editor told last; undefined before it told anything. */
  told(): RichText | undefined;
  /** How often it told, and how many milliseconds lay between. */
  readonly times: number[];
  readonly uploads: UploadsOfDesk;
}

declare global {
  interface Window {
    harness: Harness;
  }
}
