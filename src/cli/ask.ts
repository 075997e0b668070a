import { createInterface, type Interface } from "node:readline";
import { UserError } from "../model/user-error.ts";

/** Questions at a terminal. */
export interface Questions {
  readonly ask: (question: string) => Promise<string>;
  readonly close: () => void;
}

interface Waiting {
  readonly answer: (line: string) => void;
  readonly leave: (cause: UserError) => void;
}

const left = (): UserError =>
  new UserError("the questions were left", "Nothing was written. Run the command again, or give the options.");

/**
 * Asks one question after another; lines that come before their question wait for it, so that several can be pasted.
 * Ctrl+C and Ctrl+D end the command. The input is touched only once something is asked.
 */
export function openQuestions(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Questions {
  const early: string[] = [];
  let lines: Interface | undefined;
  let waiting: Waiting | undefined;
  let ended = false;
  const open = (): Interface => {
    const opened = createInterface({ input, output });
    opened.on("line", (line) => {
      if (waiting === undefined) early.push(line);
      else waiting.answer(line);
      waiting = undefined;
    });
    opened.on("SIGINT", () => opened.close());
    opened.on("close", () => {
      ended = true;
      output.write("\n");
      waiting?.leave(left());
    });
    return opened;
  };
  return {
    ask: (question) =>
      new Promise((answer, leave) => {
        lines ??= open();
        const above = question.lastIndexOf("\n") + 1;
        output.write(question.slice(0, above));
        const line = early.shift();
        if (line !== undefined) {
          output.write(`${question.slice(above)}${line}\n`);
          answer(line);
        } else if (ended) leave(left());
        else {
          waiting = { answer, leave };
          lines.setPrompt(question.slice(above));
          lines.prompt();
        }
      }),
    close: () => {
      lines?.removeAllListeners("close");
      lines?.close();
    },
  };
}
