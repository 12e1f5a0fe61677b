const SPECIAL = /[&<>"']/;
const EVERY_SPECIAL = /[&<>"']/g;
const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes text inert in HTML, both between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (character) => REFERENCES[character] ?? "") : text;
