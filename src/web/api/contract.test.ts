import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ask, decision, fair, filled, findRoute } from "#testing/api-site.ts";
import { pageContext } from "#testing/page-context.ts";
import { endpoints } from "./endpoints.ts";
import { apiRoutes } from "./routes.tsx";

describe("the contract", () => {
  it("describes every address there is, and nothing else", async () => {
    using edition = filled();
    const { body } = await ask(edition, "/api/v1/openapi.json");
    expect(body.openapi).toMatch(/^3\.1\./);
    const routes = apiRoutes.map((route) => route.path).filter((path) => path.startsWith("/api/v1/"));
    const described = Object.keys(body.paths).map((path) => path.replaceAll(/\{(\w+)\}/g, ":$1"));
    expect(routes.filter((path) => !described.includes(path))).toEqual(["/api/v1/openapi.json", "/api/v1/*"]);
    expect(described.filter((path) => !routes.includes(path))).toEqual([]);
    const used = JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
    for (const [, name = ""] of used) expect(Object.keys(body.components.schemas)).toContain(name);
    expect(JSON.stringify(body)).not.toContain('"$id"');
  });

  it("names each parameter, which are required, and what they may be", async () => {
    using edition = filled();
    const { paths } = (await ask(edition, "/api/v1/openapi.json")).body;
    const parameters = paths["/api/v1/search"].get.parameters;
    expect(
      parameters.filter((one: { required: boolean }) => one.required).map((one: { name: string }) => one.name),
    ).toEqual(["q"]);
    const size = parameters.find((one: { name: string }) => one.name === "size");
    expect(size.schema).toMatchObject({ type: "integer", minimum: 1, maximum: 50, default: 20 });
    expect(paths["/api/v1/articles/{id}"].get.parameters).toEqual([
      expect.objectContaining({ name: "id", in: "path", required: true }),
    ]);
  });

  it("is kept by every answer, as the document itself has it", async () => {
    using edition = filled();
    const { paths, components } = (await ask(edition, "/api/v1/openapi.json")).body;
    const addresses: Record<string, string> = {
      "/api/v1/search": "/api/v1/search?q=cho+phien",
      "/api/v1/suggest": "/api/v1/suggest?q=ch%E1%BB%A3+ph",
      "/api/v1/articles": "/api/v1/articles",
      "/api/v1/articles/{id}": `/api/v1/articles/${fair.id}`,
      "/api/v1/documents": "/api/v1/documents",
      "/api/v1/documents/{id}": `/api/v1/documents/${decision.id}`,
      "/api/v1/sections": "/api/v1/sections",
      "/api/v1/calendar": "/api/v1/calendar?week=2026-W48",
      "/api/v1/alerts": "/api/v1/alerts",
    };
    for (const endpoint of endpoints) {
      const { status, body } = await ask(edition, addresses[endpoint.path] ?? "");
      expect(status).toBe(200);
      const reference: string = paths[endpoint.path].get.responses[200].content["application/json"].schema.$ref;
      const schema = z.fromJSONSchema({
        ...components,
        $ref: reference.replace("#/components/schemas", "#/$defs"),
        $defs: JSON.parse(JSON.stringify(components.schemas).replaceAll("#/components/schemas", "#/$defs")),
      } as never);
      expect(schema.safeParse(body).error?.issues ?? []).toEqual([]);
      // Strict: nothing slips out that the contract does not name.
      expect(endpoint.reply.safeParse(body).error?.issues ?? []).toEqual([]);
      const items = body.items ?? body.suggestions ?? [body];
      expect(items.length).toBeGreaterThan(0);
    }
  });

  it("lets pages of other sites read answers and problems alike", async () => {
    using edition = filled();
    for (const address of ["/api/v1/articles", "/api/v1/search", "/api/v1/nichts", "/api/v1/openapi.json"])
      expect((await ask(edition, address)).answer.headers).toMatchObject({ "access-control-allow-origin": "*" });
  });
});

describe("the page to try it on", () => {
  it("has a form or an example for every address, with every parameter", async () => {
    using edition = filled();
    for (const path of ["/api", "/en/api"]) {
      const found = findRoute(path);
      const answer = await found?.route.answer(pageContext(edition.db, { path, language: found.language }), {});
      const html = String((answer as unknown as { main: unknown }).main);
      for (const endpoint of endpoints)
        if (endpoint.path.includes("{")) expect(html).toContain(`href="${endpoint.path.split("{")[0]}`);
        else {
          expect(html).toContain(`<form action="${endpoint.path}" method="get"`);
          for (const name of Object.keys(endpoint.parameters.shape))
            expect(html).toContain(`id="api-${endpoint.name}-${name}"`);
        }
      expect(html).not.toContain("<script");
    }
  });
});
