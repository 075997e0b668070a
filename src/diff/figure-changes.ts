import type { Because } from "./because.ts";
import type { FactChange } from "./fact-changes.ts";
import type { FigureView, ShownFigure } from "./shown-figures.ts";

/** A figure of a city that differs between two sides, with the changed rows behind it. */
export interface FigureChange {
  readonly city: string;
  readonly view: FigureView;
  readonly row: string;
  readonly column: string;
  readonly says: string;
  /** In words; nothing where the side has no such figure. */
  readonly old: string | undefined;
  readonly new: string | undefined;
  readonly because: readonly FactChange[];
}

/** In words, or with all digits where the words of both sides are the same. */
function tell(one: ShownFigure | undefined, other: ShownFigure | undefined): string | undefined {
  return one !== undefined && one.words === other?.words ? one.exact : one?.words;
}

const isSame = (old: ShownFigure | undefined, fresh: ShownFigure | undefined): boolean =>
  old !== undefined && fresh !== undefined && old.exact === fresh.exact && old.words === fresh.words;

/** Every figure that differs, in the order of the views. */
export function figureChanges(
  old: ReadonlyMap<string, ShownFigure>,
  fresh: ReadonlyMap<string, ShownFigure>,
  because: Because,
): readonly FigureChange[] {
  const keys = [...new Set([...old.keys(), ...fresh.keys()])];
  const changes = keys.flatMap((key): FigureChange[] => {
    const [before, after] = [old.get(key), fresh.get(key)];
    const either = after ?? before;
    if (either === undefined || isSame(before, after)) return [];
    const { city, view, row, column, says } = either;
    const told = { old: tell(before, after), new: tell(after, before) };
    return [{ city, view, row, column, says, ...told, because: because(before, after) }];
  });
  return changes.toSorted((a, b) => (a.city < b.city ? -1 : a.city > b.city ? 1 : 0));
}
