/** A header as `Headers.get` or Hono give it. */
type Header = string | null | undefined;

/** One answered request, as far as counting needs it. Nothing of it is kept but the last three. */
export interface Hit {
  readonly method: string;
  /** The status answered with. */
  readonly status: number;
  /** `Content-Type` of the answer. */
  readonly contentType: Header;
  /** `Sec-Purpose` of the request, or the older `Purpose` or `X-Moz`. */
  readonly purpose: Header;
  readonly userAgent: Header;
  /** The reader's, from `trustedAddress`. Goes into the day's hash and nowhere else. */
  readonly address: string;
  /** The kind of page: `article`, `document`, `search`, `home`; a word of the program, never of the request. */
  readonly kind: string;
  /** What the page shows, when it shows one published item. */
  readonly itemId?: string | undefined;
  /** What was searched for, as it was typed, where the page says that nothing was found. */
  readonly searchedInVain?: string | undefined;
}

/**
 * Whether someone was shown a page: a GET answered with HTML, or with "you have it already" (304), that the
 * browser did not make ahead of the reader. A page fetched ahead and then opened is missed; that errs on the
 * honest side.
 */
export function isPageView(hit: Hit): boolean {
  if (hit.method !== "GET") return false;
  if (hit.purpose?.startsWith("prefetch") || hit.purpose === "preview") return false;
  return hit.status === 304 || (hit.status === 200 && (hit.contentType?.startsWith("text/html") ?? false));
}
