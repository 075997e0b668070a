import type { CodeSays, Level } from "./code-says.ts";

/** What a person is told of a doubt beside what it is. */
interface Story {
  /** Why it matters: what would go wrong in the reports. */
  readonly why: string;
  /** What a person does about it. */
  readonly mend: string;
  /** A cell with the problem, and the same without it. */
  readonly wrong: string;
  readonly right: string;
}

/** A kind of problem that is possible and unlikely; the reports are built. */
export type Doubt = CodeSays & Story;

const doubt =
  (level: Level) =>
  (says: string, story: Story): Doubt => ({ level, says, ...story });

/** Most likely a mistake: told, and built. */
export const warning = doubt("warning");

/** For whoever wants to know. */
export const note = doubt("note");
