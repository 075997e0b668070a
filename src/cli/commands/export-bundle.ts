import { relative, resolve } from "node:path";
import { sayParameters } from "../../chart/say-choices.ts";
import { type BundleFile, textFile } from "../../export/bundle/bundle-file.ts";
import { type Citable, toBibtex, toCff, toCitation } from "../../export/bundle/cite.ts";
import { sayTooLarge } from "../../export/bundle/fit-mail.ts";
import { mayBeKept } from "../../export/bundle/keep-pages.ts";
import { toReadme } from "../../export/bundle/readme.ts";
import { zipFiles } from "../../export/bundle/zip-files.ts";
import { calendarVersion } from "../../export/datapackage/descriptor.ts";
import { slug } from "../../export/slug.ts";
import { UserError } from "../../model/user-error.ts";
import { report } from "../../pipeline.ts";
import type { Download } from "../../report/context.ts";
import { sayPacks } from "../../report/say-packs.ts";
import { formatList } from "../../text/format-list.ts";
import { formatCount } from "../../text/format-number.ts";
import { didYouMean } from "../../text/nearest.ts";
import { type Licences, type Material, readLicences } from "../bundle/material.ts";
import { type Part, parts } from "../bundle/parts.ts";
import { deriveFor } from "../derive-for.ts";
import { downloadsOf } from "../downloads.ts";
import { knownCity } from "../known-city.ts";
import type { DataOptions } from "../open-workbook.ts";
import { readScript, readStyle } from "../page-files.ts";
import { toPageJob } from "../page-job.ts";
import { formatBriefly } from "../print/format-briefly.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { writeWhole } from "../write-file.ts";

export interface BundleOptions extends DataOptions {
  readonly out?: string;
  readonly only?: string;
  readonly city?: readonly string[];
}

/** The parts that a list of names asks for, in their own order. */
function askedParts(only: string | undefined): readonly Part[] {
  if (only === undefined) return parts;
  const known = parts.map(({ name }) => name);
  const asked = only.split(",").map((name) => name.trim());
  const strange = asked.find((name) => !known.includes(name));
  if (strange !== undefined)
    throw new UserError(
      `"${strange}" is not a part of a bundle`,
      `${didYouMean(strange, known)}Write ${formatList(known, Number.POSITIVE_INFINITY, "or")}, separated by commas.`,
    );
  return parts.filter(({ name }) => asked.includes(name));
}

function citable({ opened, derived, build }: Material): Citable {
  const { title, publication, house } = opened.workbook;
  const {
    contributors = [house.organisation ?? `The ${title} authors`],
    version,
    license,
    homepage,
    description,
  } = publication;
  return {
    kind: "dataset",
    title,
    authors: contributors,
    version: version ?? calendarVersion(build.date),
    date: build.date,
    licence: license,
    homepage,
    checksum: build.checksum,
    abstract: `${description ?? "Cities compared by the public money they commit to AI and by where innovation indices rank them."} Made by citybook ${build.toolVersion}. Choices: ${sayParameters(derived.parameters)}.`,
  };
}

function sayOwn(own: string | undefined, named: string | undefined): string {
  if (own === undefined && named === undefined)
    return "The workbook states no licence: ask whoever made it before you publish from it.";
  const where = own === undefined ? "" : `${named === undefined ? " the licence in" : ", see"} LICENSE.txt`;
  return `The workbook comes under${named === undefined ? "" : ` ${named}`}${where}.`;
}

const sayLicence = ({ own, tool }: Licences, named: string | undefined): string =>
  [
    sayOwn(own, named),
    "Facts are those of the named sources, which keep their rights.",
    ...(tool === undefined ? [] : ["Style and script of the pages are those of citybook: LICENSE-citybook.txt."]),
  ].join(" ");

function startOf(files: readonly BundleFile[], cities: readonly string[]): string | undefined {
  const wanted = ["index", ...cities].map((name) => new RegExp(`^pages/(?:.*/)?${name}\\.html$`));
  return wanted.flatMap((pattern) => files.filter(({ path }) => pattern.test(path)))[0]?.path;
}

const saysOf: Readonly<Record<string, string>> = {
  "LICENSE.txt": "the licence of the workbook",
  "LICENSE-citybook.txt": "the licence of the tool that made it",
};

