import { defineConfig } from "vitest/config";

/** The check of the built pages: every one of them in Chromium, after a build. */
export default defineConfig({
  test: {
    include: ["tests/browser/every-built-page.ts"],
    maxConcurrency: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
