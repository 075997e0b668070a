import { relative, resolve } from "node:path";
import { chartNamed, lackingOption, misfitOption } from "../../chart/ask-chart.ts";
import type { BoundChart } from "../../chart/catalogue.ts";
import type { Options } from "../../chart/chart-option.ts";
import { margin } from "../../chart/frame-picture.ts";
import type { Derived } from "../../derive/derived.ts";
import { lettersOf } from "../../export/figure/cover-letters.ts";
import { type Figure, figureSpec, framedFigure, pdfFacts } from "../../export/figure/figure-file.ts";
import { UserError } from "../../model/user-error.ts";
import { formatCount } from "../../text/format-number.ts";
import { inLocale } from "../../text/number-habits.ts";
import { buildDate } from "../build-facts.ts";
import { chartFlags } from "../declared/chart-flags.ts";
import { deriveFor } from "../derive-for.ts";
import { type AskedFigure, askedFigure, type FigureOptions } from "../figure/asked-figure.ts";
import { openTypefaces } from "../figure/open-typefaces.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { toolVersion } from "../tool-version.ts";
import { writeWhole } from "../write-file.ts";

/** The options of the chart that were given, by their own names or as --option name=value. */
function chartOptions(options: FigureOptions): Options {
  const pairs = (options.option ?? []).map((pair): readonly [string, string] => {
    const at = pair.indexOf("=");
    if (at < 1) throw new UserError(`"${pair}" has no value`, "Write --option by=resident.");
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  const direct = chartFlags.flatMap(({ name }): (readonly [string, string])[] => {
    const value = options[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return Object.fromEntries([...direct, ...pairs]);
}

function askedChart(name: string): BoundChart {
  const chart = chartNamed(name);
  if ("message" in chart) throw new UserError(chart.message, chart.hint);
  return chart;
}

function checkOptions(chart: BoundChart, given: Options, derived: Derived): void {
  const wrong = misfitOption({ chart, given, derived }) ?? lackingOption(chart, given);
  if (wrong !== undefined) throw new UserError(wrong.message, wrong.hint);
}

const mostNamed = 12;

/** Says which letters would be left out of a picture, in which words, and what helps. */
function tellLacking(lacking: readonly string[], svg: string, terminal: Terminal): void {
  const first = lacking[0];
  if (first === undefined) return;
  const words = [...svg.matchAll(/>([^<]+)</g)].map(([, text = ""]) => text).find((text) => text.includes(first));
  const named = `${lacking.slice(0, mostNamed).join(" ")}${lacking.length > mostNamed ? " ..." : ""}`;
  terminal.say(
    `no font of this computer has ${formatCount(lacking.length, "letter")} of the picture: ${named} (in "${words ?? ""}")\n    They are drawn as empty boxes. Install a font that has them (on Debian: fonts-noto-cjk), or name one: --font FILE. An SVG with letters (--format svg) leaves the choice to the computer that shows it.\n`,
  );
}

/** No side of a picture may have more pixels than programs open. */
const mostPixels = 16_384;

async function contentOf(figure: Figure, asked: AskedFigure, terminal: Terminal): Promise<string | Uint8Array> {
  if (asked.format === "vl.json") return figureSpec(figure);
  const { svg, width, height } = framedFigure(figure);
  if (asked.format === "svg" && !asked.outlines) return `${svg}\n`;
  const pixels = Math.max(width, height) * asked.scale;
  if (asked.format === "png" && pixels > mostPixels)
    throw new UserError(
      `the picture would be ${Math.ceil(pixels)} pixels ${width > height ? "wide" : "high"}, more than the ${mostPixels} that programs open`,
      "Give a smaller --scale, or ask for pdf or svg, which have no pixels.",
    );
  const { typefaces, lacking } = await openTypefaces({ letters: lettersOf(svg), files: asked.fonts }, terminal);
  tellLacking(lacking, svg, terminal);
  if (asked.format === "svg")
    return `${await (await import("../../export/figure/to-outlines.ts")).toOutlines(svg, typefaces)}\n`;
  if (asked.format === "png")
    return (await import("../../export/figure/to-png.ts")).toPng(svg, { typefaces, scale: asked.scale });
  const { toPdf } = await import("../../export/figure/to-pdf.ts");
  return toPdf(svg, { width, height, typefaces, facts: pdfFacts(figure) });
}

function deliver(content: string | Uint8Array, out: string | undefined, terminal: Terminal): void {
  if (out !== undefined) {
    const path = resolve(terminal.folder, out);
    writeWhole(path, content);
    terminal.say(
      `${(Buffer.byteLength(content) / 1000).toFixed(0)} kB, written to ${relative(terminal.folder, path)}\n`,
    );
  } else if (typeof content === "string") terminal.result(content);
  else terminal.bytes?.(content);
}

/** What stands beside a plot in its picture: the margins, and the padding of every chart. */
const around = 2 * margin + 4;

/** Writes one figure as a file to take away. */
export async function exportFigure(name: string, options: FigureOptions, terminal: Terminal): Promise<ExitCode> {
  const asked = askedFigure(options);
  const chart = askedChart(name);
  const given = chartOptions(options);
  if (options.out === undefined && (asked.format === "png" || asked.format === "pdf") && terminal.bytes === undefined)
    throw new UserError(
      `a ${asked.format} file is nothing for a terminal to show`,
      `Name a file: --out ${name}.${asked.format}.`,
    );
  const ready = await deriveFor(options, terminal);
  if (ready === undefined) return 1;
  const { opened, derived } = ready;
  checkOptions(chart, given, derived);
  const id = [name, ...Object.values(given)].join("-").replace(/[^a-z0-9-]+/gi, "-");
  const drawn = await inLocale(opened.house.numbers, () =>
    chart.draw({ derived, options: given, id, width: asked.width - around }),
  );
  if (drawn.rows === 0) {
    terminal.say(`nothing to draw: ${drawn.headline}\n${drawn.notes.map((note) => `    ${note}\n`).join("")}`);
    return 1;
  }
  const made = {
    title: opened.workbook.title,
    date: buildDate(derived, terminal.environment),
    toolVersion: toolVersion(),
    house: opened.house,
  };
  const figure = { drawn, derived, theme: asked.theme, reading: asked.reading, width: asked.width, made };
  deliver(await contentOf(figure, asked, terminal), options.out, terminal);
  return 0;
}
