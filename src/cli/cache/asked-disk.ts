import { createHash } from "node:crypto";
import type { Disk } from "../../read/disk.ts";

type Question = "read" | "size" | "list" | "links" | "isLinked";

/** What was asked of a disk, and a hash of its answer. */
export type Asked = readonly [question: Question, path: string, answer: string];

/** Whether a path is one of those that builds themselves write and remove. */
export type IsOwn = (path: string) => boolean;

/** A disk that remembers what it was asked. */
export interface AskedDisk extends Disk {
  /**
   * All questions with their answers, without the files that builds write; nothing where one question was answered in two
   * ways, as while somebody edits, where such a file was read, or a query, which asks others than the disk.
   */
  readonly asked: (isOwn: IsOwn) => readonly Asked[] | undefined;
  /** The disk itself. */
  readonly under: Disk;
}

const hashOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** A list as an answer: in any order, and without the files that builds write. */
const listAnswer = (paths: readonly string[] | undefined, isOwn: IsOwn): string =>
  paths === undefined ? "" : hashOf(JSON.stringify(paths.filter((path) => !isOwn(path)).toSorted()));

const isQuery = (path: string): boolean => path.toLowerCase().endsWith(".sql");

type Answer = (isOwn: IsOwn) => string;

/** The same disk, which remembers what it is asked. */
export function openAskedDisk(disk: Disk): AskedDisk {
  const told: { readonly question: Question; readonly path: string; readonly answer: Answer }[] = [];
  const remember = (question: Question, path: string, answer: Answer): void =>
    void told.push({ question, path, answer });
  const asked = (isOwn: IsOwn): readonly Asked[] | undefined => {
    const answers = new Map<string, Asked>();
    for (const { question, path, answer } of told) {
      const one: Asked = [question, path, answer(isOwn)];
      const before = answers.get(`${question} ${path}`) ?? one;
      if (before[2] !== one[2] || (question === "read" && (isOwn(path) || isQuery(path)))) return undefined;
      answers.set(`${question} ${path}`, one);
    }
    return [...answers.values()];
  };
  return {
    list: (folder) => {
      const paths = disk.list(folder);
      remember("list", folder, (isOwn) => listAnswer(paths, isOwn));
      return paths;
    },
    links: (folder) => {
      const paths = disk.links?.(folder) ?? [];
      remember("links", folder, (isOwn) => listAnswer(paths, isOwn));
      return paths;
    },
    read: (path) => {
      const bytes = disk.read(path);
      const hash = hashOf(bytes);
      remember("read", path, () => hash);
      return bytes;
    },
    size: (path) => {
      const bytes = String(disk.size?.(path) ?? 0);
      remember("size", path, () => bytes);
      return Number(bytes);
    },
    isLinked: (path) => {
      const isLinked = disk.isLinked?.(path) === true;
      remember("isLinked", path, () => String(isLinked));
      return isLinked;
    },
    ...(disk.openParquet === undefined ? {} : { openParquet: disk.openParquet }),
    asked,
    under: disk,
  };
}

function answerOf(disk: Disk, [question, path]: Asked, isOwn: IsOwn): string {
  if (question === "read") return hashOf(disk.read(path));
  if (question === "size") return String(disk.size?.(path) ?? 0);
  if (question === "isLinked") return String(disk.isLinked?.(path) === true);
  return listAnswer(question === "list" ? disk.list(path) : (disk.links?.(path) ?? []), isOwn);
}

/** Whether a disk answers as it did before. */
export function answersAsBefore(disk: Disk, asked: readonly Asked[], isOwn: IsOwn): boolean {
  try {
    return asked.every((one) => answerOf(disk, one, isOwn) === one[2]);
  } catch {
    return false;
  }
}
