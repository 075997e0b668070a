/** How many units a word of counting stands for, in Chinese, Japanese, Korean and English. */
const words: Readonly<Record<string, number>> = {
  万亿: 1e12,
  萬億: 1e12,
  亿: 1e8,
  億: 1e8,
  억: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  trillion: 1e12,
  billion: 1e9,
  million: 1e6,
  bn: 1e9,
  mn: 1e6,
};

const money = "元|块|人民币|港元|港币|澳门元|日元|円|ウォン|韩元|美元|원|yuan|RMB|CNY|HKD|USD";
const sum = new RegExp(
  `(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万亿|萬億|亿|億|억|千万|百万|万|萬|만|trillion|billion|million|bn|mn)(?:\\s*(?:${money})|\\s+a\\s+year\\b|[\\s.,;)]|$)`,
  "gi",
);

export interface QuotedSum {
  /** As it stands in the text, such as 5亿元. */
  readonly text: string;
  readonly size: number;
}

/** The sums that a text names with a word of counting, such as "5亿元" or "50 million yuan". */
export const quotedSums = (text: string): readonly QuotedSum[] =>
  [...text.matchAll(sum)].map(([found, digits = "", word = ""]) => ({
    text: found.trim().replace(/[.,;)]$/, ""),
    size: Number(digits.replaceAll(",", "")) * (words[word.toLowerCase()] ?? 1),
  }));
