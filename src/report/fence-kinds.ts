import type { FenceKind } from "./fence-kind.ts";
import { sqlFence } from "./fences/sql.ts";
import { vegaLiteFence } from "./fences/vega-lite.ts";

/** The catalogue of fenced blocks. One line is one kind; a block in any other language is code that is shown. */
export const fenceKinds: readonly FenceKind[] = [vegaLiteFence, sqlFence];

export const isFenceKind = (language: string): boolean => fenceKinds.some(({ name }) => name === language);
