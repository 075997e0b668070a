// Runs jobs that it is sent, one after another. Each input that is begun is told by a byte on the fourth stream, which
// is written before the input is tried: whoever counts them knows which one never ended.
import { writeSync } from "node:fs";
import fc from "fast-check";
import type { Done, Failure, Job } from "./job.ts";
import { targets } from "./targets.ts";

/** How long a failing input is made smaller, in ms. */
const longestShrinking = 20_000;

const begun = Buffer.from(".");

async function failureOf({ target: name, inputs, seed }: Job): Promise<Failure | undefined> {
  const target = targets.find((one) => one.name === name);
  if (target === undefined) throw new Error(`there is no target ${name}`);
  let until = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(target.input, async (input) => {
    if (performance.now() > until) return;
    writeSync(3, begun);
    try {
      await target.run(input);
    } catch (cause) {
      until = Math.min(until, performance.now() + longestShrinking);
      throw cause;
    }
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns: inputs, seed });
  if (!failed) return undefined;
  const why = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return { target: name, input: counterexample?.[0], why };
}

process.on("message", async (job: Job) => {
  const failure = await failureOf(job);
  process.send?.({ failure, memory: Math.round(process.resourceUsage().maxRSS / 1000) } satisfies Done);
});
process.send?.("ready");
