/** Signs that a terminal obeys, that turn the words after them, or that are half a sign. */
const unseen = /[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/gu;

const unseenInLines = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/gu;

const byNumber = (sign: string): string => `\\u{${sign.codePointAt(0)?.toString(16)}}`;

/** A text in one line of which every sign is seen: one that a terminal would obey stands as its number, such as \u{1b}. */
export const visibleText = (text: string): string => text.replace(unseen, byNumber);

/** The same for a text whose lines and tabs are meant. */
export const visibleLines = (text: string): string => text.replace(unseenInLines, byNumber);
