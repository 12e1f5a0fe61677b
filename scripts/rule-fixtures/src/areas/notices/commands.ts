import { list } from "#areas/articles/queries.ts";
import { article } from "#areas/articles/index.ts";
import type { Article } from "#areas/articles/model.ts";
export const x = (_: Article) => [list, article];
