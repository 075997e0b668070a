/** error: nothing is built; warning: built and shown; note: for whoever wants to know. */
export type Level = "error" | "warning" | "note";

/** What is declared of a kind of problem. */
export interface CodeSays {
  readonly level: Level;
  /** What the code stands for, in one sentence. */
  readonly says: string;
}

export const error = (says: string): CodeSays => ({ level: "error", says });
export const warning = (says: string): CodeSays => ({ level: "warning", says });
export const note = (says: string): CodeSays => ({ level: "note", says });
