import { Hash, type Liquid, TagToken, type Token, Tokenizer, TokenKind, type TopLevelToken } from "liquidjs";

/** What Liquid would pass over: the first word that has no meaning where it stands. */
export interface LeftOver {
  readonly word: string;
  readonly token: Token;
}

const conditions = new Set(["if", "elsif", "unless"]);
const loopWords = new Set(["reversed", "limit", "offset"]);

/** The first value that stands beside another with nothing to join them. Whatever follows a filter, Liquid tells itself. */
function secondValue(tokenizer: Tokenizer): string {
  const tokens = [...tokenizer.readExpressionTokens()];
  const isValue = (token: Token | undefined): boolean => token !== undefined && token.kind !== TokenKind.Operator;
  return tokens.find((token, at) => isValue(token) && isValue(tokens[at - 1]))?.getText() ?? "";
}

function afterLoop(tokenizer: Tokenizer): string {
  tokenizer.readIdentifier();
  tokenizer.skipBlank();
  tokenizer.readIdentifier();
  tokenizer.readValue();
  const words = Object.keys(new Hash(tokenizer).hash);
  return words.find((word) => !loopWords.has(word)) ?? "";
}

function afterAssigned(tokenizer: Tokenizer): string {
  tokenizer.readIdentifier();
  tokenizer.skipBlank();
  tokenizer.advance();
  return secondValue(tokenizer);
}

/** How the words of a tag of Liquid that takes a value are read to its end; other tags read theirs themselves. */
function readRest(name: string): ((tokenizer: Tokenizer) => string) | undefined {
  if (conditions.has(name)) return secondValue;
  if (name === "for") return afterLoop;
  return name === "assign" ? afterAssigned : undefined;
}

function restOf(token: TopLevelToken, { options }: Liquid): string {
  if (token instanceof TagToken) return readRest(token.name)?.(new Tokenizer(token.args, options.operators)) ?? "";
  if (token.kind !== TokenKind.Output) return "";
  const inside = token.getText().replace(/^\{\{-?|-?\}\}$/g, "");
  return secondValue(new Tokenizer(inside, options.operators));
}

/** The words of a template that Liquid would pass over in silence, as in `{{ a b }}`. The template is one that it takes. */
export function leftOvers(text: string, file: string, liquid: Liquid): readonly LeftOver[] {
  return new Tokenizer(text, liquid.options.operators, file).readTopLevelTokens(liquid.options).flatMap((token) => {
    const word = restOf(token, liquid);
    return word === "" ? [] : [{ word, token }];
  });
}
