import { open } from "#record/record.ts";
export const list = open;
