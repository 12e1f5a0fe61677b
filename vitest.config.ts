import { defineConfig } from "vitest/config";

// Real servers, databases and pictures start in some tests; a stuck one must end, a slow machine must not fail it.
const limits = { testTimeout: 30_000, hookTimeout: 60_000 };
const globalSetup = ["src/testing/postgres-setup.ts"];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "src/**/*.test.tsx", "scripts/**/*.test.ts"],
          exclude: ["**/node_modules/**", "scripts/rule-fixtures/**"],
          globalSetup,
          // Left to itself vitest keeps a core free, which of two is half; tests wait for disks and databases too.
          maxWorkers: 2,
          ...limits,
        },
      },
      {
        extends: true,
        oxc: { jsx: { runtime: "automatic", importSource: "react" } },
        test: { name: "newsroom", include: ["newsroom/**/*.test.ts", "newsroom/**/*.test.tsx"], ...limits },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          globalSetup,
          // Each journey starts a server and a browser; two at once are as much as two cores carry.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
