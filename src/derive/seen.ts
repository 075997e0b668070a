import type { Amount } from "../check/tables/amounts.ts";
import { edgeAbove } from "../model/bounds.ts";
import type { Figure } from "../model/figure.ts";
import { sayLevel } from "../text/say-level.ts";
import type { Book } from "./book.ts";
import type { CityMoney } from "./commitments.ts";
import { type Face, faceOf } from "./face.ts";
import { besides, type Parameters } from "./parameters.ts";
import type { Pot } from "./pots.ts";
import type { BestSeen } from "./views/comparison-row.ts";

/** The best thing that was seen of a city's AI money, why it is not counted, and its sum as stated. */
export interface Seen {
  readonly bestSeen: BestSeen;
  /** Empty for a counted pot. */
  readonly why: string;
  readonly seen: Figure | undefined;
}

const largest = <Of extends { readonly face: Face }>(found: readonly Of[]): Of | undefined =>
  found.reduce<Of | undefined>(
    (best, one) => (best === undefined || edgeAbove(one.face.bounds.high, best.face.bounds.high) ? one : best),
    undefined,
  );

const reasons = {
  instrument: "not budget money",
  payer: "not public money alone",
  status: "not in force",
  level: "paid by another level",
  scope: "for more than AI",
  purpose: "for the administration's own use of AI",
} as const;

function whyNot(pot: Pot): string {
  if (pot.state === "undated") return "no date is stated";
  if (pot.state === "other-year") return pot.why;
  if (pot.state !== "not-chosen") return "";
  if (pot.because === "status") return `${reasons.status} (${pot.package.status})`;
  return pot.because === "instrument" ? `${reasons.instrument} (${pot.measure.instrument})` : reasons[pot.because];
}

interface Kind {
  readonly word: BestSeen;
  readonly fits: (pot: Pot, choices: Parameters) => boolean;
  readonly why: (pot: Pot) => string;
}

const isFund = (pot: Pot): boolean => pot.measure.instrument === "investment-fund";

const isInForce = (pot: Pot): boolean => !(pot.state === "not-chosen" && pot.because === "status");

const byAnother = (pot: Pot): string =>
  `paid by another level: ${sayLevel(pot.measure.level)}${isInForce(pot) ? "" : `, ${whyNot(pot)}`}`;

/** From the best to the thinnest find; a citywide sum fits the first kind that takes it. */
const potKinds: readonly Kind[] = [
  { word: "counted-pot", fits: (pot) => pot.state === "counted", why: () => "" },
  { word: "no-term-pot", fits: (pot) => pot.state === "listed", why: () => "a total without a term" },
  { word: "other-pot", fits: (pot, { levels }) => !isFund(pot) && levels.includes(pot.measure.level), why: whyNot },
  { word: "other-level", fits: (pot) => !isFund(pot), why: byAnother },
  { word: "fund", fits: isFund, why: () => "an investment fund, not budget money" },
];

function bestPot(pots: readonly Pot[], choices: Parameters): Seen | undefined {
  for (const { word, fits, why } of potKinds) {
    const fitting = pots.filter((one) => fits(one, choices));
    const pot = largest(fitting.filter(isInForce)) ?? largest(fitting);
    if (pot !== undefined) return { bestSeen: word, why: why(pot), seen: pot.face };
  }
  return undefined;
}

function sumsWith(
  money: CityMoney,
  book: Book,
  fits: (amount: Amount) => boolean,
): { readonly face: Face } | undefined {
  const faces = money.measures.flatMap((measure) =>
    (book.amountsOfMeasure.get(measure.measure_id) ?? []).flatMap(([{ row }]) => {
      const face = fits(row) ? faceOf(row) : undefined;
      return face === undefined ? [] : [{ face }];
    }),
  );
  return largest(faces);
}

/** What was seen of a city's AI money, from a counted pot down to nothing; a kind that is not to be shown has no sum. */
export function bestSeenOf(money: CityMoney, book: Book, choices: Parameters): Seen {
  const found = allSeenOf(money, book, choices);
  const hidden = besides.some((kind) => kind === found.bestSeen && !choices.beside.includes(kind));
  return hidden ? { ...found, why: `${found.why}; its sum is not shown, by choice`, seen: undefined } : found;
}

function allSeenOf(money: CityMoney, book: Book, choices: Parameters): Seen {
  const pot = bestPot(money.pots, choices);
  if (pot !== undefined) return pot;
  const body = sumsWith(money, book, (amount) => amount.basis === "single-body");
  if (body !== undefined)
    return { bestSeen: "single-body", why: "for one institute or building only", seen: body.face };
  const cap = sumsWith(money, book, (amount) => amount.basis !== "citywide");
  if (cap !== undefined) return { bestSeen: "cap-only", why: "caps for each firm or project only", seen: cap.face };
  if (money.measures.some((measure) => measure.money !== "none")) {
    return { bestSeen: "sum-unseen", why: "money is named, its sum was not seen", seen: undefined };
  }
  const why = money.measures.length > 0 ? "no money is named" : "no measure was seen";
  return { bestSeen: "nothing", why, seen: undefined };
}
