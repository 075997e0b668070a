import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: "tests/build-once.ts",
    coverage: {
      include: ["src/**/*.ts"],
      // What runs in the reader's browser, in a process or in a thread of its own, where v8 here does not see it.
      exclude: [
        "src/page/**",
        "src/cli/main.ts",
        "src/cli/draw-process.ts",
        "src/cli/draw-thread.ts",
        "src/cli/parquet-thread.ts",
      ],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 95, branches: 90 },
    },
    projects: [
      {
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/long/**", "tests/nightly/**"],
          // What is imported stays for the next file, which takes half the time: nothing under test keeps a state.
          pool: "threads",
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          pool: "threads",
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
