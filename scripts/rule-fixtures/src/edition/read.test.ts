import { clock } from "#testing/clock.ts";
import { open } from "#record/record.ts";
export const x = [clock, open];
