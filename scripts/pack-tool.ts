// Packs the tool into dist: one file to start it, and the parts that it loads when a command needs them.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { bundleScript } from "../src/cli/bundle-script.ts";
import { hashOfCode } from "../src/cli/cache/tool-edition.ts";

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/cli/main.ts", "src/cli/draw-process.ts", "src/cli/draw-thread.ts", "src/cli/parquet-thread.ts"],
  outdir: "dist/cli",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "linked",
  // What draws, sets letters or answers queries stays apart: it is optional, has files of its own, and in part another language.
  external: [
    "canvas",
    "esbuild",
    "koffi",
    "pg",
    "@clickhouse/client",
    "@duckdb/node-api",
    "@resvg/resvg-js",
    "fontkit",
    "pdfkit",
    "svg-to-pdfkit",
  ],
  // Packages in the older form of modules ask for node's own by require, which the newer form lacks.
  banner: { js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);' },
});
mkdirSync("dist/page", { recursive: true });
copyFileSync("src/page/style.css", "dist/page/style.css");
writeFileSync("dist/page/script.js", bundleScript("script"));
writeFileSync("dist/page/preview.js", bundleScript("preview"));
writeFileSync("dist/cli/edition.txt", hashOfCode("dist"));
