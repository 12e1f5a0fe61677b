import type { Brand } from "./brand.ts";

/** Public, permanent, in addresses: 12 characters of Crockford's base 32 in lower case (60 bits). */
export type ItemId = Brand<string, "ItemId">;

const SHAPE = /^[0-9a-hjkmnp-tv-z]{12}$/;

export const isItemId = (text: string): text is ItemId => SHAPE.test(text);
