import { open } from "#record/record.ts";
export const leak = open;
