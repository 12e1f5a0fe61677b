import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { routeTable } from "./route-table.ts";
import { routes } from "./routes.ts";

describe("the table of routes", () => {
  it("in docs says of every route what it takes; after a change: npm run routes", () => {
    expect(readFileSync("docs/newsroom-routes.md", "utf8")).toBe(routeTable(routes));
  });

  it("lets only routes be for anyone that are asked before there is a session", () => {
    const open = Object.entries(routes).flatMap(([name, { needs }]) => ((needs as string) === "anyone" ? [name] : []));
    expect(open).toEqual(["GET /ways-in", "POST /invitations/look", "POST /invitations/accept"]);
  });
});
