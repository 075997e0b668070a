import { type SpawnSyncOptions, spawnSync } from "node:child_process";

/** Whether packages of Debian may be installed here. */
const mayInstall = (): boolean =>
  process.getuid?.() === 0 && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;

/** Installs packages of Debian, without those that they only recommend; false where that may not be or fails. */
export function installDebian(packages: readonly string[]): boolean {
  if (!mayInstall()) return false;
  const quiet: SpawnSyncOptions = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const updated = spawnSync("apt-get", ["update", "-qq"], quiet);
  const install = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  return updated.status === 0 && spawnSync("apt-get", install, quiet).status === 0;
}
