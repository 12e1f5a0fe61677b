/**
 * Finds modules that reach, by imports that are there when the program runs, what they must not.
 *
 * @param {readonly import("dependency-cruiser").IModule[]} modules
 * @param {{ name: string, from: RegExp, to: RegExp }} rule tests are free to import anything
 * @returns {{ rule: string, from: string, to: string, path: string[] }[]} one for each module, with a shortest way
 */
export function findReaches(modules, { name, from, to }) {
  const imports = new Map(modules.map(({ source, dependencies }) => [source, runtimeImports(dependencies)]));
  return [...imports.keys()]
    .filter((source) => from.test(source) && !/\.test\.tsx?$/.test(source))
    .flatMap((source) => {
      const path = shortestWay(imports, source, to);
      return path ? [{ rule: name, from: source, to: path.at(-1), path }] : [];
    });
}

function runtimeImports(dependencies) {
  return dependencies.filter((one) => !one.dependencyTypes.includes("type-only")).map((one) => one.resolved);
}

function shortestWay(imports, start, to) {
  const cameFrom = new Map([[start, undefined]]);
  // A map keeps the order of what is added while it is walked: the nearest come first.
  for (const module of cameFrom.keys()) {
    if (to.test(module)) return wayBack(cameFrom, module);
    for (const next of imports.get(module) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, module);
  }
  return undefined;
}

function wayBack(cameFrom, end) {
  const way = [];
  for (let module = end; module !== undefined; module = cameFrom.get(module)) way.unshift(module);
  return way;
}
