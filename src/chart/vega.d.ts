import "vega";

declare module "vega" {
  /** Text metrics of the scene graph; replacing `width` is how Vega takes measured letters. */
  /** Random numbers that are the same for the same seed, and what draws them. */
  export const randomLCG: (seed: number) => () => number;
  export const setRandom: (random: () => number) => void;
  export const textMetrics: {
    width: (item: { fontSize?: number; fontWeight?: string | number; limit?: number }, text: unknown) => number;
  };
}
