import { type Problem, problem } from "../../model/problem.ts";
import { UserError } from "../../model/user-error.ts";
import { workbookFile } from "../open-workbook.ts";
import { whereOf } from "../print/format-problems.ts";

/** A problem as the panel of the preview shows it. */
export interface Told {
  readonly level: "error" | "warning";
  readonly where: string;
  readonly message: string;
  readonly hint: string;
}

/** The problems that someone who writes wants to see at once; notes are left to the check. */
export const toTold = (problems: readonly Problem[]): readonly Told[] =>
  problems.flatMap((one) => {
    const { level, message, hint } = one;
    return level === "note" ? [] : [{ level, where: whereOf(one), message, hint }];
  });

/** What went wrong as a problem: what a person can mend, or a defect of ours, after which the preview goes on. */
export function causeTold(cause: unknown): Told {
  if (cause instanceof UserError) {
    return { level: "error", where: workbookFile, message: cause.message, hint: cause.hint };
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  return {
    level: "error",
    where: "citybook",
    message,
    hint: "This is a defect of ours, not of your data: please report it.",
  };
}

/** A workbook file that is no longer there, told as what it is: the pages before it went stay. */
export const workbookGone = (): Problem =>
  problem("bad-workbook", {
    place: { file: workbookFile },
    message: "the file is gone",
    hint: "Put it back, or stop the preview: the pages that you see are those from before.",
  });
