import { UserError } from "../model/user-error.ts";

const isAbsent = (cause: unknown): boolean =>
  cause instanceof Error &&
  ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"].includes(String(Reflect.get(cause, "code") ?? ""));

/** Loads a package that may be left out of an installation; where it is absent, whoever needs it is told what to do. */
export async function loadOptional<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    if (!isAbsent(cause)) throw cause;
    throw new UserError(
      `the optional package ${name} is not installed`,
      `Install it in the folder of citybook: npm install ${name}. The other formats work without it.`,
    );
  }
}
