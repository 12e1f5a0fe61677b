import { derive } from "./derive.ts";
export const routes = derive;
