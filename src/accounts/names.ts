import { z } from "zod";

const MAX_NAME = 120;
/** Controls, of which PostgreSQL keeps no NUL, and what turns the direction of the words beside it in lists and in the log. */
const UNREADABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What a person, their passkey or a script's token is called: one line that others read. */
export const name = z
  .string()
  .trim()
  .min(1)
  .max(MAX_NAME)
  .refine((text) => !UNREADABLE.test(text));

export const isName = (given: unknown): boolean => name.safeParse(given).success;

export const NAME_BOUNDS = `1 to ${MAX_NAME} characters of one line`;
