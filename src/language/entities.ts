/** Names from HTML for Latin letters and punctuation, in code order; what feeds and old exports leave in text. */
const LATIN_1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const OTHERS =
  "amp=& lt=< gt=> quot=\" apos=' Abreve=Ă abreve=ă Dstrok=Đ dstrok=đ Itilde=Ĩ itilde=ĩ Utilde=Ũ utilde=ũ ndash=– mdash=— lsquo=‘ rsquo=’ sbquo=‚ ldquo=“ rdquo=” bdquo=„ bull=• hellip=… trade=™ euro=€ prime=′ Prime=″ ensp=\u2002 emsp=\u2003 thinsp=\u2009 zwnj=\u200c zwj=\u200d lrm=\u200e rlm=\u200f rarr=→ larr=← le=≤ ge=≥ ne=≠ minus=− sdot=⋅";

const names = new Map<string, string>();
LATIN_1.split(" ").forEach((name, at) => {
  names.set(name, String.fromCharCode(0xa0 + at));
});
for (const pair of OTHERS.split(" ")) {
  const at = pair.indexOf("=");
  names.set(pair.slice(0, at), pair.slice(at + 1));
}

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,7}));/gi;
/** Text goes through two systems that escape it, seldom three. */
const MAX_ROUNDS = 3;

/** Plain text whose characters were left escaped, however often: `&amp;agrave;` is à. Unknown names are kept. */
export function unescapeEntities(text: string): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = current.replace(ENTITY, characterOf);
    if (next === current) return next;
    current = next;
  }
  return current;
}

function characterOf(
  entity: string,
  hex: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return names.get(name) ?? entity;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isCharacter = code > 0x1f || code === 9 || code === 10 || code === 13;
  return isCharacter && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : entity;
}
