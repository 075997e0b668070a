const words = {
  city: "cities",
  "city-state": "city states",
  district: "districts",
  "region-or-state": "regions and states",
  "national-in-city": "nations, in the city",
  mixed: "several levels together",
} as const;

/** Whose money it is, in words: "regions and states". */
export const sayLevel = (level: keyof typeof words): string => words[level];
