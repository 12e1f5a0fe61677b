import { type Option, options } from "#config/options.ts";
import type { Command } from "./command.ts";

/** A command line taken apart. */
export interface Arguments {
  readonly words: readonly string[];
  /** Flags of the configuration, by flag. */
  readonly settings: Readonly<Record<string, string>>;
  /** Flags of the command, by flag; "" for one without a value. */
  readonly flags: Readonly<Record<string, string>>;
  readonly wantsHelp: boolean;
  /** What is wrong, all at once. */
  readonly mistakes: readonly string[];
}

/**
 * Takes a command line apart: `--flag value`, `--flag=value`, `--flag`; after `--` everything is a word.
 *
 * @param given what follows the command's name.
 */
export function parseArguments(given: readonly string[], command: Pick<Command, "flags">): Arguments {
  const configured = new Set<string>(Object.values<Option>(options).map((option) => option.flag));
  const own = command.flags ?? {};
  const words: string[] = [];
  const settings: Record<string, string> = {};
  const flags: Record<string, string> = {};
  const mistakes: string[] = [];
  let wantsHelp = false;
  for (let at = 0; at < given.length; at++) {
    const word = given[at] as string;
    if (word === "--") {
      words.push(...given.slice(at + 1));
      break;
    }
    if (word === "--help" || word === "-h") wantsHelp = true;
    else if (!word.startsWith("-") || word === "-") words.push(word);
    else {
      const [flag, inline] = splitFlag(word);
      const takesValue = configured.has(flag) ? true : own[flag as `--${string}`];
      if (takesValue === undefined) {
        mistakes.push(`${flag}: there is no such flag here; --help lists them`);
        continue;
      }
      if (flag in settings || flag in flags) mistakes.push(`${flag}: it is given twice`);
      if (!takesValue && inline !== undefined) {
        mistakes.push(`${flag}: it takes no value`);
        continue;
      }
      const value = inline ?? (takesValue ? valueAfter(given[at + 1]) : "");
      if (takesValue && inline === undefined && value !== undefined) at += 1;
      if (value === undefined || (takesValue && value === "")) mistakes.push(`${flag}: give a value after it`);
      else (configured.has(flag) ? settings : flags)[flag] = value;
    }
  }
  return { words, settings, flags, wantsHelp, mistakes };
}

/** What begins like a flag is one: a value that does is given as `--flag=--value`. */
const valueAfter = (next: string | undefined): string | undefined => (next?.startsWith("--") ? undefined : next);

function splitFlag(word: string): [flag: string, value: string | undefined] {
  const at = word.indexOf("=");
  return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
