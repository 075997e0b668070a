import type { Arbitrary } from "fast-check";

/** One part of citybook that takes input from outside, and what it must do with any. */
export interface Target<Input = unknown> {
  readonly name: string;
  /** Its part of all inputs. */
  readonly share: number;
  /** Inputs that are nearly right. They can be written as JSON, so that a failure can be kept. */
  readonly input: Arbitrary<Input>;
  /** Throws where a promise is broken: a crash, a problem without a place, words that a terminal would obey. */
  readonly run: (input: Input) => void | Promise<void>;
}

/** A target whose inputs are told apart from those of others no more; they come back to it from its own generator and corpus. */
export const declareTarget = <Input>(target: Target<Input>): Target => ({
  ...target,
  run: (input) => target.run(input as Input),
});
