// The rules of ARCHITECTURE.md that a tool can hold. Each has its own fixture in scripts/rule-fixtures, which
// scripts/import-rules.test.ts breaks on purpose. `npm run check` runs them through scripts/import-rules.mjs.

const test = "\\.test\\.tsx?$";
const ownArea = "^src/areas/([^/]+)/";
const anyModel = "^src/(areas/[^/]+|editorial|richtext|sample)/model\\.ts$";
const pureRooms = ["^src/(kernel|language|richtext)/"];

/** Builtins that only compute. */
const pureBuiltins = ["^(node:)?(crypto|buffer|url|util)$"];

/**
 * What code may not come to run, however many modules lie between; scripts/reach.mjs holds it. Types are free: they
 * carry no data, and dependency-cruiser's own `reachable` cannot leave them out.
 */
export const unreachable = [
  {
    name: "public-reads-never-reach-the-record",
    comment: "What readers are served comes from the edition alone. Put what the page needs into the kind's derive.ts.",
    from: /^src\/(web\/public|site\/)|^src\/areas\/[^/]+\/([^/]*routes?\.tsx?|queries\.ts)$/,
    to: /^src\/record\//,
  },
  {
    name: "pages-get-everything-as-props",
    comment:
      "A page, and each part of one, is a function of its props. Look things up in the route and hand them down.",
    from: /^src\/areas\/[^/]+\/(?![^/]*routes?\.tsx$)[^/]+\.tsx$/,
    to: new RegExp(
      [
        "^src/(record|edition|media|visits|accounts|jobs|transfer|web|config|cli)/",
        "^src/areas/[^/]+/(queries\\.ts|derive\\.ts|commands\\.ts|[^/]*routes?\\.tsx?)$",
        "^(node:)?(child_process|dgram|dns|fs|http|https|http2|net|os|process|sqlite|tls|worker_threads)(/|$)",
      ].join("|"),
    ),
  },
];

export const rules = [
  {
    name: "kernel-depends-on-nothing",
    comment: "Every room stands on the kernel; it stands on none.",
    from: { path: "^src/kernel/", pathNot: test },
    to: { pathNot: ["^src/kernel/", ...pureBuiltins] },
  },
  {
    name: "language-is-pure",
    comment: "Text in, text out. Do the reading and writing where it is called.",
    from: { path: "^src/language/", pathNot: test },
    to: { pathNot: ["^src/(kernel|language)/", ...pureBuiltins], dependencyTypesNot: ["type-only"] },
  },
  {
    name: "richtext-is-pure",
    comment: "The document schema is shared by editor, renderer and importers: it reads no database, file or network.",
    from: { path: "^src/richtext/", pathNot: test },
    to: {
      pathNot: [...pureRooms, ...pureBuiltins, "node_modules/(zod|prosemirror-[^/]+|linkedom)/"],
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "models-are-pure",
    comment:
      "A model.ts holds content types, limits and rules only. Move what reads or writes to queries.ts or derive.ts.",
    from: { path: "^src/(areas/[^/]+|editorial)/model\\.ts$" },
    to: { pathNot: [...pureRooms, anyModel, "node_modules/zod/"], dependencyTypesNot: ["type-only"] },
  },
  {
    name: "sql-lives-with-the-record",
    comment: "Only the record, the editorial queries, derive.ts and accounts speak SQL to the record.",
    from: {
      path: "^src/",
      pathNot: ["^src/(record|accounts)/", "^src/editorial/queries\\.ts$", `${ownArea}derive\\.ts$`, test],
    },
    to: { path: "node_modules/kysely/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "areas-meet-through-index",
    comment: "Import another area's index.ts, or take what you need as a parameter.",
    from: { path: ownArea, pathNot: test },
    to: { path: ownArea, pathNot: ["^src/areas/$1/", "^src/areas/[^/]+/(index|model)\\.ts$"] },
  },
  {
    name: "areas-share-types-of-models",
    comment: "Of another area's model.ts, only the types: its rules are that area's to apply.",
    from: { path: ownArea, pathNot: test },
    to: { path: "^src/areas/[^/]+/model\\.ts$", pathNot: "^src/areas/$1/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "tests-stay-in-tests",
    comment: "What runs for residents does not stand on what was made for tests.",
    from: { path: "^src/", pathNot: [test, "^src/testing/"] },
    to: { path: [test, "^src/testing/", "^(e2e|bench)/"] },
  },
  {
    name: "no-cycles",
    comment: "Two modules that need each other are one idea in two files, or miss a third that both stand on.",
    from: {},
    to: { circular: true },
  },
  {
    name: "imports-lead-somewhere",
    comment: "An import that cannot be found would be an edge that no rule sees.",
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import("dependency-cruiser").IConfiguration} */
const configuration = {
  forbidden: rules.map((rule) => ({ severity: "error", ...rule })),
  options: {
    // Version 18 cannot read a tree with TypeScript 7's parser, and then says nothing. swc reads it.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^src/site/client/.*\\.css$"] },
    builtInModules: { add: ["node:sqlite", "node:test"] },
    enhancedResolveOptions: { conditionNames: ["import", "node", "default", "types"], exportsFields: ["exports"] },
  },
};

// biome-ignore lint/style/noDefaultExport: the form that dependency-cruiser reads
export default configuration;
