/** What was seen of a city at best, in words. */
export const seenWords: Readonly<Record<string, string>> = {
  "counted-pot": "A citywide sum that counts",
  "no-term-pot": "A total without a term",
  "other-pot": "Money of the city that the comparison leaves out",
  "other-level": "Money of another level only",
  fund: "An investment fund only",
  "single-body": "Money for one institute or building only",
  "cap-only": "Caps for each firm or project only",
  "sum-unseen": "Money is named, its sum was not seen",
  nothing: "No money is named",
};

/** The heading of the cities of which no more than this was seen. */
export const saySeen = (bestSeen: string): string => seenWords[bestSeen] ?? bestSeen;
