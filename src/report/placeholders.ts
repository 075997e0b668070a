import { mark } from "./escape.ts";

/** Finished HTML that waits outside the text until Markdown is done with it. */
export interface Placeholders {
  readonly block: (html: string) => string;
  readonly inline: (html: string) => string;
  /** Puts the HTML where its placeholder stands; a placeholder alone in a paragraph replaces the paragraph. */
  readonly fill: (html: string) => string;
}

const pattern = new RegExp(`<p>\\s*${mark.open}b(\\d+)${mark.close}\\s*</p>|${mark.open}[bi](\\d+)${mark.close}`, "g");

export function openPlaceholders(): Placeholders {
  const kept: string[] = [];
  const keep = (kind: "b" | "i", html: string) => `${mark.open}${kind}${kept.push(html) - 1}${mark.close}`;
  return {
    block: (html) => `\n\n${keep("b", html)}\n\n`,
    inline: (html) => keep("i", html),
    fill: (html) =>
      html.replace(
        pattern,
        (_, block: string | undefined, other: string | undefined) => kept[Number(block ?? other)] ?? "",
      ),
  };
}
