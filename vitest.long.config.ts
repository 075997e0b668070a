import { defineConfig } from "vitest/config";

/** What takes longer than a test may: whole builds killed, other programs that recalculate, many random inputs. */
export default defineConfig({
  test: {
    include: ["tests/long/**/*.test.ts"],
    passWithNoTests: true,
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
