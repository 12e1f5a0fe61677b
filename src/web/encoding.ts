import type { Encoding } from "#edition/page-cache.ts";

/**
 * The best encoding that a request takes (RFC 9110, 12.5.3). `q=0` is a refusal; other weights and `*` are passed
 * over, for what is sent is always something that was named, or plain.
 *
 * @param accepted the value of `Accept-Encoding`.
 */
export function encodingOf(accepted: string | readonly string[] | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const text = String(accepted).toLowerCase();
  return takes(text, BR) ? "br" : takes(text, GZIP) ? "gzip" : "identity";
}

/** The name as a whole entry of the list, and its weight where it has one. */
const BR = /(?:^|,)[ \t]*br[ \t]*(?=$|,|;)([^,]*)/;
const GZIP = /(?:^|,)[ \t]*gzip[ \t]*(?=$|,|;)([^,]*)/;
const REFUSED = /;[ \t]*q=0(?:\.0*)?[ \t]*$/;

function takes(text: string, name: RegExp): boolean {
  const weight = name.exec(text)?.[1];
  return weight !== undefined && !REFUSED.test(weight);
}
