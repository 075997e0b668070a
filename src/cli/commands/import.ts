import { join, relative, resolve } from "node:path";
import { tables as declared } from "../../check/tables.ts";
import { check as checkJob } from "../../check-datasets.ts";
import { aliasRows } from "../../import/alias-rows.ts";
import { knownConfirmations } from "../../import/asked.ts";
import { unmapped } from "../../import/column-map.ts";
import { foreignProblems } from "../../import/foreign-problems.ts";
import { type Imported, type ImportJob, importTable } from "../../import/import-table.ts";
import { formatMemory, keptConstants } from "../../import/memory.ts";
import { type Plan, toPlan } from "../../import/plan.ts";
import { toAnswer, toQuestions } from "../../import/question.ts";
import type { Problem } from "../../model/problem.ts";
import { formatCount } from "../../text/format-number.ts";
import { didYouMean } from "../../text/nearest.ts";
import { formatChange, textWith } from "../import-files.ts";
import { readIfThere, withFiles } from "../import-pack.ts";
import { type ImportOptions, makeReady, memoryFile, type Ready } from "../import-ready.ts";
import { openWorkbook } from "../open-workbook.ts";
import { formatImport } from "../print/format-import.ts";
import { formatProblems } from "../print/format-problems.ts";
import { readForeign } from "../read-foreign.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { writeTogether } from "../write-file.ts";
import { importWorkbook, openExported } from "./import-workbook.ts";

const isError = ({ level }: Problem): boolean => level === "error";

function refuse(problems: readonly Problem[], why: string, { result, say }: Terminal): ExitCode {
  result(formatProblems(problems));
  say(`Nothing was written: ${why}\n`);
  return 1;
}

interface File {
  readonly path: string;
  readonly text: string;
  /** What changes in it, for a person to look at. */
  readonly change: string;
}

/** The files that the import would write, and the problems that the datasets would then have. */
function toFiles(imported: Imported, plan: Plan, ready: Ready & { file: string; options: ImportOptions }) {
  const { opened, pack, tables, asked, options, file, before } = ready;
  const { fresh, differing } = imported.compared;
  const replaced = options.replace === true ? differing : [];
  const language = options.aliases;
  const aliases =
    language === undefined
      ? []
      : aliasRows(imported.made.names, tables, { language, note: plan.constants["source_id"] ?? "" });
  const wanted = [
    { table: asked.table, path: `${pack}/${asked.table.name}.csv`, fresh, replaced },
    { table: declared.city_aliases, path: `${pack}/city_aliases.csv`, fresh: aliases, replaced: [] },
  ].filter((rows) => rows.fresh.length + rows.replaced.length > 0);
  const written = wanted.map((rows) => ({ path: rows.path, ...textWith(rows, opened) }));
  const disk = withFiles(opened.disk, new Map(written.map(({ path, text }) => [path, text])));
  const after = checkJob({ ...opened, disk }).problems;
  const target = `${pack}/${asked.table.name}.csv`;
  const from = written.find(({ path }) => path === target)?.from ?? new Map();
  const files = written.map((one): File => {
    const bytes = readIfThere(one.path, opened);
    const old = bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    return { path: one.path, text: one.text, change: formatChange(one.path, old, one) };
  });
  return { files, problems: foreignProblems(after, before, { file, plan, target, from }) };
}

/** What the pack remembers from now on. */
function remembered(
  { memory, name, asked }: Ready,
  { made, plan, confirmed }: Pick<Imported, "made"> & Pick<ImportJob, "plan" | "confirmed">,
): string {
  const names = new Set(made.names.map((one) => one.name));
  return formatMemory({
    ...memory,
    [name]: {
      table: asked.table.name,
      map: Object.fromEntries(plan.mapped.map((one) => [one.foreign.trim(), one.name])),
      set: keptConstants(asked.constants),
      empty: asked.reading.empty,
      decimal: asked.reading.decimal,
      confirmed: Object.fromEntries(
        Object.entries(confirmed).filter(([one]) => names.has(one) || memory[name]?.confirmed[one] !== undefined),
      ),
    },
  });
}

function write(
  files: readonly File[],
  memoryText: string,
  { opened, pack, name }: Ready,
  terminal: Terminal,
): ExitCode {
  const written = [...files, { path: join(pack, memoryFile), text: memoryText }];
  writeTogether(written.map(({ path, text }) => ({ path: resolve(opened.root, path), content: text })));
  const shown = (path: string) => relative(terminal.folder, resolve(opened.root, path)) || path;
  const list = files.map(({ path }) => shown(path));
  terminal.say(
    `Written: ${[...list, shown(join(pack, memoryFile))].join(", ")} (remembers the columns as "${name}").\nNext: citybook check, then citybook diff HEAD to see what moved\n`,
  );
  return 0;
}

