/** One thing is a list of one. */
export const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
