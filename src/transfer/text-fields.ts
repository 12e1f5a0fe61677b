import { type Mending, mendText } from "#language/legacy.ts";
import { normalizeText } from "#language/normalize.ts";

/** How often each kind of damage was mended. */
export type Mendings = Map<Mending, number>;

/**
 * The texts of one record in the form we keep: mended where another system damaged them, composed, plain spaces.
 *
 * @param texts single lines first, the long text last.
 * @returns as many, in the same order; all but the last as single lines.
 */
export function mendTexts(texts: readonly string[], mendings: Mendings): string[] {
  const singles = texts.map((text, at) => (at < texts.length - 1 ? oneLine(text) : text));
  return mendTogether(singles, mendings).map((text, at) => {
    const normal = normalizeText(text);
    return at < texts.length - 1 ? oneLine(normal) : normal;
  });
}

/**
 * Mends texts that one system wrote. They are judged together, because three words alone may be Vietnamese in more
 * than one encoding.
 *
 * @param texts without line feeds, but for the last.
 */
export function mendTogether(texts: readonly string[], mendings: Mendings): string[] {
  const { text, mended } = mendText(texts.join("\n"));
  for (const kind of mended) mendings.set(kind, (mendings.get(kind) ?? 0) + 1);
  if (mended.length === 0) return [...texts];
  // An escaped line feed would move the seams; then each is mended for itself.
  if (mended.includes("entities")) return texts.map((one) => mendText(one).text);
  const lines = text.split("\n");
  const last = texts.length - 1;
  return [...lines.slice(0, last), lines.slice(last).join("\n")];
}

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
