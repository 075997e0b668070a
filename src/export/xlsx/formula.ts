/** A formula as the file holds it: [@name] becomes the cell of the same row in the named table. */
export const inFull = (formula: string, table: string): string =>
  formula.replaceAll(/\[@([^\]]+)\]/g, (_, column: string) => `${table}[[#This Row],[${column}]]`);

/** The cell of another table in the row that a column of this one names. */
export const lookUp = (table: string, column: string, row: string): string => `INDEX(${table}[${column}],[@${row}])`;

/** The same, with a word where that cell is empty, since a formula would make 0 of it. */
export const lookUpOr = (table: string, column: string, { row, none }: { row: string; none: string }): string =>
  `IF(${lookUp(table, column, row)}="","${none}",${lookUp(table, column, row)})`;

/** Conditions of SUMIFS and COUNTIFS on the columns of one table. */
export const where = (table: string, conditions: Readonly<Record<string, string>>): string =>
  Object.entries(conditions)
    .map(([column, value]) => `${table}[${column}],${value}`)
    .join(",");

/** How many rows of a table meet all conditions. */
export const countIn = (table: string, conditions: Readonly<Record<string, string>>): string =>
  `COUNTIFS(${where(table, conditions)})`;

/** The sum of a column over the rows that meet all conditions. */
export const sumIn = (table: string, column: string, conditions: Readonly<Record<string, string>>): string =>
  `SUMIFS(${table}[${column}],${where(table, conditions)})`;

/** The sum of high ends, or "unknown" where one of them is. */
export const highIn = (table: string, column: string, conditions: Readonly<Record<string, string>>): string =>
  `IF(${countIn(table, { ...conditions, [column]: '"unknown"' })}>0,"unknown",${sumIn(table, column, conditions)})`;
