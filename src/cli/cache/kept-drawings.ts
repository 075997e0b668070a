import type { DrawingStore } from "../../chart/drawing-store.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** So many bytes of pictures are kept: those of thousands of pages. */
const mostBytes = 64_000_000;

interface Shelf {
  readonly edition: string;
  /** The keys and the lengths in bytes of the pictures, in the order in which these follow. */
  readonly pictures: readonly (readonly [key: string, length: number])[];
}

/** The pictures of a file that the same edition of the tool has drawn. */
function readPictures(path: string, edition: string): Map<string, Buffer> {
  const content = readSealed(path) ?? Buffer.alloc(0);
  const start = content.indexOf("\n") + 1;
  const found = new Map<string, Buffer>();
  if (start === 0) return found;
  const shelf: Shelf = JSON.parse(content.toString("utf8", 0, start));
  if (shelf.edition !== edition) return found;
  let at = start;
  for (const [key, length] of shelf.pictures) {
    found.set(key, content.subarray(at, at + length));
    at += length;
  }
  return found;
}

interface Kept {
  readonly edition: string;
  readonly pictures: ReadonlyMap<string, Buffer>;
  readonly most: number;
}

function writePictures(path: string, { edition, pictures, most }: Kept): void {
  const kept: (readonly [string, Buffer])[] = [];
  let bytes = 0;
  for (const one of pictures) {
    bytes += one[1].length;
    if (bytes > most) break;
    kept.push(one);
  }
  const shelf: Shelf = { edition, pictures: kept.map(([key, picture]) => [key, picture.length]) };
  writeSealed(path, Buffer.concat([Buffer.from(`${JSON.stringify(shelf)}\n`), ...kept.map(([, picture]) => picture)]));
}

/** Pictures of earlier builds, to which those of this one are added. */
export interface KeptDrawings extends DrawingStore {
  /** Whether no picture of an earlier build is there. */
  readonly isEmpty: boolean;
  /** Keeps the pictures for builds to come. Throws what the disk says. */
  readonly save: () => void;
}

/**
 * Opens the pictures that a file keeps, up to a number of bytes: those used longest ago go first. Without a file they are
 * kept for as long as the build runs.
 */
export function openKeptDrawings(path: string | undefined, edition: string, most = mostBytes): KeptDrawings {
  const found = path === undefined ? new Map<string, Buffer>() : readPictures(path, edition);
  const used = new Map<string, Buffer>();
  let isNew = false;
  return {
    edition,
    isEmpty: found.size === 0,
    find: (key) => {
      const picture = used.get(key) ?? found.get(key);
      if (picture !== undefined) used.set(key, picture);
      return picture?.toString("utf8");
    },
    keep: (key, svg) => {
      isNew = true;
      used.set(key, Buffer.from(svg));
    },
    save: () => {
      if (path !== undefined && isNew) writePictures(path, { edition, pictures: new Map([...used, ...found]), most });
    },
  };
}
