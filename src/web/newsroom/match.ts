import type { Route, RouteName, Routes } from "./route.ts";

export interface Matched {
  readonly name: RouteName;
  readonly route: Route;
  readonly inPath: Readonly<Record<string, string>>;
}

/** What a request asks for: a route, or which methods there are where the path is known. */
export type Found = { readonly matched: Matched } | { readonly methods: readonly string[] };

interface Pattern {
  readonly name: RouteName;
  readonly route: Route;
  readonly method: string;
  readonly parts: readonly string[];
}

/** Finds routes by method and path. There are some hundred: they are compared part by part. */
export function makeMatcher(routes: Routes): (method: string, path: string) => Found {
  const patterns: Pattern[] = Object.entries(routes).map(([name, route]) => {
    const [method = "", path = ""] = name.split(" ");
    return { name: name as RouteName, route, method, parts: path.split("/") };
  });
  // `/items/deleted` before `/items/:id`.
  patterns.sort((one, other) => wildcards(one) - wildcards(other));
  return (method, path) => {
    const parts = path.split("/");
    const here = patterns.filter((pattern) => fits(pattern.parts, parts));
    const found = here.find((pattern) => pattern.method === method);
    if (found === undefined) return { methods: here.map((pattern) => pattern.method) };
    const inPath = Object.fromEntries(
      found.parts.flatMap((part, at) => (part.startsWith(":") ? [[part.slice(1), parts[at] ?? ""]] : [])),
    );
    return { matched: { name: found.name, route: found.route, inPath } };
  };
}

const wildcards = ({ parts }: Pattern): number => parts.filter((part) => part.startsWith(":")).length;

const fits = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.length === parts.length &&
  pattern.every((part, at) => (part.startsWith(":") ? parts[at] !== "" : part === parts[at]));
