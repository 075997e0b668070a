import { defineConfig } from "vitest/config";

/** What takes minutes, or needs other releases of Node, which npm brings. */
export default defineConfig({
  test: {
    include: ["tests/nightly/**/*.test.ts"],
    maxWorkers: 1,
    testTimeout: 1_200_000,
    hookTimeout: 600_000,
  },
});
