import { dirname } from "node:path";
import type { HouseStyle, InlinePicture } from "../chart/house-style.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Disk } from "../read/disk.ts";
import { formatList } from "../text/format-list.ts";
import { didYouMean } from "../text/nearest.ts";
import type { Placed } from "../workbook/placed.ts";
import type { LogoFiles } from "../workbook/read-house.ts";

const isPicture = (path: string): boolean => /\.(?:svg|png|jpe?g)$/i.test(path);

const mostListed = 200;

/** Says that a file is not there, with the nearest of those that are. */
function missing(file: string, disk: Disk): { readonly message: string; readonly hint: string } {
  const folder = dirname(file);
  const beside = folder === "." ? [] : (disk.list(folder) ?? []).slice(0, mostListed).filter(isPicture);
  const listed = beside.length === 0 ? "" : `In ${folder} are ${formatList(beside, 5)}. `;
  return {
    message: `there is no file "${file}"`,
    hint: `${didYouMean(file, beside)}${listed}The path begins at the folder of citybook.yaml.`,
  };
}

async function readPicture(
  { value: file, place }: Placed<string>,
  disk: Disk,
): Promise<InlinePicture | readonly Problem[]> {
  const bad = (told: { readonly message: string; readonly hint: string }) => [
    problem("bad-workbook", { place, ...told }),
  ];
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(file)) {
    return bad({
      message: `"${file}" is not inside the workbook`,
      hint: "Put the picture into the workbook's folder, and write its path from citybook.yaml on, such as brand/logo.svg.",
    });
  }
  if (disk.isLinked?.(file) === true) {
    return bad({
      message: `"${file}" is behind a symbolic link, which is not followed`,
      hint: "Put the picture itself there: what a link leads to is missing where the workbook is passed on.",
    });
  }
  let bytes: Uint8Array;
  try {
    bytes = disk.read(file);
  } catch {
    return bad(missing(file, disk));
  }
  const picture = (await import("../workbook/to-picture.ts")).toPicture(file, bytes);
  return "message" in picture ? bad(picture) : picture;
}

/** The logo with its pictures, or what is wrong with its files. */
export async function readLogo(
  files: LogoFiles | undefined,
  disk: Disk,
): Promise<{ readonly logo: HouseStyle["logo"] } | readonly Problem[]> {
  if (files === undefined) return { logo: undefined };
  const light = await readPicture(files.light, disk);
  const dark = files.dark === undefined ? undefined : await readPicture(files.dark, disk);
  if (!("address" in light)) return [...light, ...(dark === undefined || "address" in dark ? [] : dark)];
  if (dark === undefined || "address" in dark) return { logo: { light, dark } };
  return dark;
}
