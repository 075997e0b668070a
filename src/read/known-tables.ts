/** The names that files and sheets may have, each with the columns of its table: all that reading knows of tables. */
export type KnownTables = Readonly<Record<string, readonly string[]>>;
