/** A name of a city with its language. */
export interface Alias {
  readonly alias: string;
  readonly language: string;
}

const form = /^(.*\S)\s*=\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

/** The names of a text such as "Reval=de; Таллин=ru", or the first part of it that has no language. */
export function toAliases(text: string): readonly Alias[] | string {
  const parts = text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const found = parts.map((part) => form.exec(part));
  const wrong = parts.find((_, at) => found[at] === null);
  if (wrong !== undefined) return wrong;
  return found.flatMap((one) => (one === null ? [] : [{ alias: one[1] ?? "", language: one[2] ?? "" }]));
}

/** What is wrong with such a text. */
export function aliasFault(text: string): { readonly message: string; readonly hint: string } | undefined {
  const found = toAliases(text);
  if (typeof found !== "string") return undefined;
  return {
    message: `"${found}" has no language`,
    hint: `Write the name, =, and the code of its language, such as ${found.replace(/=.*$/, "")}=en or Таллин=ru.`,
  };
}
