/** Draws a spec, given as JSON text, as a picture without a name, wherever that is done: the same bytes for the same spec. */
export type DrawPicture = (spec: string) => Promise<string>;
