/** What stands in a row: words, a number, or nothing where it was not measured. */
export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  /** So many digits after the point; words stand as they are. */
  readonly digits?: number;
}

/** A table of what was measured. Its numbers are as they were measured, and rounded only where they are shown. */
export interface Sheet {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What must be known to read it, each a sentence. */
  readonly notes: readonly string[];
}

/** A figure that is to be kept within, beside what it was. */
export interface Budget {
  readonly says: string;
  /** How it ended where it did not end well, which keeps no promise; nothing where it was not tried. */
  readonly measured: number | string | null;
  readonly most: number;
  readonly unit: string;
}

export interface Measured {
  readonly sheets: readonly Sheet[];
  readonly budgets: readonly Budget[];
}

/** How a run is asked for. */
export interface Setting {
  /** Smaller sizes and fewer runs: whether all of it works, rather than how fast it is. */
  readonly quick: boolean;
  /** An empty folder that is removed at the end. */
  readonly scratch: string;
  /** Says what goes on, for whoever waits. */
  readonly tell: (text: string) => void;
}

export interface Stage {
  readonly name: string;
  readonly says: string;
  /** Loads what the stage measures with. */
  readonly load: () => Promise<{ readonly measure: (setting: Setting) => Measured | Promise<Measured> }>;
}
