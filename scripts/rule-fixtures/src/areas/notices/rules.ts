import { article } from "#areas/articles/model.ts";
export const x = article;
