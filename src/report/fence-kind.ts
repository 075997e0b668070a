import type { PageContext } from "./context.ts";
import type { Fence } from "./cut-fences.ts";

/** A kind of fenced block that does more than stand there as code, declared. */
export interface FenceKind {
  /** The word after the fence. */
  readonly name: string;
  readonly says: string;
  /** A whole block that works on a page about the shipped facts. */
  readonly example: string;
  /**
   * "rows": it names rows, which charts, tables and values of the page can use, those above it too; all such blocks are
   * made first, in order, and stand where they are written too. "figure": it stands where it is written.
   */
  readonly makes: "rows" | "figure";
  /** The placeholder of the HTML that stands in the place of the block, or "". */
  readonly render: (fence: Fence, page: PageContext) => string | Promise<string>;
}
