import { type Mending, mendText } from "#language/legacy.ts";
import { normalizeText } from "#language/normalize.ts";

/** How often each kind of damage was mended. */
export type Mendings = Map<Mending, number>;

/**
 * The texts of one record in the form we keep: mended where another system damaged them, composed, plain spaces.
 * They are judged together, because three words alone may be Vietnamese in more than one encoding.
 *
 * @param texts single lines first, the long text last.
 * @returns as many, in the same order; all but the last as single lines.
 */
export function mendTexts(texts: readonly string[], mendings: Mendings): string[] {
  const singles = texts.map((text, at) => (at < texts.length - 1 ? text.replace(/\s+/g, " ").trim() : text));
  const joined = singles.join("\n");
  const { text, mended } = mendText(joined);
  for (const kind of mended) mendings.set(kind, (mendings.get(kind) ?? 0) + 1);
  const whole = mended.length === 0 ? singles : pulledApart(text, singles, mended);
  return whole.map((one, at) => {
    const normal = normalizeText(one);
    return at < whole.length - 1 ? normal.replace(/\s+/g, " ").trim() : normal;
  });
}

/** An escaped line feed would move the seams; then each is mended for itself. */
function pulledApart(text: string, singles: readonly string[], mended: readonly Mending[]): string[] {
  if (mended.includes("entities")) return singles.map((single) => mendText(single).text);
  const lines = text.split("\n");
  const last = singles.length - 1;
  return [...lines.slice(0, last), lines.slice(last).join("\n")];
}
