// Under the project's own Node.js: prints each import that breaks a rule, and why the rule is there.
import { rules, unreachable } from "../.dependency-cruiser.mjs";
import { checkImports } from "./import-rules.mjs";
import { root } from "./paths.mjs";

const { modules, faults, unread } = await checkImports(root);
for (const { rule, from, to, path } of faults) {
  const why = [...unreachable, ...rules].find(({ name }) => name === rule)?.comment ?? "";
  console.log(`${rule}: ${from} → ${path.length > 1 ? path.join(" → ") : to}\n  ${why}`);
}
for (const file of unread) console.log(`${file} was not read, so no rule was held against it`);
if (modules === 0) console.log("no module was found: the rules were held against nothing");
process.exitCode = faults.length + unread.length > 0 || modules === 0 ? 1 : 0;
