import { unescapeEntities } from "./entities.ts";
import { convertLegacy, type LegacyName } from "./legacy-detection.ts";
import { composeMarks } from "./normalize.ts";

export type Mending = "entities" | "nfd" | LegacyName;

/**
 * Mends plain text that other systems left damaged: entities escaped once or more, letters decomposed (NFD, or a
 * tone after the composed vowel), and TCVN3 or VNI that was read as Latin-1. Other text is given back as it came.
 * Comes before `normalizeText`, which would take out the soft hyphen that is TCVN3's ư. Never for HTML: an escaped
 * `<` would become a tag.
 */
export function mendText(text: string): { text: string; mended: Mending[] } {
  const mended: Mending[] = [];
  let current = text;
  const unescaped = text.includes("&") ? unescapeEntities(text) : text;
  if (unescaped !== current) mended.push("entities");
  current = unescaped;
  const legacy = convertLegacy(current);
  if (legacy !== undefined) {
    mended.push(legacy.name);
    current = legacy.text;
  }
  if (LOOSE_MARK.test(current)) {
    const composed = composeMarks(current);
    if (composed !== current) mended.push("nfd");
    current = composed;
  }
  return { text: current, mended };
}

const LOOSE_MARK = /[\u0300-\u036f]/;
