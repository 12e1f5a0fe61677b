import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type NewsroomSite, openNewsroomSite } from "#testing/newsroom-site.ts";
import type { Route } from "./route.ts";
import { routes } from "./routes.ts";

const ALL = Object.entries(routes) as unknown as [string, Route][];

describe("the newsroom's API as OpenAPI", () => {
  let room: NewsroomSite;
  // biome-ignore lint/suspicious/noExplicitAny: a document of another standard's shape.
  let api: any;
  beforeAll(async () => {
    room = await openNewsroomSite();
    api = (await room.administrator.get("/openapi.json")).answer;
  });
  afterAll(() => room[Symbol.asyncDispose]());

  const operationOf = (name: string) => {
    const [method = "", path = ""] = name.split(" ");
    return api.paths[path.replaceAll(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
  };

  it.each(ALL)("describes %s: its parameters, its body, what it needs and what it answers", (name, of) => {
    const operation = operationOf(name);
    expect(operation.summary).toBe(of.summary);
    expect(operation.description).toContain(`Needs: ${of.needs}.`);
    expect(operation.parameters.map((one: { name: string }) => one.name)).toEqual(Object.keys(of.parameters.shape));
    const inPath = name.split(/[ /]/).flatMap((part) => (part.startsWith(":") ? [part.slice(1)] : []));
    const described = operation.parameters.filter((one: { in: string }) => one.in === "path");
    expect(described.map((one: { name: string }) => one.name).toSorted()).toEqual(inPath.toSorted());
    for (const one of described) expect(one.required).toBe(true);
    expect(operation.requestBody === undefined).toBe(of.body === undefined);
    const bySession = of.needs === "own-account" || of.needs === "manage-accounts";
    expect(operation.security).toEqual(of.needs === "anyone" ? [] : bySession ? [{ session: [] }] : undefined);
    expect(operation.responses[200].content["application/json"].schema).toBeTypeOf("object");
  });

  it("describes nothing else, gives each operation a name of its own, and points nowhere that is not there", () => {
    const names = Object.entries(api.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, { operationId }]) => ({ at: `${method} ${path}`, operationId })),
    );
    expect(names).toHaveLength(ALL.length);
    expect(new Set(names.map(({ operationId }) => operationId)).size).toBe(names.length);
    for (const { operationId } of names) expect(operationId).toMatch(/^[a-z]\w+$/);
    const text = JSON.stringify(api);
    for (const [, name = ""] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
      expect(Object.keys(api.components.schemas)).toContain(name);
    expect(text).not.toMatch(/"\$ref":"#\/(\$defs|definitions)/);
    expect(text).not.toContain('"$schema"');
    expect(api.openapi).toMatch(/^3\.1\./);
  });

  it("is kept by what the routes answer", async () => {
    for (const path of [
      "/session",
      "/names",
      "/queues",
      "/people",
      "/role-rules",
      "/own/sessions",
      "/own/tokens",
      "/audit",
      "/statistics/output?from=2026-10&to=2026-11",
    ]) {
      const { answer } = await room.administrator.get(path);
      const { schema } = operationOf(`GET ${path.split("?")[0]}`).responses[200].content["application/json"];
      expect(z.fromJSONSchema(schema).safeParse(answer).error?.issues ?? []).toEqual([]);
    }
    const refused = await room.administrator.get("/audit?from=x");
    expect(z.fromJSONSchema(api.components.schemas.Refusal).safeParse(refused.answer).success).toBe(true);
  });

  it("is shown to nobody without a session", async () => {
    const response = await fetch(`${room.web.served.url}/api/newsroom/openapi.json`);
    expect(response.status).toBe(401);
    expect(room.web.defects).toEqual([]);
  });
});
