import { read } from "#edition/read.ts";
export const serve = read;
