import type { DrawPicture } from "../chart/draw-picture.ts";
import type { DrawingStore } from "../chart/drawing-store.ts";
import type { HouseStyle } from "../chart/house-style.ts";
import type { DrawSpec } from "../chart/spec/spec-job.ts";
import type { Pack } from "../check/packs.ts";
import type { City } from "../check/tables/cities.ts";
import type { Derived } from "../derive/derived.ts";
import type { Problem } from "../model/problem.ts";
import type { AskedPart } from "../model/query-record.ts";
import type { Ask } from "../model/sql-answer.ts";
import type { Citations } from "./citations.ts";
import type { Fence } from "./cut-fences.ts";
import type { Effort } from "./effort.ts";
import type { Footnotes } from "./footnotes.ts";
import type { Prepared } from "./prepared.ts";
import type { RowRegistry } from "./rows/row-registry.ts";

/** A datasets folder: its path as places name it, and what pages show of it, which never tells of the computer. */
export interface DatasetFolder {
  readonly path: string;
  readonly shown: string;
}

/** A file to take away: its path below the output folder, and what it is. */
export interface Download {
  readonly path: string;
  readonly says: string;
}

/** What is known of a build: shown in the footer of every page. */
export interface BuildFacts {
  readonly title: string;
  readonly toolVersion: string;
  /** ISO date. */
  readonly date: string;
  /** SHA-256 of all inputs, as hexadecimal. */
  readonly checksum: string;
  /** The datasets folders, each laid on those before it. */
  readonly folders: readonly DatasetFolder[];
  readonly packs: readonly Pack[];
  /** How pages look, and what stands on all of them. */
  readonly house: HouseStyle;
  /** The style sheet that is part of every page. */
  readonly style: string;
  /** The script that is part of every page and only adds to it. */
  readonly script: string;
  /** The queries that parts of tables come from, with what they gave. */
  readonly asked?: readonly AskedPart[];
  /** The files to take away that lie beside the pages. */
  readonly downloads?: readonly Download[];
}

/** What the tags and tables of one page work with. */
export interface PageContext {
  readonly derived: Derived;
  readonly build: BuildFacts;
  /** Where finished pictures are kept; without it every picture is drawn. */
  readonly drawings: DrawingStore | undefined;
  /** What draws pictures of the catalogue. */
  readonly drawPicture: DrawPicture | undefined;
  /** The path of the page below the output folder, such as cities/shenzhen.html. */
  readonly path: string;
  /** What leads from the page to the output folder: "" or "../". */
  readonly root: string;
  readonly city: string | undefined;
  readonly index: string | undefined;
  readonly citations: Citations;
  readonly footnotes: Footnotes;
  /** Takes finished HTML and gives what stands for it in the Markdown until that is done. */
  readonly block: (html: string) => string;
  readonly inline: (html: string) => string;
  /** Keeps a file beside the pages, such as the spec of a chart; its path is below the output folder. */
  readonly keep: (path: string, text: string) => void;
  /** The code of the language that the page is written in. */
  readonly language: string;
  /** The sets of rows that the page can name. */
  readonly rows: RowRegistry;
  /** The cities that the page is limited to, where it is. */
  readonly shownCities: readonly City[] | undefined;
  /** Another file of the pages folder, by its path below it. */
  readonly part: (path: string) => Prepared;
  /** A block of the page or of a part, by the number that it is kept under. */
  readonly blockAt: (at: number) => Fence;
  /** Draws a spec of the page's author. */
  readonly drawSpec: DrawSpec;
  /** Asks the tables and views in SQL, with the numbers and the cities of the page. */
  readonly ask: Ask;
  /** The blocks whose rows are made already, each with what stands in its place. */
  readonly madeRows: Map<Fence, string>;
  /** What the page has asked for so far. */
  readonly effort: Effort;
  /** A figure id that no other figure of the page has. */
  readonly uniqueId: (wanted: string) => string;
}

export interface RenderedPage {
  readonly path: string;
  readonly html: string;
}

/** A file beside the pages that one of them leads to. */
export interface KeptFile {
  readonly path: string;
  readonly text: string;
}

export interface Rendered {
  readonly pages: readonly RenderedPage[];
  readonly files: readonly KeptFile[];
  readonly problems: readonly Problem[];
}
