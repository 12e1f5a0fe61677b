import type { Routes } from "./route.ts";

/**
 * The table of docs/newsroom-routes.md: every route, and what it takes. It is made of the routes themselves; a test holds
 * the file against it, so that nobody adds an address without somebody reading who may use it.
 */
export function routeTable(routes: Routes): string {
  const rows = Object.entries(routes).map(([name, { needs, summary, maxBodyBytes, body }]) => {
    const [method = "", path = ""] = name.split(" ");
    const most = body === undefined ? "" : `${Math.ceil((maxBodyBytes ?? 65_536) / 1_024)} KiB`;
    return { path, line: `| \`${method}\` | \`${path}\` | ${needs} | ${most} | ${summary} |` };
  });
  rows.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
  return `# Routes of the newsroom's API

Made of \`src/web/newsroom/routes.ts\` by \`npm run routes\`; a test fails when the two differ. Paths are below
\`/api/newsroom\`. Every route but those for \`anyone\` takes a session or a script's token; \`own-account\` and
\`manage-accounts\` take a session. What is no \`GET\` and brings no token takes an \`Origin\` of the site's own
(ADR [11](adr/0011-one-origin-instead-of-form-tokens.md)). \`item:…\` is a deed to one item: what it takes follows
from the item's kind and section (\`src/accounts/permissions.ts\`); what somebody began and put into no section yet,
they write in, hand on and delete by a right in any section. \`make\` is asked once it is known what is to be made.

| | path | needs | body | |
|---|---|---|---|---|
${rows.map(({ line }) => line).join("\n")}
`;
}
