// Before the bench: hyperfine and GNU time, by which whole processes are timed. Installs Debian's where they are missing and may be installed.
import { spawnSync } from "node:child_process";
import { installDebian } from "./install-debian.ts";

const needed = ["hyperfine", "time"];
const isThere = (program: string): boolean => spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;

const missing = needed.filter((program) => !isThere(program));
if (missing.length > 0 && !(installDebian(missing) && missing.every(isThere))) {
  console.error(
    `No ${missing.join(" and no ")} was found: install it (on Debian: sudo apt-get install ${missing.join(" ")}).`,
  );
  process.exitCode = 1;
}
