import "vega";

declare module "vega" {
  /** Text metrics of the scene graph; replacing `width` is how Vega takes measured letters. */
  export const textMetrics: {
    width: (item: { fontSize?: number; fontWeight?: string | number; limit?: number }, text: unknown) => number;
  };
}
