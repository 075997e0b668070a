import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { build, type Plugin } from "esbuild";

/** What stands in for packages while tests are read. */
export type StandIns = Readonly<Record<string, object>>;

/** Reads a file of tests in one evaluation of everything that is under test. */
export type ReadFile = (file: string) => void;

const places: Plugin = {
  name: "places",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8")
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: "ts",
    }));
  },
};

const asEntry = (files: readonly string[]): string =>
  `module.exports = {${files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`)}};`;

/**
 * Makes one script of the files of tests and of all that they import but for packages. Every call of what it gives
 * evaluates modules anew, so that nothing of one mutant is left for the next; packages stay as they are.
 */
export async function bundleTests(root: string, files: readonly string[]): Promise<(given: StandIns) => ReadFile> {
  const { outputFiles } = await build({
    stdin: { contents: asEntry(files), resolveDir: root },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    packages: "external",
    plugins: [places],
  });
  const filename = join(root, "all-tests.cjs");
  const code = outputFiles.map(({ text }) => text).join("");
  const script = new vm.Script(`(function (module, exports, require) {${code}\n})`, { filename });
  const require = createRequire(filename);
  return (given) => {
    const module: { exports: Record<string, () => void> } = { exports: {} };
    script.runInThisContext()(module, module.exports, (name: string) => given[name] ?? require(name));
    return (file) => module.exports[file]?.();
  };
}
