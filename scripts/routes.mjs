// `npm run routes`: writes docs/newsroom-routes.md anew.
import { join } from "node:path";
import { node, root } from "./paths.mjs";
import { run } from "./run.mjs";

const script = `
import { writeFileSync } from "node:fs";
import { routes } from "#web/newsroom/routes.ts";
import { routeTable } from "#web/newsroom/route-table.ts";
writeFileSync("docs/newsroom-routes.md", routeTable(routes));
`;
const loader = join(root, "src", "testing", "tsx-for-node.ts");
const { code, output } = await run(node, ["--import", loader, "--input-type=module", "-e", script], {
  limitSeconds: 60,
});
if (output !== "") console.error(output);
process.exitCode = code;
