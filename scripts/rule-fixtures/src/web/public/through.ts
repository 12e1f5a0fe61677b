import { leak } from "#edition/leak.ts";
export const through = leak;
