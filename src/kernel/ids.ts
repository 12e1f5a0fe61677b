import { createHash, randomBytes } from "node:crypto";
import type { ItemId } from "./item-id.ts";

// Their shape stands apart: a browser knows it too, and has no node:crypto.
export { type ItemId, isItemId } from "./item-id.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 12;
/** For what is made here: 60 random bits, so two nodes never agree by chance. */
export const newItemId = (): ItemId => encode(randomBytes(8));

/**
 * For what is brought in from elsewhere. The same external id always gives the same id, so an import
 * that was interrupted and run again ends with the same addresses.
 */
export const itemIdFrom = (kind: string, externalId: string): ItemId =>
  encode(createHash("sha256").update(`${kind}\0${externalId}`).digest());

function encode(bytes: Buffer): ItemId {
  let bits = bytes.readBigUInt64BE(0) >> 4n;
  let text = "";
  for (let at = 0; at < LENGTH; at++) {
    text = ALPHABET.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text as ItemId;
}
