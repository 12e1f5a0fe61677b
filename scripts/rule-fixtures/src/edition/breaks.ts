import { clock } from "#testing/clock.ts";
export const x = clock;
