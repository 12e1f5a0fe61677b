import { read } from "#edition/read.ts";
export const list = read;
