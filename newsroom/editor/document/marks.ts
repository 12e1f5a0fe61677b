import { Mark } from "@tiptap/core";
import { Link } from "@tiptap/extension-link";
import Subscript from "@tiptap/extension-subscript";
import Superscript from "@tiptap/extension-superscript";
import { isSafeHref, toSafeHref } from "#richtext/href.ts";
import { isValid, storedAttributes } from "./attributes.ts";

/** An address that can be stored as it stands. */
const isKept = (href: string) => isSafeHref(href) && toSafeHref(href) !== undefined;

/** Tiptap's link with the one attribute of the stored schema, for addresses that may be stored. */
const StoredLink = Link.extend({
  // Text typed behind a link is not part of it.
  inclusive: false,
  addAttributes: () => ({
    href: { isRequired: true, parseHTML: (element: HTMLElement) => element.getAttribute("href") },
  }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (element: HTMLElement) => (isKept(element.getAttribute("href") ?? "") ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", HTMLAttributes, 0],
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: "https",
  isAllowedUri: (href) => isKept(href),
  shouldAutoLink: (href) => /^(?:https?:\/\/|mailto:)/.test(href) && isKept(href),
});

/** Text in another language than the document's, for whoever hears it read out. */
const Lang = Mark.create({
  name: "lang",
  addAttributes: () => ({
    lang: { isRequired: true, parseHTML: (element: HTMLElement) => element.getAttribute("lang") },
  }),
  parseHTML: () => [
    {
      tag: "span[lang]",
      getAttrs: (element) =>
        isValid(storedAttributes("lang").lang ?? {}, element.getAttribute("lang")) ? null : false,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],
});

/** Tiptap's own excludes every other mark; the stored schema does not. */
const Code = Mark.create({
  name: "code",
  parseHTML: () => [{ tag: "code" }],
  renderHTML: () => ["code", 0],
  addKeyboardShortcuts() {
    return { "Mod-e": () => this.editor.commands.toggleMark(this.name) };
  },
});

export const storedMarks = [StoredLink, Lang, Superscript, Subscript, Code];
