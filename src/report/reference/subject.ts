/** A named part of something listed: an option of a chart, a column of a view, a word of a filter. */
export interface Part {
  readonly name: string;
  readonly says: string;
  /** The values that it takes, for people: "gdp (where none is given) or resident". */
  readonly takes?: string;
}

/** One thing that a workbook can use, as its declaration tells of it. */
export interface Entry {
  readonly name: string;
  readonly says: string;
  /** Further words on it by what they tell, such as its flag or the page that it needs. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly parts?: readonly Part[];
  /** A line to copy. */
  readonly example?: string;
}

/** Things of one kind; a group without a title is its subject's only one. */
export interface Group {
  readonly title?: string;
  readonly says?: string;
  readonly entries: readonly Entry[];
}

/** A kind of thing that there is in a workbook, with all of its kind. */
export interface Subject {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  /** What the parts of its entries are, such as "option". */
  readonly part?: string;
  readonly groups: readonly Group[];
}
