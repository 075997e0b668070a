import { imageSize } from "image-size";
import type { InlinePicture } from "../chart/house-style.ts";
import { safeSvg } from "./safe-svg.ts";

interface Told {
  readonly message: string;
  readonly hint: string;
}

/** A logo is part of every page; a larger one would make each of them slow to open. */
const mostBytes = 64_000;

/** The height at which a logo stands on a page, in px, and the most that it may take of its width. */
const height = 40;
const widest = 192;

const kinds: Readonly<Record<string, string>> = { svg: "image/svg+xml", png: "image/png", jpg: "image/jpeg" };

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;

const wanted = "Take an SVG, PNG or JPEG file; an SVG stays sharp at every size.";

/** The kind of a picture by its own bytes, whatever its name says. */
function measure(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

const shown = (width: number, high: number): { readonly width: number; readonly height: number } => {
  const scale = Math.min(height / high, widest / width);
  return { width: Math.round(width * scale), height: Math.round(high * scale) };
};

/** The bytes of a picture as part of a page: an SVG made safe, at its size on a page; or why it cannot be. */
export function toPicture(file: string, bytes: Uint8Array): InlinePicture | Told {
  if (bytes.length > mostBytes) {
    return {
      message: `"${file}" has ${kilobytes(bytes.length)}, and a logo may have ${kilobytes(mostBytes)}`,
      hint: "It is part of every page: save it smaller, 400 pixels wide at most, or as SVG.",
    };
  }
  const size = measure(bytes);
  const kind = kinds[size?.type ?? ""];
  if (size === undefined || kind === undefined) {
    const text = new TextDecoder().decode(bytes.subarray(0, 2000));
    if (/<svg[\s>]/.test(text)) {
      const hint = 'Give its <svg> a width and a height, or a viewBox such as viewBox="0 0 200 50".';
      return { message: `"${file}" does not say how large it is`, hint };
    }
    return { message: `"${file}" is no picture that a page can hold`, hint: wanted };
  }
  if (!(size.width > 0 && size.height > 0)) return { message: `"${file}" has no size`, hint: wanted };
  const place = shown(size.width, size.height);
  if (kind !== kinds["svg"]) return { address: `data:${kind};base64,${base64(bytes)}`, ...place };
  const safe = safeSvg(new TextDecoder().decode(bytes));
  if ("fault" in safe)
    return { message: `"${file}" cannot be read: ${safe.fault}`, hint: "Save it anew as plain SVG." };
  const svg = safe.svg.includes("xmlns=")
    ? safe.svg
    : safe.svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
  return { address: `data:${kind};base64,${base64(new TextEncoder().encode(svg))}`, ...place };
}
