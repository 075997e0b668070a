import { CaptureTag, type Context, type FilterImplOptions, Liquid } from "liquidjs";
import { escapeMarkdown, MarkdownText } from "./escape.ts";
import { fenceTag } from "./fence-tag.ts";
import type { Filter } from "./filter.ts";
import { filters } from "./filters.ts";
import { toLiquidTag } from "./liquid-tag.ts";
import { findOrTell, refuseNoRow } from "./no-row.ts";
import { pageOf, renderTemplates } from "./render-template.ts";
import { sayValue } from "./say-value.ts";
import { standardFilters, standardTags } from "./standard.ts";
import { tags } from "./tags.ts";

/** The values of a loop or list that Liquid itself may make for one page. */
const memoryLimit = 10_000_000;

/** A page of more letters is none that a person wrote. */
const parseLimit = 1_000_000;

/** What a filter leaves is text of the workbook, whatever is in it; what a page captured was escaped before. */
function escapeOutput(value: unknown): string {
  refuseNoRow(value);
  return value instanceof MarkdownText ? String(value) : escapeMarkdown(sayValue(value));
}

const toLiquidFilter = ({ apply }: Filter): FilterImplOptions =>
  function filter(this: { context: Context }, value: unknown, ...words: unknown[]): unknown {
    for (const one of [value, ...words]) refuseNoRow(one);
    return apply(value, words, pageOf(this.context));
  };

/** Keeps what was captured apart from text of the workbook, so that its tags still work where it is written. */
class CaptureMarkdown extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    const text = yield this.liquid.renderer.renderTemplates(this.templates, context);
    const plain = String(text);
    const value = escapeMarkdown(plain) === plain ? plain : new MarkdownText(plain);
    Object.assign(context.bottom(), { [this.variable]: value });
  }
}

/** Only what is declared is left: no files, no clock, no chance, nothing that is not escaped. */
function leaveDeclared(liquid: Liquid): void {
  const known = (list: readonly { readonly name: string }[]) => new Set(list.map(({ name }) => name));
  const [knownTags, knownFilters] = [known(standardTags), known(standardFilters)];
  for (const name of Object.keys(liquid.tags)) if (!knownTags.has(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) if (!knownFilters.has(name)) delete liquid.filters[name];
}

/** The template engine of pages: our tags and filters, no files, values escaped for Markdown, mistakes told in place. */
export function openLiquid(): Liquid {
  const liquid = new Liquid({
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    memoryLimit,
    parseLimit,
    outputEscape: escapeOutput,
    templates: {},
  });
  leaveDeclared(liquid);
  liquid.registerFilter("find", findOrTell(liquid));
  liquid.registerTag("capture", CaptureMarkdown);
  liquid.registerTag(fenceTag.name, toLiquidTag(fenceTag));
  for (const tag of tags) liquid.registerTag(tag.name, toLiquidTag(tag));
  for (const filter of filters) liquid.registerFilter(filter.name, toLiquidFilter(filter));
  Object.assign(liquid.renderer, { renderTemplates });
  return liquid;
}
