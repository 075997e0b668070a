const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** A text between tags. */
export const inText = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll(/[&<>]/g, (sign) => signs[sign] ?? "") : text;

/** A text as the value of an attribute. */
export const inAttribute = (text: string): string => text.replaceAll(/[&<>"\n\t]/g, (sign) => signs[sign] ?? "");

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole part of the file. */
export const document = (root: string): string => declaration + root;

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const packaged = "http://schemas.openxmlformats.org/package/2006";

/** One relation of a part to another part or to an address. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external?: true;
}

/** The relations of a part; the first is rId1. */
export const relationsPart = (all: readonly Relation[]): string =>
  document(
    `<Relationships xmlns="${packaged}/relationships">${all
      .map(
        ({ type, target, external }, at) =>
          `<Relationship Id="rId${at + 1}" Type="${type}" Target="${inAttribute(target)}"${external ? ' TargetMode="External"' : ""}/>`,
      )
      .join("")}</Relationships>`,
  );
