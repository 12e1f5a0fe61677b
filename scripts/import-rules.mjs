import { globSync } from "node:fs";
import { Visitor } from "@swc/core/Visitor.js";
import { cruise } from "dependency-cruiser";
import configuration, { unreachable } from "../.dependency-cruiser.mjs";
import { findReaches } from "./reach.mjs";

const ROOMS = ["src", "newsroom", "e2e", "bench"];

// dependency-cruiser walks swc's trees with swc's own visitor, which throws at `using`: a declaration like `const`.
const { visitStatement } = Visitor.prototype;
Visitor.prototype.visitStatement = function (statement) {
  if (statement.type !== "UsingDeclaration") return visitStatement.call(this, statement);
  statement.decls = this.visitVariableDeclarators(statement.decls);
  return statement;
};

/**
 * Holds the tree under `folder` against the rules of .dependency-cruiser.mjs.
 *
 * @param {string} folder a project's folder: the one that has src/
 * @returns {Promise<{ modules: number, faults: { rule: string, from: string, to: string, path: string[] }[], unread: string[] }>}
 *   `unread` are source files that the reader of imports left out: with any there, an empty `faults` means nothing
 */
export async function checkImports(folder) {
  const files = globSync(`{${ROOMS}}/**/*.{ts,tsx}`, { cwd: folder }).map((file) => file.replaceAll("\\", "/"));
  const rooms = ROOMS.filter((room) => files.some((file) => file.startsWith(`${room}/`)));
  const { forbidden, options } = configuration;
  const { output } = await cruise(rooms, { ...options, baseDir: folder, validate: true, ruleSet: { forbidden } });
  return {
    modules: files.length,
    faults: [
      ...output.summary.violations.map(toFault),
      ...unreachable.flatMap((rule) => findReaches(output.modules, rule)),
    ],
    unread: unreadFiles(files, output.modules),
  };
}

/** Every file of the tree has to be among what was read. */
export function unreadFiles(files, modules) {
  const read = new Set(modules.map((module) => module.source));
  return files.filter((file) => !read.has(file)).sort();
}

function toFault({ rule, from, to, cycle, via }) {
  return { rule: rule.name, from, to, path: (cycle ?? via ?? []).map((step) => step.name) };
}
