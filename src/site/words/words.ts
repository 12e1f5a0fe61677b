import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** Every word the public site says by itself, grouped by area; texts with gaps are functions. */
export type Words = typeof vi;

export const words: Readonly<Record<"vi" | "en", Words>> = { vi, en };
