import type { PageTable } from "./page-table.ts";
import { agreementsTable } from "./tables/agreements.ts";
import { besideTable } from "./tables/beside.ts";
import { commitmentsTable } from "./tables/commitments.ts";
import { comparisonTable } from "./tables/comparison.ts";
import { conflictsTable } from "./tables/conflicts.ts";
import { earlierTable } from "./tables/earlier.ts";
import { editionTable } from "./tables/edition.ts";
import { editionsTable } from "./tables/editions.ts";
import { gapsTable } from "./tables/gaps.ts";
import { glanceTable } from "./tables/glance.ts";
import { indicatorsTable } from "./tables/indicators.ts";
import { indicesTable } from "./tables/indices.ts";
import { leftOutTable, notReportedTable } from "./tables/left-out.ts";
import { othersTable } from "./tables/others.ts";
import { overlapsTable } from "./tables/overlaps.ts";
import { packsTable } from "./tables/packs.ts";
import { peersTable } from "./tables/peers.ts";
import { standingsTable } from "./tables/standings.ts";

/** The catalogue of tables that a page can name. One line is one table. */
export const pageTables: readonly PageTable[] = [
  glanceTable,
  othersTable,
  comparisonTable,
  commitmentsTable,
  besideTable,
  standingsTable,
  editionTable,
  editionsTable,
  earlierTable,
  indicesTable,
  indicatorsTable,
  gapsTable,
  overlapsTable,
  packsTable,
  peersTable,
  leftOutTable,
  notReportedTable,
  conflictsTable,
  agreementsTable,
];
