/** The name of a view or table in SQL, where a dash would be a minus: left-out is left_out. */
export const sqlName = (name: string): string => name.replaceAll("-", "_");
