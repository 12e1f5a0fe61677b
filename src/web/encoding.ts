import type { Encoding } from "#edition/page-cache.ts";

/**
 * The best encoding that a request takes (RFC 9110, 12.5.3). `q=0` is a refusal; other weights and `*` are passed
 * over, for what is sent is always something that was named, or plain.
 *
 * @param accepted the value of `Accept-Encoding`.
 */
export function encodingOf(accepted: string | readonly string[] | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const text = String(accepted);
  return takes(text, BR) ? "br" : takes(text, GZIP) ? "gzip" : "identity";
}

/** The same, remembering the last header: nine in ten browsers send the one that the request before had. */
export function rememberingEncodingOf(): typeof encodingOf {
  let last: Parameters<typeof encodingOf>[0];
  let encoding: Encoding = "identity";
  return (accepted) => {
    if (accepted !== last) {
      last = accepted;
      encoding = encodingOf(accepted);
    }
    return encoding;
  };
}

interface Name {
  readonly named: RegExp;
  readonly refused: RegExp;
}

const BR: Name = { named: /(?:^|[\s,])br(?![\w-])/i, refused: /(?:^|[\s,])br\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/i };
const GZIP: Name = { named: /(?:^|[\s,])gzip(?![\w-])/i, refused: /(?:^|[\s,])gzip\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/i };

/** Hardly anybody refuses by weight: for all others the second pattern is not tried. */
const takes = (text: string, { named, refused }: Name): boolean =>
  named.test(text) && !(text.includes("=0") && refused.test(text));
