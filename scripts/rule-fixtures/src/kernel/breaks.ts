import { fold } from "#language/fold.ts";
export const x = fold;
