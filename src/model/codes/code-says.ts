/** error: nothing is built; warning: built and shown; note: for whoever wants to know. */
export type Level = "error" | "warning" | "note";

/** The words for a level, the gravest first. */
export const levelWords: readonly Level[] = ["error", "warning", "note"];

/** What a person is told of a kind of problem beside what it is. */
export interface Story {
  /** Why it matters: what would go wrong in the reports. */
  readonly why: string;
  /** What a person does about it. */
  readonly mend: string;
  /** A line or a cell with the problem: `amounts.csv, low: 500m`. */
  readonly wrong: string;
  /** The same without it. */
  readonly right: string;
  /** Set where the other rows stay whole without what the problem is about, so that an error may be made a warning. */
  readonly lowerable?: true;
  /** What `citybook check --fix` does about it, where it does anything. */
  readonly fix?: string;
}

/** What is declared of a kind of problem. */
export interface CodeSays extends Story {
  readonly level: Level;
  /** What the code stands for, in one sentence. */
  readonly says: string;
}

/** A kind of problem with which nothing is built. */
export const error = (says: string, story: Story): CodeSays => ({ level: "error", says, ...story });

/** A kind of problem that is shown, and the reports are built all the same. */
export const warning = (says: string, story: Story): CodeSays => ({ level: "warning", says, ...story });

/** A kind of problem for whoever wants to know. */
export const note = (says: string, story: Story): CodeSays => ({ level: "note", says, ...story });
