import { gone } from "#edition/gone.ts";
export const x = gone;
