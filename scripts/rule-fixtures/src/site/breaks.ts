import { open } from "#record/record.ts";
export const x = open;
