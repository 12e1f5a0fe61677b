/**
 * What every answer says about itself. Nothing is ever asked of third parties; scripts and styles are files of
 * this site; nobody may put the pages into a frame of theirs. Names and values in turn, as `writeHead` takes them.
 */
export const SECURITY_HEADERS: readonly string[] = Object.entries({
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
    "media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=(), interest-cohort=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
}).flat();

/** For a site that is served over HTTPS: two years, as browsers' preload lists ask. */
const STRICT_TRANSPORT: readonly string[] = ["strict-transport-security", "max-age=63072000; includeSubDomains"];

/** What every answer of a site at an origin says about itself. */
export const headersOf = (origin: string): readonly string[] =>
  origin.startsWith("https:") ? [...SECURITY_HEADERS, ...STRICT_TRANSPORT] : SECURITY_HEADERS;
