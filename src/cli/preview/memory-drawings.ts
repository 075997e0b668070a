import type { DrawingStore } from "../../chart/drawing-store.ts";

/** Pictures of all pages of a large workbook at two widths; the one used longest ago goes first. */
const most = 4000;

/** Keeps pictures for as long as the process runs. */
export function openMemoryDrawings(edition: string): DrawingStore {
  const kept = new Map<string, string>();
  const keep = (key: string, svg: string): void => {
    kept.delete(key);
    kept.set(key, svg);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return {
    edition,
    find: (key) => {
      const svg = kept.get(key);
      if (svg !== undefined) keep(key, svg);
      return svg;
    },
    keep,
  };
}
