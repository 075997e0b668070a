// Before the tests: a Chromium to open the pages in. Installs Debian's where it is missing and may be installed.
import { findChromium } from "./find-chromium.ts";
import { installDebian } from "./install-debian.ts";

/** With the font that stands for Arial, by whose letters the charts are laid out. */
const packages = ["chromium", "fonts-liberation"];

if (findChromium() === undefined) {
  const installed = installDebian(packages) && findChromium() !== undefined;
  if (!installed) {
    console.error(
      "No Chromium was found: install it (on Debian: sudo apt-get install chromium) or set CHROMIUM to its path; the browser tests are left out.",
    );
  }
}
