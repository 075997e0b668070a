import { fenceKinds } from "../fence-kinds.ts";
import type { Subject } from "./subject.ts";

/** The fenced blocks that do more than stand there as code. */
export const blocksSubject: Subject = {
  name: "blocks",
  title: "Fenced blocks",
  says: "blocks between lines of three backticks that do more than stand there as code",
  groups: [{ entries: fenceKinds.map(({ name, says, example }) => ({ name, says, example })) }],
};
