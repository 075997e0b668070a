import { sayParameters } from "../../chart/say-choices.ts";
import { explain as explainColumn } from "../../derive/explain.ts";
import { views } from "../../derive/views.ts";
import { UserError } from "../../model/user-error.ts";
import { formatList } from "../../text/format-list.ts";
import { didYouMean } from "../../text/nearest.ts";
import { deriveFor } from "../derive-for.ts";
import { knownCity } from "../known-city.ts";
import type { DataOptions } from "../open-workbook.ts";
import { explanationData, formatExplanation } from "../print/format-explanation.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface ExplainOptions extends DataOptions {
  readonly json?: boolean;
}

const explained = { intensity: views.intensity, commitments: views.commitments, standings: views.standings };

/** The view and the column of a word such as intensity.gdp_share_high. */
function columnNamed(word: string) {
  const [name = "", column = ""] = word.split(".");
  const view = Object.entries(explained).find(([key]) => key === name)?.[1];
  if (view === undefined) {
    const known = Object.keys(explained);
    throw new UserError(
      `"${name}" is not a view that can be explained`,
      `${didYouMean(name, known)}Write VIEW.COLUMN with one of ${formatList(known)}.`,
    );
  }
  const known = view.columns.map((one) => one.name);
  if (!known.includes(column)) {
    throw new UserError(
      `"${column}" is not a column of ${name}`,
      `${didYouMean(column, known)}Its columns are ${formatList(known)}.`,
    );
  }
  return { view, column };
}

/** Prints how a number came to be, from the formula down to file, line and source. */
export async function explain(
  city: string,
  word: string,
  options: ExplainOptions & { readonly terminal: Terminal },
): Promise<ExitCode> {
  const { terminal } = options;
  const asked = columnNamed(word);
  const ready = await deriveFor(options, terminal);
  if (ready === undefined) return 1;
  const { opened, derived } = ready;
  knownCity(city, derived);
  const found = explainColumn(derived, city, asked);
  terminal.say(`Choices: ${sayParameters(derived.parameters)}.\n`);
  if (options.json === true) terminal.result(`${JSON.stringify(found.map(explanationData), undefined, 2)}\n`);
  else terminal.result(found.map(formatExplanation).join("\n"));
  if (found.length === 0)
    terminal.say(
      `${city} has no row in ${asked.view.name} for ${opened.parameters.year}: citybook table gaps --city ${city} says why\n`,
    );
  return 0;
}
