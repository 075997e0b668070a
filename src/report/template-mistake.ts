/** A place in the author's file, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly character: number;
}

/** A mistake in a template, thrown where it is met and told with the line of the author's file. */
export class TemplateMistake extends Error {
  readonly hint: string;
  /** Where it is, where that is not the tag itself. */
  readonly at: TextPlace | undefined;

  constructor(message: string, hint: string, at?: TextPlace) {
    super(message);
    this.name = "TemplateMistake";
    this.hint = hint;
    this.at = at;
  }
}

/** Several mistakes of one block, such as a spec, told together. */
export class TemplateMistakes extends Error {
  readonly mistakes: readonly TemplateMistake[];

  constructor(mistakes: readonly TemplateMistake[]) {
    super(mistakes.map(({ message }) => message).join("; "));
    this.name = "TemplateMistakes";
    this.mistakes = mistakes;
  }
}

/** What a page asks more of than is allowed: nothing more of it is rendered. */
export class LimitReached extends TemplateMistake {}
