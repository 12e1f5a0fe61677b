import { Fragment } from "hono/jsx";
import { page } from "#site/page.tsx";
import type { Article } from "./model.ts";
export const view = (_: Article) => [page, Fragment];
