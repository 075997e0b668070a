import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** Makes one script of those in a folder of the page's; the oldest browsers it must run in are those of 2023. */
export function bundleScript(folder: "script" | "preview"): string {
  const entry = fileURLToPath(new URL(`../page/${folder}/main.ts`, import.meta.url));
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome111", "firefox113", "safari16.4"],
    legalComments: "none",
    charset: "utf8",
  });
  const text = outputFiles[0]?.text;
  if (text === undefined) throw new Error("the page script came to nothing");
  return text.trim().replaceAll("</", "<\\/");
}
