/** What the picture is called, and what it shows, for those who do not see it. */
export interface Named {
  /** Unique on its page; ids inside the picture begin with it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}
