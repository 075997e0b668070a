import { join } from "node:path";
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { bundleTests } from "./bundle-tests.ts";
import { type Test, vitestFor } from "./collect-tests.ts";
import { fewerRuns } from "./fewer-runs.ts";
import { testFiles } from "./test-files.ts";

/** A test with the name by which mutants are told to need it. */
interface NamedTest extends Test {
  readonly id: string;
}

type Switches = { [Name in keyof InstrumenterContext]: InstrumenterContext[Name] | undefined };

/** Where mutated code looks for which of its mutants is active, and counts what it passes. */
const switches: Switches = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: switches });

/** The files of tests, opened in one evaluation of what is under test. */
type OpenFile = (file: string) => readonly NamedTest[];

/** Opens files of tests in a world of their own. */
async function bundled(root: string): Promise<() => OpenFile> {
  const open = await bundleTests(root, testFiles);
  return () => {
    let found: Test[] = [];
    const read = open({ vitest: vitestFor((test) => found.push(test)), "fast-check": fewerRuns });
    return (file) => {
      found = [];
      read(file);
      const seen = new Map<string, number>();
      return found.map((test) => {
        const times = (seen.get(test.name) ?? 0) + 1;
        seen.set(test.name, times);
        return { ...test, id: `${file}#${test.name}${times === 1 ? "" : ` (${times})`}` };
      });
    };
  };
}

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** Runs tests in their order, up to the first that fails. */
async function runTests(tests: readonly NamedTest[], root = process.cwd()): Promise<readonly TestResult[]> {
  const results: TestResult[] = [];
  for (const { id, name, body } of tests) {
    const start = performance.now();
    const told = () => ({
      id,
      name,
      fileName: join(root, id.slice(0, id.indexOf("#"))),
      timeSpentMs: performance.now() - start,
    });
    switches.currentTestId = id;
    try {
      await body();
      results.push({ ...told(), status: TestStatus.Success });
    } catch (thrown) {
      results.push({ ...told(), status: TestStatus.Failed, failureMessage: messageOf(thrown) });
      break;
    } finally {
      switches.currentTestId = undefined;
    }
  }
  return results;
}

const complete = (tests: readonly TestResult[]): DryRunResult => ({ status: DryRunStatus.Complete, tests: [...tests] });

/** A mutant by which a file cannot even be read is noticed as one that fails a test is. */
const unread = (thrown: unknown): TestResult => ({
  id: "reading",
  name: "the tests are read",
  timeSpentMs: 0,
  status: TestStatus.Failed,
  failureMessage: messageOf(thrown),
});

/**
 * Judges mutants by the tests, in this process: each mutant gets all modules anew, which takes some hundredths of a
 * second, where a thread of vitest's with its modules takes one second.
 */
class QuickRunner implements TestRunner {
  #open: () => OpenFile = () => () => [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.#open = await bundled(process.cwd());
  }

  async dryRun(): Promise<DryRunResult> {
    const tests = testFiles.flatMap(this.#open());
    const results = await runTests(tests);
    const { mutantCoverage } = switches;
    return { ...complete(results), ...(mutantCoverage && { mutantCoverage }) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { hitLimit } = options;
    Object.assign(switches, { hitCount: 0, hitLimit });
    const results = await this.#judge(options);
    return toMutantRunResult(determineHitLimitReached(switches.hitCount, hitLimit) ?? complete(results));
  }

  /** A mutant of what modules do when they are read is active from then on, another only while tests run. */
  async #judge({ testFilter, activeMutant: { id }, mutantActivation }: MutantRunOptions) {
    const wanted = testFilter && new Set(testFilter);
    const files = testFiles.filter((file) => !testFilter || testFilter.some((test) => test.startsWith(`${file}#`)));
    const results: TestResult[] = [];
    try {
      const open = this.#open();
      for (const file of files) {
        switches.activeMutant = mutantActivation === "static" ? id : undefined;
        const tests = open(file).filter((test) => wanted?.has(test.id) ?? true);
        switches.activeMutant = id;
        results.push(...(await runTests(tests)));
        if (results.at(-1)?.status === TestStatus.Failed) break;
      }
    } catch (thrown) {
      results.push(unread(thrown));
    } finally {
      switches.activeMutant = undefined;
    }
    return results;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "quick", QuickRunner)];
