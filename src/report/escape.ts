const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML text or attribute value: nothing in it is markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Signs of no script that stand for what templates leave in the text until Markdown is done. */
export const mark = { open: "\uE000", close: "\uE001" } as const;

/** Text as Markdown text: nothing in it is markup, a line end or a placeholder. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\uE000\uE001]/g, "")
    .replace(/\s*[\r\n]+\s*/g, " ")
    .replace(/[\\`*_{}[\]()#+\-.!|<>&~^:"'=$%@]/g, (sign) => `\\${sign}`);

/** An address that a page may link to: http and https only. */
export const safeUrl = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\//.test(url) ? url : undefined;

/** Markdown that was made on the page and is not escaped once more. */
export class MarkdownText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}
