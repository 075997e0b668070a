import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: "tests/build-once.ts",
    coverage: { include: ["src/**/*.ts"], exclude: ["src/cli/main.ts", "src/page/**"] },
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
