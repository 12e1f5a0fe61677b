import { RegExpRouter } from "hono/router/reg-exp-router";
import { SmartRouter } from "hono/router/smart-router";
import { TrieRouter } from "hono/router/trie-router";
import { LANGUAGES, type Language } from "#editorial/model.ts";
import type { PublicRoute } from "./route.ts";

/** A route that fits an address, in the language that the address says. */
export interface FoundRoute {
  readonly route: PublicRoute;
  readonly language: Language;
  readonly parameters: Readonly<Record<string, string>>;
}

/** @returns what finds the route for a decoded path; undefined when none fits. */
export function makeRouter(routes: readonly PublicRoute[]): (path: string) => FoundRoute | undefined {
  const router = new SmartRouter<{ readonly route: PublicRoute; readonly language: Language }>({
    routers: [new RegExpRouter(), new TrieRouter()],
  });
  for (const route of routes)
    for (const language of route.languages === "each" ? LANGUAGES : (["vi"] as const)) {
      const prefix = language === "vi" ? "" : `/${language}`;
      router.add("GET", route.path === "/" && prefix !== "" ? prefix : `${prefix}${route.path}`, { route, language });
    }
  return (path) => {
    const [handlers, stash] = router.match("GET", path);
    const first = handlers[0];
    if (first === undefined) return undefined;
    const [found, places] = first;
    const parameters = Object.fromEntries(
      Object.entries(places).map(([name, value]) => [
        name,
        String(stash === undefined ? value : stash[value as number]),
      ]),
    );
    return { ...found, parameters };
  };
}
