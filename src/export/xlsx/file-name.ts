import { slug } from "../slug.ts";

/** The title of a workbook as the name of a file. */
export const fileName = (title: string): string => `${slug(title)}.xlsx`;
