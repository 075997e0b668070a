import {
  type Context,
  evalToken,
  Hash,
  Liquid,
  Tag as LiquidTag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from "liquidjs";
import type { PageContext } from "./context.ts";
import { escapeMarkdown } from "./escape.ts";
import { filters } from "./filters.ts";
import type { Tag } from "./tag.ts";
import { tags } from "./tags.ts";

/** Under this name the tags find the page that they are part of. */
const pageKey = "page_context";

const isPage = (value: unknown): value is PageContext =>
  typeof value === "object" && value !== null && "citations" in value;

function pageOf(context: Context): PageContext {
  const page: unknown = Reflect.get(context.environments, pageKey);
  if (!isPage(page)) throw new Error("a tag was rendered outside a page");
  return page;
}

const asWords = (hash: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(hash).map(([name, value]) => [name, String(value)]));

/** A tag whose first word is already a name, as in `figure: "commitment"`, has no word before it. */
const beginsWithName = /^\s*[\w-]+\s*:/;

/** Liquid takes tags as classes; this makes one from a plain description. */
function toLiquidTag({ render }: Tag) {
  return class extends LiquidTag {
    private readonly first: ReturnType<TagToken["tokenizer"]["readValue"]>;
    private readonly hash: Hash;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      this.first = beginsWithName.test(token.args) ? undefined : token.tokenizer.readValue();
      this.hash = new Hash(token.tokenizer);
    }

    override *render(context: Context): Generator<unknown, string, unknown> {
      const first: unknown = this.first === undefined ? undefined : yield evalToken(this.first, context);
      const named: unknown = yield this.hash.render(context);
      const words = { first: first === undefined ? undefined : String(first), named: asWords(Object(named)) };
      return String(yield render(words, pageOf(context)));
    }
  };
}

/** The template engine of pages: our tags and filters, no files, values escaped for Markdown. */
export function openLiquid(): Liquid {
  const liquid = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: (value: unknown) => escapeMarkdown(String(value ?? "")),
    templates: {},
  });
  for (const tag of tags) liquid.registerTag(tag.name, toLiquidTag(tag));
  for (const [name, filter] of Object.entries(filters)) liquid.registerFilter(name, filter);
  return liquid;
}

/** Renders a parsed template with its values; tags find the page through it. */
export const renderTemplate = async (
  liquid: Liquid,
  template: Template[],
  { page, values }: { page: PageContext; values: object },
): Promise<string> => String(await liquid.render(template, { ...values, [pageKey]: page }));
