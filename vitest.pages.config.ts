import { defineConfig } from "vitest/config";

/** The check of the built pages: every one of them in Chromium, after a build; and pages whose every text is hostile. */
export default defineConfig({
  test: {
    include: ["tests/browser/every-built-page.ts", "tests/browser/hostile.ts"],
    maxConcurrency: 2,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
