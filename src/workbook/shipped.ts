/** What the folders that come with citybook begin with; no folder of a person does, since Windows allows no colon. */
export const shippedPrefix = "citybook:";

/** The facts and the pages that come with citybook, as a workbook of one's own names them. */
export const shipped = { datasets: `${shippedPrefix}datasets`, pages: `${shippedPrefix}reports` } as const;

/** Whether a folder or a file comes with citybook rather than from the workbook. */
export const isShipped = (path: string): boolean => path.startsWith(shippedPrefix);
