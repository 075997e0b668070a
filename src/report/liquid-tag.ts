import {
  type Context,
  evalToken,
  Hash,
  type Liquid,
  Tag as LiquidTag,
  type Parser,
  type TagToken,
  type Template,
  type TopLevelToken,
} from "liquidjs";
import { checkOptions } from "./check-options.ts";
import { refuseNoRow } from "./no-row.ts";
import { pageOf, renderPart, Stopped } from "./render-template.ts";
import type { Tag, TagWords } from "./tag.ts";
import { Defect } from "./telling.ts";
import { TemplateMistake, TemplateMistakes } from "./template-mistake.ts";

const asWords = (hash: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(hash).map(([name, value]) => [name, String(value ?? "")]));

/** A tag whose first word is already a name, as in `figure: "commitment"`, has no word before it. */
const beginsWithName = /^\s*[\w-]+\s*:/;

function checkWords({ name, word, options, moreOptions }: Tag, { first, named }: TagWords): void {
  if (word !== undefined && first === "") throw new TemplateMistake(`${name} names nothing`, `Write ${word}.`);
  if (word === undefined && first !== undefined) {
    throw new TemplateMistake(`${name} takes no first word, but was given "${first}"`, "Leave it out.");
  }
  if (moreOptions === undefined) checkOptions(named, options, name);
}

/** What stands before the end tag of a tag that wraps. */
function readInside(token: TagToken, rest: TopLevelToken[], parser: Parser): Template[] {
  const inside: Template[] = [];
  const stream = parser.parseStream(rest);
  stream
    .on(`tag:end${token.name}`, () => stream.stop())
    .on("template", (template: Template) => inside.push(template))
    .on("end", () => {
      throw new Error(`tag ${token.getText()} not closed`);
    });
  stream.start();
  return inside;
}

/** Whatever a tag throws that is no mistake of the author is a defect, and goes on up as one. */
async function renderSafely(tag: Tag, words: TagWords, context: Context): Promise<string> {
  checkWords(tag, words);
  try {
    return await tag.render(words, pageOf(context));
  } catch (cause) {
    const isTold = [TemplateMistake, TemplateMistakes, Stopped, Defect].some((kind) => cause instanceof kind);
    throw isTold ? cause : new Defect(cause);
  }
}

/** Liquid takes tags as classes; this makes one from a declaration. */
export function toLiquidTag(tag: Tag) {
  return class extends LiquidTag {
    private readonly first: ReturnType<TagToken["tokenizer"]["readValue"]>;
    private readonly hash: Hash;
    private readonly inside: Template[];

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, remaining, liquid);
      this.first = beginsWithName.test(token.args) ? undefined : token.tokenizer.readValue();
      this.hash = new Hash(token.tokenizer);
      this.inside = tag.wraps === undefined ? [] : readInside(token, remaining, parser);
    }

    override *render(context: Context): Generator<unknown, string, unknown> {
      const first: unknown = this.first === undefined ? undefined : yield evalToken(this.first, context);
      const named: unknown = yield this.hash.render(context);
      for (const value of [first, ...Object.values(Object(named))]) refuseNoRow(value);
      const inside: unknown =
        tag.wraps === undefined ? "" : yield this.liquid.renderer.renderTemplates(this.inside, context);
      const words: TagWords = {
        first: first === undefined || first === null ? undefined : String(first),
        named: asWords(Object(named)),
        inside: String(inside),
        renderPart: (part) => renderPart(part, context, Object(named)),
      };
      return String(yield renderSafely(tag, words, context));
    }
  };
}
