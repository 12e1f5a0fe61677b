import { sessionRoutes } from "./session-routes.ts";

/** Every route of the newsroom's API. docs/newsroom-routes.md is made of it. */
export const routes = { ...sessionRoutes };

/** What the newsroom's program knows of the API: types only. */
export type NewsroomRoutes = typeof routes;
