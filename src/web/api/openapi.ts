import { z } from "zod";
import { type Endpoint, isInPath } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { SCHEMAS } from "./schemas.ts";

/** The API's contract as OpenAPI 3.1, made from the schemas that the answers are held against. */
export const openApi = (title: string, origin: string): object => ({
  openapi: "3.1.1",
  info: {
    title: `${title} – API`,
    version: "1.0.0",
    description:
      "Everything that this site publishes, to read. No key is needed. Within /api/v1 fields may be added, and none is taken away or changes its meaning.",
  },
  servers: [{ url: origin }],
  paths: Object.fromEntries(endpoints.map((of) => [of.path, { get: operation(of) }])),
  components: { schemas: components() },
});

/** A parameter as JSON Schema. */
export interface ParameterSchema {
  readonly isRequired: boolean;
  readonly type: string;
  readonly enum?: readonly string[];
  readonly default?: string;
  readonly examples?: readonly string[];
}

/** The parameters of an endpoint by name, in their order. */
export function parameterSchemas(of: Endpoint): Readonly<Record<string, ParameterSchema>> {
  const { properties = {} } = z.toJSONSchema(of.parameters, { io: "output", override: plain });
  return Object.fromEntries(
    Object.entries(of.parameters.shape).map(([name, schema]) => {
      const isRequired = !(schema as z.ZodType).safeParse(undefined).success;
      return [name, { ...(properties[name] as Omit<ParameterSchema, "isRequired">), isRequired }];
    }),
  );
}

function operation(of: Endpoint): object {
  return {
    operationId: of.name,
    summary: of.summary,
    ...(of.description === undefined ? {} : { description: of.description }),
    parameters: parametersOf(of),
    responses: {
      200: { description: "The answer", content: { "application/json": { schema: { $ref: refOf(of.reply) } } } },
      400: problem("Parameters that cannot be used, each named"),
      ...(of.problems.includes(404) ? { 404: problem("There is no such item") } : {}),
      ...(of.problems.includes(410) ? { 410: problem("It was withdrawn; the detail says why") } : {}),
    },
  };
}

const problem = (description: string): object => ({
  description,
  content: { "application/problem+json": { schema: { $ref: refOf(SCHEMAS.Problem) } } },
});

const parametersOf = (of: Endpoint): object[] =>
  Object.entries(parameterSchemas(of)).map(([name, { isRequired, ...schema }]) => ({
    name,
    in: isInPath(of, name) ? "path" : "query",
    required: isRequired,
    schema,
  }));

function refOf(schema: z.ZodType): string {
  const [name] = Object.entries(SCHEMAS).find(([, known]) => known === schema) ?? [];
  if (name === undefined) throw new Error("this reply has no name in SCHEMAS");
  return pointer(name);
}

const pointer = (name: string): string => `#/components/schemas/${name}`;

function components(): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: pointer, override: plain });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $id, $schema, ...schema }]) => [name, schema]));
}

/** Programs must take fields that are added later, and need no pattern where a format says the same. */
function plain({ jsonSchema: schema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  delete schema.additionalProperties;
  if (schema.format !== undefined) delete schema.pattern;
}
