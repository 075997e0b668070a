// Before the long tests: a LibreOffice that recalculates the exported workbook. Installs Debian's where it is missing and may be installed.
// Where CI is set, the workbook must be recalculated: without LibreOffice the run ends here.
import { findSoffice } from "./find-soffice.ts";
import { installDebian } from "./install-debian.ts";

if (findSoffice() === undefined) {
  const installed = installDebian(["libreoffice-calc"]) && findSoffice() !== undefined;
  if (!installed) {
    console.error(
      "No LibreOffice was found: install it (on Debian: sudo apt-get install libreoffice-calc) or set SOFFICE to its path; the workbook is then not recalculated.",
    );
    if (process.env["CI"]) process.exitCode = 1;
  }
}
