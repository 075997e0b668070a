import type { PageContext } from "./context.ts";
import type { OptionSays } from "./option-says.ts";
import type { Prepared } from "./prepared.ts";

/** The words that a tag was given: the first one alone, the others by name. */
export interface TagWords {
  readonly first: string | undefined;
  readonly named: Readonly<Record<string, string>>;
  /** What stands between the tag and its end, as Markdown; "" where the tag has no end. */
  readonly inside: string;
  /** Renders another file in the place of the tag, with the named words as values of its own. */
  readonly renderPart: (part: Prepared) => Promise<string>;
}

/** One Liquid tag, declared: what it is for, the words that it takes, and the placeholder of the HTML that it makes. */
export interface Tag {
  readonly name: string;
  readonly says: string;
  /** What its first word names, where it takes one. */
  readonly word?: string;
  readonly options: Readonly<Record<string, OptionSays>>;
  /** Set where further options depend on the first word, so that the tag checks them itself. */
  readonly moreOptions?: string;
  /** Set where it stands around text, up to its end tag. */
  readonly wraps?: true;
  /** A line that works on a page about the shipped facts, or one of the kind that `of` names. */
  readonly example: string;
  /** The kind of page that it needs, where it needs one. */
  readonly of?: "city" | "index";
  readonly render: (words: TagWords, page: PageContext) => string | Promise<string>;
}
