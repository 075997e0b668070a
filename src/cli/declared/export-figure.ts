import { type Command, Option } from "commander";
import { chartFlags } from "./chart-flags.ts";
import { collect, type Setup, withChoices } from "./options.ts";

/** `citybook export figure`: one chart as a file. */
export const declareExportFigure = (parent: Command, { terminal, end }: Setup): Command =>
  withChoices(
    chartFlags.reduce(
      (one, { flag, says }) => one.option(flag, says),
      parent
        .command("figure")
        .description("write one chart as SVG, PNG, PDF or Vega-Lite spec, with title, sources and date in it")
        .argument("<chart>", "such as intensity-range, city-map or rank-history")
        .option("-o, --out <file>", "where to write; its ending says the format")
        .option("-f, --format <format>", "svg, png, pdf or vl.json; svg where nothing says it")
        .option("--width <size>", "width of the picture in px, or in mm, cm, in or pt (default: 748)")
        .option("--scale <number>", "pixels of a PNG for one px (default: 2)")
        .option("--theme <theme>", "light, dark or print", "light")
        .option("--text <how>", "letters, or outlines for an SVG that needs no font")
        .option("--no-reading", "leave out how to read the chart")
        .addOption(
          new Option("--font <file>", "a font for letters of other scripts in PNG and PDF; may be repeated").argParser(
            collect,
          ),
        )
        .addOption(new Option("--option <name=value>", "any option of the chart; may be repeated").argParser(collect)),
    ),
  )
    .addHelpText(
      "after",
      "\nExamples:\n  citybook export figure intensity-range --by resident --out residents.png\n  citybook export figure commitment-by-year --city shenzhen --out shenzhen.pdf --width 180mm --theme print",
    )
    .action(async (chart, options) =>
      end(await (await import("../commands/export-figure.ts")).exportFigure(chart, options, terminal)),
    );
