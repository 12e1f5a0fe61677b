import { Fragment } from "hono/jsx";
import { page } from "#site/page.tsx";
import type { Article } from "./model.ts";
import { Part } from "./part.tsx";
export const view = (_: Article) => [page, Fragment, <Part />];
