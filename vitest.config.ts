import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
    // Real servers, databases and pictures start in some tests; a stuck one must end, a slow machine must not fail it.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
