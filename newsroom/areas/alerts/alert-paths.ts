/**
 * What somebody typed or pasted as a page of this site, as an alert names pages: a path without the site's origin, a
 * question or a place in it, and without a slash at its end.
 */
export function pathOf(typed: string): string {
  const text = typed.trim();
  const asUrl = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).pathname : text;
  const path = `/${asUrl.replace(/[?#].*$/, "").replace(/^\/+/, "")}`;
  return path.length > 1 ? path.replace(/\/+$/, "") : path;
}
