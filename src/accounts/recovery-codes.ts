import { randomInt } from "node:crypto";

/** Written by hand and read back by another eye: without i and 1, l, o and 0. */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
const CODES = 10;
/** Ten of 31 letters: 49 bits each, and ten tries in a quarter of an hour. */
const HALF_LENGTH = 5;

/** Codes for the day on which the telephone is not at hand, `ab3de-7hjkm`. */
export const makeRecoveryCodes = (): string[] => Array.from({ length: CODES }, () => `${half()}-${half()}`);

const half = (): string =>
  Array.from({ length: HALF_LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");

/** A code as it was made, of what was typed: a telephone begins with a capital, and a hyphen is easily a space. */
export function typedRecoveryCode(typed: string): string {
  const letters = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return letters.length === 2 * HALF_LENGTH
    ? `${letters.slice(0, HALF_LENGTH)}-${letters.slice(HALF_LENGTH)}`
    : typed.trim();
}
