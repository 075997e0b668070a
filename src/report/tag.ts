import type { PageContext } from "./context.ts";

/** The words that a tag was given: the first one alone, the others by name. */
export interface TagWords {
  readonly first: string | undefined;
  readonly named: Readonly<Record<string, string>>;
}

/** One Liquid tag: what it is for, and the placeholder of the HTML that it makes. */
export interface Tag {
  readonly name: string;
  readonly says: string;
  readonly render: (words: TagWords, page: PageContext) => string | Promise<string>;
}
