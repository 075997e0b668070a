import { spawnSync } from "node:child_process";
import type { Disk } from "../read/disk.ts";
import { openParquetApart } from "./open-parquet-apart.ts";

const largest = 1024 ** 3;

function git(root: string, words: readonly string[]): Buffer | undefined {
  const { status, stdout } = spawnSync("git", words, {
    cwd: root,
    maxBuffer: largest,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? stdout : undefined;
}

/** The commit that a word names in the repository around a folder; nothing where it names none. */
export const commitOf = (root: string, word: string): string | undefined =>
  git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${word}^{commit}`])
    ?.toString("utf8")
    .trim();

/** The files of a commit below a folder, as a disk: what is in the folder now is not looked at. */
export function openCommit(root: string, commit: string): Disk {
  const plain = (path: string) => path.replace(/\/+$/, "").replace(/^\.\//, "");
  return {
    list: (folder) => {
      const found = git(root, ["ls-tree", "-r", "-z", "--name-only", commit, "--", `${plain(folder)}/`]);
      const paths = found?.toString("utf8").split("\0").filter(Boolean) ?? [];
      return paths.length === 0 ? undefined : paths;
    },
    read: (path) => {
      const bytes = git(root, ["cat-file", "blob", `${commit}:./${plain(path)}`]);
      if (bytes === undefined) throw new Error(`${path} is not in ${commit}`);
      return bytes;
    },
    openParquet: openParquetApart,
  };
}
