import { existsSync } from "node:fs";

const places = [
  "/usr/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** The path of LibreOffice: that of the variable SOFFICE, else of a usual place; nothing where there is none. */
export const findSoffice = (): string | undefined =>
  [process.env["SOFFICE"], ...places].find((path) => path !== undefined && existsSync(path));
