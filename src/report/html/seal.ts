import { createHash } from "node:crypto";

/** What a policy lets run or dress a page: this text and no other. */
export const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Without signs that no reader sees: control signs but tab and line end, and those that turn the direction of words after them. */
export const withoutControls = (html: string): string => html.replace(/[^\P{Cc}\t\n]|\p{Bidi_Control}/gu, "");
