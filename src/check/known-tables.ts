import type { KnownTables } from "../read/known-tables.ts";
import { tables } from "./tables.ts";

/** The tables that files and sheets may be named for, with their columns. */
export const knownTables: KnownTables = Object.fromEntries(
  Object.values(tables).map(({ name, columns }) => [name, Object.keys(columns)]),
);
