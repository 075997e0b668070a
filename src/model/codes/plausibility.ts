import { type CodeSays, note, warning } from "./code-says.ts";

/** What is possible and most likely wrong. */
export const plausibilityCodes = {
  "off-by-zeros": warning(
    "A sum is a thousand, ten thousand, a million or a hundred million times what stands beside it.",
  ),
  "cap-above-pot": warning("What one recipient, project or unit can get is more than the pot that pays it."),
  "parts-above-whole": warning("The pots inside a measure come to more than the measure's own pot."),
  "rank-taken-twice": warning("Two cities have one rank, and the next rank is taken too."),
  "population-jump": warning("The residents of a city change by more than a fifth from one year to another."),
  "product-per-head": warning("The gross domestic product for each resident is out of this world."),
  "date-in-future": warning("Something is said to have happened that the calendar has not reached."),
  "outside-country": warning("The coordinates of a city are outside its country."),
  "source-not-cited": note("No row rests on a source."),
} as const satisfies Readonly<Record<string, CodeSays>>;
