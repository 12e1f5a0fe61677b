import { through } from "./through.ts";
export const x = through;
