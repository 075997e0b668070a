import type { Failure } from "./answer.ts";

const absent = ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"];

/** Loads an optional client; nothing where it is not installed. */
export async function loadClient<Client>(load: () => Promise<Client>): Promise<Client | undefined> {
  try {
    return await load();
  } catch (cause) {
    if (absent.includes(String(Reflect.get(Object(cause), "code") ?? ""))) return undefined;
    throw cause;
  }
}

/** What whoever needs a client is told where it is missing. */
export const clientMissing = (name: string, version: string): Failure => ({
  failed: "connection",
  message: `the optional package ${name} is not installed`,
  hint: `Run npm install ${name}@${version} in the folder of citybook; kept rows are used without it.`,
});
