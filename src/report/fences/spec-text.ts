import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { SpecPath } from "../../chart/spec/spec-mistake.ts";
import { unfoldYaml } from "../../text/unfold-yaml.ts";
import type { Fence } from "../cut-fences.ts";
import { sayYaml } from "../say-yaml.ts";
import { TemplateMistake, TemplateMistakes, type TextPlace } from "../template-mistake.ts";

/** A block of YAML or JSON that is read, with the place of each of its parts in the author's file. */
export interface ReadBlock {
  readonly value: unknown;
  readonly placeOf: (path: SpecPath, isName?: boolean) => TextPlace;
}

/** A block of more letters was written by no person. */
const mostLetters = 100_000;

type Part = Node | null | undefined;

/** The part under a name or number, and where its name stands. */
function stepInto(part: Part, step: string | number): { readonly key: Part; readonly value: Part } | undefined {
  if (isMap<Node, Node>(part)) {
    const pair = part.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { key: pair.key, value: pair.value };
  }
  if (!isSeq<Node>(part)) return undefined;
  const value = part.items[Number(step)];
  return value === undefined ? undefined : { key: value, value };
}

/** The node at the end of a path, or the last one on the way that is there. */
function nodeAt(root: Part, path: SpecPath, isName: boolean): Part {
  let part = root;
  for (const [at, step] of path.entries()) {
    const next = stepInto(part, step);
    if (next === undefined) return part;
    const isLast = at === path.length - 1;
    part = isLast && (isName || next.value === null) ? next.key : (next.value ?? next.key);
  }
  return part;
}

/** Reads a block as YAML, of which JSON is a part, or tells what is wrong with it. */
export function readBlock({ body, line }: Fence): ReadBlock {
  if (body.length > mostLetters) {
    throw new TemplateMistake(`the block has ${body.length} letters`, `Write it with at most ${mostLetters}.`);
  }
  const counter = new LineCounter();
  const document = parseDocument(body, { lineCounter: counter, prettyErrors: false, logLevel: "error" });
  const placeAt = (offset: number): TextPlace => {
    const { line: at, col } = counter.linePos(offset);
    return { line: line + Math.max(1, at), character: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    throw new TemplateMistakes(
      sayYaml(body, document.errors).map(
        ({ message, hint, offset }) => new TemplateMistake(message, hint, placeAt(offset)),
      ),
    );
  }
  const unfolded = unfoldYaml(document);
  if ("why" in unfolded) throw new TemplateMistake(unfolded.why, "Write the parts out instead of *names.");
  const placeOf = (path: SpecPath, isName = false): TextPlace =>
    placeAt(nodeAt(document.contents, path, isName)?.range?.[0] ?? 0);
  return { value: unfolded.value, placeOf };
}
