import { sayParameters } from "../../chart/say-choices.ts";
import { explain as explainColumn } from "../../derive/explain.ts";
import { type PrintedView, views } from "../../derive/views.ts";
import { UserError } from "../../model/user-error.ts";
import { formatList } from "../../text/format-list.ts";
import { didYouMean, meantOr } from "../../text/nearest.ts";
import { deriveFor } from "../derive-for.ts";
import { knownCity } from "../known-city.ts";
import type { DataOptions } from "../open-workbook.ts";
import { explanationData, formatExplanation } from "../print/format-explanation.ts";
import { sayNoRow } from "../say-no-row.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface ExplainOptions extends DataOptions {
  readonly json?: boolean;
}

/** The views with a number that was calculated or looked up. */
const explained = Object.values(views).filter(({ columns }) => columns.some(({ end }) => end !== undefined));

/** The view and the columns of a word such as intensity.gdp_share_high, or intensity.gdp_share for both of its ends. */
function columnsNamed(word: string) {
  const [name = "", column = ""] = word.split(".");
  const view: PrintedView | undefined = explained.find((one) => one.name === name);
  if (view === undefined) {
    const known = explained.map((one) => one.name);
    throw new UserError(
      `"${name}" is not a view that can be explained`,
      `${didYouMean(name, known)}Write VIEW.COLUMN with one of ${formatList(known)}.`,
    );
  }
  const known = view.columns.map((one) => one.name);
  const asked = [column, `${column}_low`, `${column}_high`, `${column}_best`, `${column}_worst`, `${column}_of`];
  const columns = known.filter((one) => asked.includes(one));
  if (columns.length > 0) return { view, columns };
  throw new UserError(
    `"${column}" is not a column of ${name}`,
    meantOr(column, known, `Its columns are ${formatList(known)}.`),
  );
}

/** Prints how a number came to be, from the formula down to file, line and source. */
export async function explain(
  city: string,
  word: string,
  options: ExplainOptions & { readonly terminal: Terminal },
): Promise<ExitCode> {
  const { terminal } = options;
  const { view, columns } = columnsNamed(word);
  const ready = await deriveFor(options, terminal);
  if (ready === undefined) return 1;
  const { derived } = ready;
  knownCity(city, derived);
  const found = columns.flatMap((column) => explainColumn(derived, city, { view, column }));
  terminal.say(`Choices: ${sayParameters(derived.parameters)}.\n`);
  if (options.json === true) terminal.result(`${JSON.stringify(found.map(explanationData), undefined, 2)}\n`);
  else terminal.result(found.map(formatExplanation).join("\n"));
  if (found.length === 0) terminal.say(sayNoRow({ name: view.name, of: "view" }, [city]));
  return 0;
}
