/** A mistake in a command, not in the data and not in citybook: shown without a stack, with its hint, exit code 2. */
export class UserError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = "UserError";
    this.hint = hint;
  }
}
