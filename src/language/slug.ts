import { foldText } from "./fold.ts";

/**
 * What stands for a title in an address: `Đường phố Đà Nẵng` gives `duong-pho-da-nang`. Only a–z, 0–9 and
 * single hyphens; cut at a word.
 * @param fallback given back when the title has no letter or digit that ASCII can stand for.
 */
export function slugify(title: string, fallback: string, maxLength = 80): string {
  // Longer input cannot reach the slug, however much of it is punctuation, but must not cost time.
  const folded = foldText(title.slice(0, maxLength * 20).normalize("NFC"));
  const slug = folded
    .replace(/[ßæœþ]/g, (letter) => SPELT_OUT[letter] ?? "")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return cutAtWord(slug, maxLength) || fallback;
}

const SPELT_OUT: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", þ: "th" };

function cutAtWord(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug;
  const lastHyphen = slug.lastIndexOf("-", maxLength);
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : maxLength);
}
