export { article } from "./model.ts";
