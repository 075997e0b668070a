/** The words of a list that an author wrote, which commas or blanks separate. */
export const wordsOf = (text: string): readonly string[] => text.split(/[\s,]+/).filter((word) => word !== "");
