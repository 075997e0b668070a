import { type Code, codes } from "../../model/codes.ts";
import { UserError } from "../../model/user-error.ts";
import { didYouMean } from "../../text/nearest.ts";
import { formatCode, formatCodes } from "../print/format-code.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const isCode = (name: string): name is Code => Object.hasOwn(codes, name);

/** Tells the whole story of a kind of problem, or lists all kinds. */
export function checkExplain(code: string | true, terminal: Terminal): ExitCode {
  if (code === true || code === "all") {
    terminal.result(formatCodes());
    return 0;
  }
  if (!isCode(code)) {
    const hint = `${didYouMean(code, Object.keys(codes))}"citybook check --explain" lists them all.`;
    throw new UserError(`"${code}" is not a kind of problem`, hint);
  }
  terminal.result(formatCode(code));
  return 0;
}
