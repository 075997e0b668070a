import { UserError } from "../model/user-error.ts";
import type { Terminal } from "./terminal.ts";

/** The ISO date of SOURCE_DATE_EPOCH, by which a run is dated the same on any day; nothing where it is not set. */
export function dateSet(environment: Terminal["environment"]): string | undefined {
  const epoch = environment["SOURCE_DATE_EPOCH"];
  if (epoch === undefined || epoch === "") return undefined;
  if (!/^\d{1,11}$/.test(epoch))
    throw new UserError(`SOURCE_DATE_EPOCH is "${epoch}"`, "Set it to whole seconds since 1970, or unset it.");
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}
