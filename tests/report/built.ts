import { shippedStyle } from "../../src/chart/house-style.ts";
import { readScript, readStyle } from "../../src/cli/page-files.ts";
import type { Derived } from "../../src/derive/derived.ts";
import type { Rendered } from "../../src/report/context.ts";
import { dressStyle } from "../../src/report/html/dress-style.ts";
import type { PageFile } from "../../src/report/page-source.ts";
import { type PageSet, renderPages } from "../../src/report/render-pages.ts";

export const build = {
  title: "citybook",
  toolVersion: "0.0.0",
  date: "2026-06-08",
  checksum: "0".repeat(64),
  folders: [{ path: "datasets", shown: "datasets" }],
  packs: [{ path: "datasets/shenzhen", layer: 0, rows: 40, replaced: 0 }],
  style: dressStyle(readStyle(), shippedStyle),
  house: shippedStyle,
  script: await readScript(),
};

export const render = (
  derived: Derived,
  files: readonly Omit<PageFile, "folder">[],
  more: Partial<PageSet> = {},
): Promise<Rendered> =>
  renderPages({ derived, files: files.map((file) => ({ ...file, folder: "reports" })), build, ...more });
