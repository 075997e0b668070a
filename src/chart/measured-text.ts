import { textMetrics } from "vega";
import { textWidth } from "./text-width.ts";

/** Lets Vega measure letters by widths that were measured in a browser: it has no canvas here. */
export function useMeasuredText(): void {
  textMetrics.width = (item, text) => textWidth(String(text), item);
}
