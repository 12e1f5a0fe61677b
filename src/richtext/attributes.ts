import type { AttributeSpec } from "prosemirror-model";
import { isItemId } from "#kernel/item-id.ts";
import { isSafeHref } from "./href.ts";

/** Names a stored file; its own shape is the media room's business, this only keeps it inert. */
const MEDIA_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** BCP 47 in the small: language, script, region, variants. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/;

const must = (holds: (value: unknown) => boolean, message: string) => (value: unknown) => {
  if (!holds(value)) throw new RangeError(message);
};

/** One line of plain text; figures have captions, files have titles. */
export const text = (maxLength: number): AttributeSpec => ({
  default: "",
  validate: must(
    (value) => typeof value === "string" && value.length <= maxLength,
    `must be text of at most ${maxLength} characters`,
  ),
});

export const optionalText = (maxLength: number): AttributeSpec => ({
  default: null,
  validate: must(
    (value) => value === null || (typeof value === "string" && value !== "" && value.length <= maxLength),
    `must be null or text of 1 to ${maxLength} characters`,
  ),
});

export const wholeNumber = (from: number, to: number): AttributeSpec => ({
  default: from,
  validate: must(
    (value) => Number.isInteger(value) && (value as number) >= from && (value as number) <= to,
    `must be a whole number from ${from} to ${to}`,
  ),
});

/** The first choice is the default. */
export const oneOf = (...choices: readonly [unknown, ...unknown[]]): AttributeSpec => ({
  default: choices[0],
  validate: must(
    (value) => choices.includes(value),
    `must be one of ${choices.map((c) => JSON.stringify(c)).join(", ")}`,
  ),
});

export const mediaId: AttributeSpec = {
  validate: must(
    (value) => typeof value === "string" && MEDIA_ID.test(value),
    "must be the id of a stored file (1 to 64 letters, digits, - or _)",
  ),
};

export const optionalMediaId: AttributeSpec = {
  default: null,
  validate: must(
    (value) => value === null || (typeof value === "string" && MEDIA_ID.test(value)),
    "must be null or the id of a stored file",
  ),
};

export const itemId: AttributeSpec = {
  validate: must((value) => typeof value === "string" && isItemId(value), "must be the id of an item (12 characters)"),
};

export const href: AttributeSpec = {
  validate: must(
    (value) => typeof value === "string" && isSafeHref(value),
    "must be an http, https, mailto or tel address, an address of this site (/…, #…) or item:<id>",
  ),
};

/** Where a picture came from, for the importer's report only; it is never fetched by a reader's browser. */
export const originalAddress: AttributeSpec = {
  default: null,
  validate: must(
    (value) => value === null || (typeof value === "string" && /^(?:https?:|\/)/.test(value) && isSafeHref(value)),
    "must be null or the http(s) address the picture came from",
  ),
};

export const languageTag: AttributeSpec = {
  validate: must(
    (value) => typeof value === "string" && LANGUAGE_TAG.test(value),
    "must be a language tag such as en or zh-Hant",
  ),
};
