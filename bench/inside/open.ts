import { type Opened, openWorkbook } from "../../src/cli/open-workbook.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

/** A terminal that nobody looks at, in a folder. */
export const silent = (folder: string): Terminal => ({
  result: () => undefined,
  say: () => undefined,
  progress: () => undefined,
  environment: {},
  folder,
  now: () => performance.now(),
  today: () => "2026-12-01",
});

/** The workbook of a folder; it must be without a mistake. */
export async function openFolder(folder: string): Promise<Opened> {
  const opened = await openWorkbook({}, silent(folder));
  if ("workbook" in opened) return opened;
  throw new Error(opened.map(({ message }) => message).join("\n"));
}
