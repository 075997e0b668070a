/** The widths in px of the picture of a figure, and of that for narrow screens. */
export const widths = { width: 712, narrow: 344 } as const;
