/** A cell by RFC 4180: in quotes where it has a comma, a quote or a line end. */
const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One record by RFC 4180, with the line end of its file. */
export const csvLine = (cells: readonly string[], end = "\n"): string => `${cells.map(quote).join(",")}${end}`;
