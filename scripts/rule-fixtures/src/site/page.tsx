import { Fragment } from "hono/jsx";
export const page = Fragment;
