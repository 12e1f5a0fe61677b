import { read } from "#edition/read.ts";
export const notice = read;
