const words: Readonly<Record<string, string>> = {
  compute: "Computing power",
  data: "Data",
  models: "Models",
  research: "Research",
  applications: "Applications",
  talent: "Talent",
  startups: "Start-ups",
  premises: "Premises",
  parks: "Parks",
  finance: "Finance",
  infrastructure: "Infrastructure",
  other: "Other",
  unallocated: "Not allocated",
};

/** A category of money in words. */
export const sayCategory = (category: string): string => words[category] ?? category;
