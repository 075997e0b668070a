import type { TableCell } from "../../chart/chart.ts";

type Spark = NonNullable<TableCell["spark"]>;

const width = 96;
const height = 12;
const middle = height / 2;

const at = (share: number): number => Math.round((4 + share * (width - 10)) * 10) / 10;

/** A range as small as a word: filled is firm, hollow may be reached, an arrow has no upper end. Its words stand beside it. */
export function renderSpark({ low, to, kind }: Spark): string {
  const [from, end] = [at(low), at(kind === "open" ? 1 : to)];
  const firm = `<circle cx="${from}" cy="${middle}" r="3.5" fill="var(--c-firm)"/>`;
  const line = (role: string) => `<path d="M${from},${middle}H${end}" stroke="var(--c-${role})" stroke-width="2"/>`;
  const hollow = `<circle cx="${end}" cy="${middle}" r="3" fill="var(--c-paper)" stroke="var(--c-upto)" stroke-width="2"/>`;
  const arrow = `<path d="M${end - 1},2l5,4l-5,4z" fill="var(--c-firm)"/>`;
  const marks = {
    exact: firm,
    firm: line("firm") + firm + hollow,
    "up-to": line("upto") + hollow,
    open: line("firm") + firm + arrow,
  };
  return `<svg class="spark" aria-hidden="true" width="${width}" height="${height}">${marks[kind]}</svg>`;
}
