import { hash, randomBytes } from "node:crypto";

/**
 * 44 bits. Few enough that a key says nothing of the address even while the salt exists beside it, many enough that
 * among 500,000 visitors of a day not one pair is expected to be taken for one person.
 */
const KEY_HEX_DIGITS = 11;

/** 256 random bits, as hexadecimal digits. */
export const newSalt = (): string => randomBytes(32).toString("hex");

/**
 * Tells one visitor of a day from another. The same address and browser under another salt give an unrelated
 * number, so once the salt is gone no key leads to anyone, nor from one day to the next.
 *
 * @returns a whole number under 2^44.
 */
export function visitorKey(salt: string, address: string, userAgent: string): number {
  return Number.parseInt(hash("sha256", `${salt}\0${address}\0${userAgent}`, "hex").slice(0, KEY_HEX_DIGITS), 16);
}
