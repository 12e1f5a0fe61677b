import { isVietnameseSyllable } from "./syllables.ts";
import { fromTcvn3, restoreCapitals } from "./tcvn3.ts";
import { fromVni } from "./vni.ts";

export type LegacyName = "tcvn3" | "vni";

/**
 * Converts the lines that are Vietnamese in a legacy encoding; undefined when none is. A line is when the words
 * with letters of Latin-1 become syllables of Vietnamese by conversion, some of them are written as no language
 * writes, and hardly any is Vietnamese as it stands. In a text that is legacy as a whole, its doubtful lines are too.
 */
export function convertLegacy(text: string): { text: string; name: LegacyName } | undefined {
  if (!LATIN_1.test(text)) return undefined;
  const lines = text.split("\n");
  const verdicts = lines.map(verdictOf);
  const whole = lines.length > 1 ? decide(sum(verdicts)) : undefined;
  let name: LegacyName | undefined;
  const converted = lines.map((line, at) => {
    const verdict = verdicts[at];
    if (verdict === undefined) return line;
    const encoding = decide(verdict) ?? (whole !== undefined && isDoubtful(verdict[whole]) ? whole : undefined);
    if (encoding === undefined) return line;
    name ??= encoding;
    const { words, convert } = ENCODINGS[encoding];
    const restored = line.replace(words, convert);
    return encoding === "tcvn3" ? restoreCapitals(restored) : restored;
  });
  return name && { text: converted.join("\n"), name };
}

const LATIN_1 = /[\u00a1-\u00ff]/;
/** Vietnamese letters that Latin-1 has not: with one of them a line was read rightly. */
const RIGHTLY_READ = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|[\u0300-\u036f]/;

interface Encoding {
  /** Runs that can be a word; TCVN3 writes letters where Latin-1 has signs. */
  readonly words: RegExp;
  readonly convert: (word: string) => string;
  /** Written as no language writes: signs within words, a capital after a small letter, a mark beside its vowel. */
  readonly isStrange: RegExp;
}

const ENCODINGS: Record<LegacyName, Encoding> = {
  tcvn3: {
    words: /[\p{L}\p{N}\u00a1-\u00ff]+/gu,
    convert: fromTcvn3,
    isStrange: /[\u00a1-\u00bf×÷]|\p{Ll}[\u00c0-\u00de]|\p{Lu}[\u00c0-\u00de]\p{Ll}/u,
  },
  vni: {
    words: /[\p{L}\p{N}]+/gu,
    convert: fromVni,
    isStrange: /[aeouyôö][øùõûïâàáãåäêèéüúë]|ñ|ö/i,
  },
};
const NAMES = ["tcvn3", "vni"] as const;

interface Evidence {
  /** Words with letters or signs of Latin-1. */
  words: number;
  /** Of them, those that conversion makes Vietnamese. */
  formed: number;
  /** Formed, strange as they stand, and not Vietnamese without conversion. */
  telling: number;
  /** Formed and not Vietnamese without conversion, but written as some language might. */
  hints: number;
  /** Vietnamese as they stand, and not when converted. */
  against: number;
}

type Verdict = Record<LegacyName, Evidence>;

/** Of a long line this many characters are judged: a thousand words tell as much as all. */
const MAX_JUDGED = 8_000;

function verdictOf(line: string): Verdict | undefined {
  if (!LATIN_1.test(line) || RIGHTLY_READ.test(line)) return undefined;
  const judged = line.slice(0, MAX_JUDGED);
  return { tcvn3: weigh(judged, ENCODINGS.tcvn3), vni: weigh(judged, ENCODINGS.vni) };
}

function weigh(line: string, { words, convert, isStrange }: Encoding): Evidence {
  const evidence = { words: 0, formed: 0, telling: 0, hints: 0, against: 0 };
  for (const [word] of line.matchAll(words)) {
    // A sign alone is a bullet or a quotation mark; µm and où are right as they are.
    if (word.length < 2 || !LATIN_1.test(word) || /^(?:µ[a-z]|où)$/i.test(word)) continue;
    const isRight = !/\p{Ll}\p{Lu}/u.test(word) && isVietnameseSyllable(word);
    const formed = isVietnameseSyllable(convert(word));
    evidence.words++;
    if (formed) evidence.formed++;
    if (formed && !isRight) evidence[isStrange.test(word) ? "telling" : "hints"]++;
    if (isRight && !formed) evidence.against++;
  }
  return evidence;
}

function decide(verdict: Verdict): LegacyName | undefined {
  const likely = NAMES.filter((name) => isLegacy(verdict[name]));
  return likely.sort((a, b) => verdict[b].telling - verdict[a].telling)[0];
}

function isLegacy({ words, formed, telling, hints, against }: Evidence): boolean {
  if (telling === 0) return hints > 1 && formed === words;
  return telling > against && formed >= words * 0.6;
}

const isDoubtful = ({ formed, against }: Evidence): boolean => formed >= against;

function sum(verdicts: readonly (Verdict | undefined)[]): Verdict {
  const none = () => ({ words: 0, formed: 0, telling: 0, hints: 0, against: 0 });
  const total: Verdict = { tcvn3: none(), vni: none() };
  for (const verdict of verdicts) {
    if (verdict === undefined) continue;
    for (const name of NAMES) {
      total[name].words += verdict[name].words;
      total[name].formed += verdict[name].formed;
      total[name].telling += verdict[name].telling;
      total[name].hints += verdict[name].hints;
      total[name].against += verdict[name].against;
    }
  }
  return total;
}