/** The files that say what the bundle is, how to cite it, and what may be done with it. */
function about(material: Material, asked: readonly Part[], files: readonly BundleFile[]): readonly BundleFile[] {
  const { opened, derived, build, chosen } = material;
  const cities = chosen?.cities ?? [];
  const cited = citable(material);
  const licences = readLicences(opened.root);
  const licenceFiles = [
    ...(licences.own === undefined ? [] : [textFile("LICENSE.txt", licences.own)]),
    ...(licences.tool === undefined ? [] : [textFile("LICENSE-citybook.txt", licences.tool)]),
  ];
  const names = cities.map((id) => derived.city(id)?.name ?? id);
  return [
    textFile(
      "README.txt",
      toReadme({
        title: cited.title,
        date: build.date,
        toolVersion: build.toolVersion,
        choices: `Choices: ${sayParameters(derived.parameters)}.`,
        packs: sayPacks(build),
        checksum: build.checksum,
        citation: toCitation(cited),
        parts: [
          ...asked.map(({ path, says }) => [path, says] as const),
          ["CITATION.cff, citation.bib", "how to cite it, for reference managers"],
          ...licenceFiles.map(({ path }) => [path, saysOf[path] ?? ""] as const),
        ],
        start: startOf(files, cities),
        cities: names,
        licence: sayLicence(licences, cited.licence),
      }),
    ),
    textFile("CITATION.cff", toCff(cited)),
    textFile("citation.bib", toBibtex(cited)),
    ...licenceFiles,
  ];
}

/** The files that the pages lead to, as they lie in the bundle: beside the folder of the pages. */
const besidePages = ({ workbook }: Material["opened"], asked: readonly Part[]): readonly Download[] =>
  asked.some(({ name }) => name === "xlsx")
    ? downloadsOf(workbook).map(({ path, says }) => ({ path: `../${path}`, says }))
    : [];

/** Writes one zip file with everything that a reader of the workbook may want. */
export async function exportBundle(options: BundleOptions, terminal: Terminal): Promise<ExitCode> {
  const start = terminal.now();
  const asked = askedParts(options.only);
  if (options.out !== undefined && !/\.zip$/i.test(options.out))
    throw new UserError(`"${options.out}" is not the name of a zip file`, "Let it end in .zip.");
  const ready = await deriveFor(options, terminal);
  if (ready === undefined) return 1;
  const { opened, derived, packs } = ready;
  const cities = options.city ?? [];
  for (const city of cities) knownCity(city, derived);
  const all = derived.tables.cities.map(({ city_id }) => city_id);
  const chosen = cities.length === 0 ? undefined : { cities, all };
  const dress = { style: readStyle(), script: await readScript() };
  const plain = toPageJob(opened, { derived, packs, dress }, terminal);
  const job = {
    ...plain,
    build: { ...plain.build, downloads: besidePages(opened, asked) },
    progress: (done: number, of: number) => terminal.progress(`page ${done} of ${of}`),
  };
  const wantsPages = asked.some(({ name }) => name === "pages");
  const pages = wantsPages ? await report(derived, { ...job, ...(chosen && { only: mayBeKept(chosen) }) }) : undefined;
  terminal.progress("");
  if (pages !== undefined && pages.problems.length > 0) terminal.say(formatBriefly(pages.problems));
  if (pages !== undefined && pages.made === undefined) return 1;
  const material: Material = { opened, derived, build: job.build, pages: pages?.made, chosen, terminal };
  const files = (await Promise.all(asked.map((part) => part.files(material)))).flat();
  const name = `${slug(opened.workbook.title)}-${job.build.date}`;
  const whole = [...files, ...about(material, asked, files)];
  const bytes = zipFiles(whole, { folder: name, date: job.build.date });
  const out = resolve(terminal.folder, options.out ?? `${name}.zip`);
  writeWhole(out, bytes);
  const tooLarge = sayTooLarge(bytes.length, whole);
  if (tooLarge !== undefined) terminal.say(tooLarge);
  const seconds = ((terminal.now() - start) / 1000).toFixed(1);
  terminal.say(
    `${formatCount(whole.length, "file")}, ${(bytes.length / 1e6).toFixed(1)} MB, written to ${relative(terminal.folder, out)} in ${seconds} s.\nNext: mail it; whoever gets it unpacks it and opens README.txt\n`,
  );
  return 0;
}
