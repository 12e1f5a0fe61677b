import type { z } from "zod";
import type { Answer, PageContext, PublicRoute } from "#web/public/route.ts";
import { badRequest, type Fault, OPEN_TO_ALL, type Problem, problemAnswer } from "./problem.ts";

/** One address of the API. */
export interface Endpoint<Shape extends z.ZodRawShape = z.ZodRawShape, Reply extends z.ZodType = z.ZodType> {
  /** Unique; programs are generated with it. */
  readonly name: string;
  /** As OpenAPI writes it: `/api/v1/articles/{id}`. */
  readonly path: `/api/v1/${string}`;
  /** One line, English. */
  readonly summary: string;
  readonly description?: string;
  /** Those in the path and those after the question mark. */
  readonly parameters: z.ZodObject<Shape>;
  readonly reply: Reply;
  /** Beside 200 and 400. */
  readonly problems: readonly (404 | 410)[];
  /** Faults that only show against what the site holds, or between parameters. Told together with the others. */
  readonly findFaults?: (context: PageContext, given: Given) => readonly Fault[];
  readonly handle: (context: PageContext, parameters: z.output<z.ZodObject<Shape>>) => Handled<z.input<Reply>>;
}

/** Parameters as they stand in the address. */
export type Given = Readonly<Record<string, string | undefined>>;

export type Handled<Value> = { readonly value: Value } | { readonly problem: Problem };

/** Checks an endpoint's parts against one another. */
export const endpoint = <Shape extends z.ZodRawShape, Reply extends z.ZodType>(
  parts: Endpoint<Shape, Reply>,
): Endpoint => parts as unknown as Endpoint;

export const parameterNames = (of: Endpoint): string[] => Object.keys(of.parameters.shape);

export const isInPath = (of: Endpoint, name: string): boolean => of.path.includes(`{${name}}`);

export function toRoute(of: Endpoint): PublicRoute {
  return {
    path: of.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    languages: "one",
    query: parameterNames(of).filter((name) => !isInPath(of, name)),
    answer: (context, inPath) => answer(of, context, inPath),
  };
}

function answer(of: Endpoint, context: PageContext, inPath: Given): Answer {
  const given: Given = Object.fromEntries(
    parameterNames(of).map((name) => [name, inPath[name] ?? context.query(name)]),
  );
  const parsed = of.parameters.safeParse(given);
  const faults = [...(parsed.error?.issues ?? []).map(toFault), ...(of.findFaults?.(context, given) ?? [])];
  if (!parsed.success || faults.length > 0) return problemAnswer(badRequest(faults));
  const handled = of.handle(context, parsed.data);
  if ("problem" in handled) return problemAnswer(handled.problem);
  return { kind: "text", type: "application/json", body: JSON.stringify(handled.value), headers: OPEN_TO_ALL };
}

const toFault = (issue: z.core.$ZodIssue): Fault => ({ parameter: issue.path.join("."), message: issue.message });
