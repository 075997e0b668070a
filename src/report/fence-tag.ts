import type { PageContext } from "./context.ts";
import { type Fence, fenceTag as name } from "./cut-fences.ts";
import { fenceKinds } from "./fence-kinds.ts";
import type { Tag } from "./tag.ts";
import { TemplateMistake, TemplateMistakes } from "./template-mistake.ts";

/** A mistake without a place of its own is one of the whole block. */
function atBlock(cause: unknown, { line }: Fence): unknown {
  const at = { line, character: 1 };
  if (cause instanceof TemplateMistakes) return new TemplateMistakes(cause.mistakes.map((one) => placed(one, at)));
  return cause instanceof TemplateMistake ? placed(cause, at) : cause;
}

const placed = (mistake: TemplateMistake, at: { line: number; character: number }): TemplateMistake =>
  mistake.at === undefined ? new TemplateMistake(mistake.message, mistake.hint, at) : mistake;

/** What stands in the place of a block on a page. */
export async function renderFence(fence: Fence, page: PageContext): Promise<string> {
  const kind = fenceKinds.find((one) => one.name === fence.language);
  if (kind === undefined) throw new Error(`no kind of block is called ${fence.language}`);
  try {
    if (!fence.closed)
      throw new TemplateMistake(`the ${kind.name} block has no end`, "Close it with ``` on a line of its own.");
    return await kind.render(fence, page);
  } catch (cause) {
    throw atBlock(cause, fence);
  }
}

/** Stands where a block was cut out; no author writes it. Blocks that make rows were made before. */
export const fenceTag: Tag = {
  name,
  says: "a block that was cut out",
  word: "the number that it is kept under",
  options: {},
  example: "",
  render: ({ first }, page) => {
    const fence = page.blockAt(Number(first));
    return page.madeRows.get(fence) ?? renderFence(fence, page);
  },
};
