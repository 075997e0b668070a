import { UserError } from "../../model/user-error.ts";

/** A new page: its path below the pages folder, without its ending, and the title that its name proposes. */
export interface PageName {
  readonly path: string;
  readonly title: string;
}

const toSlug = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, "-")
    .replace(/-*\/+-*/g, "/")
    .replace(/^[-/]+|[-/]+$/g, "");

/** The file that a page of this name is: "Three cities" is three-cities, "notes/One" is notes/one. */
export function toPageName(name: string): PageName {
  const given = name.trim().replace(/\.md$/, "");
  const path = toSlug(given);
  const last = given.split("/").at(-1) ?? given;
  if (path === "" || given.split("/").includes("..")) {
    throw new UserError(
      `"${name}" cannot be the name of a page`,
      "Name it by Latin letters and digits, such as three-cities, and say what it is called with --title.",
    );
  }
  const words = /[\sA-Z]/.test(last) ? last : last.replace(/-/g, " ");
  return { path, title: words.charAt(0).toUpperCase() + words.slice(1) };
}