/** The import with what a person at the terminal says of names that are not clear; nobody else is asked. */
async function askOpen(imported: Imported, job: ImportJob, options: ImportOptions): Promise<ImportJob> {
  const { terminal, skipUnmatched } = options;
  if (terminal.ask === undefined || skipUnmatched === true) return job;
  const known = job.tables.cities.map(({ city_id }) => city_id);
  const said: Record<string, readonly string[]> = {};
  for (const question of toQuestions(imported.made.names)) {
    let answer = toAnswer(await terminal.ask(question.text), question, known);
    while ("wrong" in answer) {
      const again = `"${answer.wrong}" is not a city. ${didYouMean(answer.wrong, known)}`;
      answer = toAnswer(await terminal.ask(again), question, known);
    }
    if (answer.cities.length > 0) said[question.name] = answer.cities;
  }
  return { ...job, confirmed: { ...job.confirmed, ...said } };
}

/** Tells what the import comes to, and writes it where nothing stands against it. */
function conclude(
  imported: Imported,
  { plan, confirmed, foreign }: ImportJob,
  ready: Ready & { options: ImportOptions },
): ExitCode {
  const { options, pack, asked } = ready;
  const { terminal } = options;
  const [skipUnmatched, replace] = [options.skipUnmatched === true, options.replace === true];
  const { file, header } = foreign;
  const target = `${pack}/${asked.table.name}.csv`;
  const left = unmapped(header, plan.mapped, plan.table);
  terminal.result(formatImport({ file, target, plan, unmapped: left, imported, skipUnmatched, replace }));
  const own = [...imported.problems, ...(skipUnmatched ? [] : imported.unsettled)];
  const { files, problems } = toFiles(imported, plan, { ...ready, file });
  const found = [...own, ...problems].toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  if (found.some(isError)) return refuse(found, "mend the above, and run the command again.", terminal);
  if (found.length > 0) terminal.result(formatProblems(found));
  if (options.dryRun === true) {
    terminal.result(files.map(({ change }) => change).join(""));
    terminal.say("Nothing was written: run it without --dry-run to write this.\n");
    return 0;
  }
  if (files.length === 0)
    terminal.say(`No row is new: ${formatCount(imported.compared.same.length, "row")} there already.\n`);
  return write(files, remembered(ready, { ...imported, plan, confirmed }), ready, terminal);
}

/** Turns a foreign table into rows of a pack: tells what matched and what did not, and writes all of it or nothing. */
export async function importFile(file: string, options: ImportOptions): Promise<ExitCode> {
  const { terminal } = options;
  const isForeign = [options.table, options.as, options.sheet, options.map].some((said) => said !== undefined);
  const exported = isForeign ? undefined : await openExported(file, terminal);
  if (exported !== undefined) return importWorkbook(exported, options);
  const opened = await openWorkbook(options, terminal);
  if (!("workbook" in opened)) return refuse(opened, "mend the workbook file first.", terminal);
  const { tables, problems: before } = checkJob(opened);
  if (tables === undefined) return refuse(before.filter(isError), "mend the datasets first.", terminal);
  const ready = makeReady(file, options, { opened, tables, before });
  const { asked, parts } = ready;
  const columns = [...asked.map.map(([theirs]) => theirs), ...Object.keys(asked.table.columns)];
  const { table: foreign, problems } = await readForeign({ file, sheet: options.sheet, columns }, terminal);
  if (foreign === undefined || problems.some(isError))
    return refuse(problems, "mend the foreign table first.", terminal);
  if (problems.length > 0) terminal.say(formatProblems(problems));
  const decimal = asked.reading.decimal ?? (foreign.decimalComma === true ? "comma" : undefined);
  const plan = toPlan({ ...asked, header: foreign.header, reading: { ...asked.reading, decimal } });
  const job = { foreign, plan, tables, parts, confirmed: asked.confirmed, replace: options.replace === true };
  const first = importTable(job);
  const names = first.made.names.map(({ name }) => name);
  knownConfirmations(options, names, tables);
  const settled = await askOpen(first, job, options);
  return conclude(settled === job ? first : importTable(settled), settled, { ...ready, options });
}
