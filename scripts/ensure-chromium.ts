// Before the tests: a Chromium to open the pages in. Installs Debian's where it is missing and may be installed.
import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { findChromium } from "./find-chromium.ts";

/** With the font that stands for Arial, by whose letters the charts are laid out. */
const packages = ["chromium", "fonts-liberation"];

const isRoot = process.getuid?.() === 0;
const hasApt = spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;

function install(): boolean {
  const quiet: SpawnSyncOptions = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const updated = spawnSync("apt-get", ["update", "-qq"], quiet);
  return (
    updated.status === 0 &&
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet).status === 0
  );
}

if (findChromium() === undefined) {
  const installed = isRoot && hasApt && install() && findChromium() !== undefined;
  if (!installed) {
    console.error(
      "No Chromium was found: install it (on Debian: sudo apt-get install chromium) or set CHROMIUM to its path; the browser tests are left out.",
    );
  }
}
