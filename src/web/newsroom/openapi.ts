import { z } from "zod";
import { findSettings } from "#areas/settings/index.ts";
import { ok, type Result } from "#kernel/result.ts";
import { API_PATH } from "./paths.ts";
import { refusalShape } from "./refusal-shape.ts";
import { MAX_FORM_BYTES } from "./requests.ts";
import { type Route, type Routes, route } from "./route.ts";

const fault = z.object({ fault: z.string() });

/** The newsroom's API as OpenAPI 3.1, made of the routes by which it is answered. */
export const newsroomOpenApi = (title: string, origin: string, routes: Routes): object => ({
  openapi: "3.1.1",
  info: {
    title: `${title} – newsroom`,
    version: "1.0.0",
    description:
      "What the newsroom's own screens ask. It may change with every version of the program; the API for everybody is /api/v1. Whatever is not a GET takes an Origin of the site's own, except from a script that shows its token and no cookie.",
  },
  servers: [{ url: `${origin}${API_PATH}` }],
  security: [{ session: [] }, { token: [] }],
  paths: pathsOf(routes),
  components: {
    securitySchemes: {
      session: { type: "apiKey", in: "cookie", name: "dinh.session_token", description: "Set by signing in" },
      token: { type: "http", scheme: "bearer", description: 'Made by its owner, under "My account"' },
    },
    schemas: { Refusal: jsonSchema(z.object({ refusal: refusalShape }), "output"), Fault: jsonSchema(fault, "output") },
  },
});

/** The route that describes the others and itself. */
export function describing(routes: Routes) {
  const own = {
    "GET /openapi.json": route({
      needs: "person",
      summary: "This API as OpenAPI 3.1",
      parameters: z.object({}),
      reply: z.record(z.string(), z.unknown()),
      handle: async ({ office }): Promise<Result<Record<string, unknown>>> => {
        const { name } = findSettings(office.edition);
        return ok({ ...newsroomOpenApi(name.vi, office.publicUrl, { ...routes, ...own }) });
      },
    }),
  };
  return own;
}

function pathsOf(routes: Routes): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, of] of Object.entries(routes)) {
    const [method = "", pattern = ""] = name.split(" ");
    const path = pattern.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(method, pattern, of) };
  }
  return paths;
}

function operation(method: string, pattern: string, of: Route): object {
  const { needs, summary, body, reply, maxBodyBytes = MAX_FORM_BYTES } = of;
  return {
    operationId: operationId(method, pattern),
    summary,
    description: `Needs: ${needs}.${body === undefined ? "" : ` At most ${maxBodyBytes / 1_024} KiB.`}`,
    ...(needs === "anyone" ? { security: [] } : {}),
    ...(needs === "own-account" || needs === "manage-accounts" ? { security: [{ session: [] }] } : {}),
    parameters: parametersOf(pattern, of),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: jsonSchema(body, "input") } } } }),
    responses: {
      200: { description: "Done", content: { "application/json": { schema: jsonSchema(reply, "output") } } },
      "4XX": {
        description: "Declined: a refusal says why; a fault that the request itself was not right",
        content: { "application/json": { schema: { oneOf: [ref("Refusal"), ref("Fault")] } } },
      },
    },
  };
}

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** `PUT /items/:id/content` is `putItemsByIdContent`. */
const operationId = (method: string, pattern: string): string =>
  method.toLowerCase() +
  pattern
    .replaceAll(/:(\w)/g, (_, letter: string) => `By${letter.toUpperCase()}`)
    .replaceAll(/[/.-](\w)/g, (_, letter: string) => letter.toUpperCase());

function parametersOf(pattern: string, { parameters }: Route): object[] {
  const { properties = {} } = jsonSchema(parameters, "input");
  return Object.entries(parameters.shape).map(([name, schema]) => {
    const isInPath = pattern.split("/").includes(`:${name}`);
    const isRequired = isInPath || !(schema as z.ZodType).safeParse(undefined).success;
    return { name, in: isInPath ? "path" : "query", required: isRequired, schema: properties[name] ?? {} };
  });
}

/** Schemas that no JSON says (any content of a kind) are open ones. */
function jsonSchema(schema: z.ZodType, io: "input" | "output"): z.core.JSONSchema.BaseSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any", override: plain });
  return rest;
}

/** Scripts must take fields that are added later. */
function plain({ jsonSchema: made }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (made.additionalProperties === false) delete made.additionalProperties;
  if (made.format !== undefined) delete made.pattern;
}
