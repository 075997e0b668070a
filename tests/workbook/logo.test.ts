import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { safeSvg } from "../../src/workbook/safe-svg.ts";
import { toPicture } from "../../src/workbook/to-picture.ts";

const whole = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40">${inside}</svg>`;

const made = (inside: string): string => {
  const safe = safeSvg(whole(inside));
  return "svg" in safe ? safe.svg.slice(whole("").indexOf(">") + 1, -"</svg>".length) : safe.fault;
};

describe("an SVG picture is made safe", () => {
  it.each([
    ["<script>alert(1)</script><path d='M0 0'/>", '<path d="M0 0"/>'],
    ["<g onload='x()' ONCLICK='x()' fill='red'><g/></g>", '<g fill="red"><g></g></g>'],
    ["<a href='javascript:x()'><path/></a>", ""],
    ["<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>", ""],
    ["<image href='http://evil.example/x.png'/><use href='#a'/>", '<image/><use href="#a"/>'],
    ["<image href='data:image/svg+xml;base64,AAAA'/>", "<image/>"],
    ["<image href='data:image/png;base64,AAAA'/>", '<image href="data:image/png;base64,AAAA"/>'],
    ["<path fill='url(http://evil.example)' stroke='url(#g)'/>", '<path stroke="url(#g)"/>'],
    [
      "<style>@import url(http://evil.example);.a{fill:red;background:url('//evil.example')}</style>",
      "<style>.a{fill:red;background:url(#none)}</style>",
    ],
    ["<style>.a{background:u\\72l(http://evil.example)}</style>", "<style/>"],
    ["<set attributeName='href' to='javascript:x()'/><animate/>", ""],
    ["<text>a &lt;b&gt; <tspan>c</tspan></text>", "<text>a &lt;b&gt; <tspan>c</tspan></text>"],
    ["<?xml-stylesheet href='http://evil.example'?><!-- x --><path/>", "<path/>"],
  ])("%s", (inside, safe) => {
    expect(made(inside)).toBe(safe);
  });

  it.each([
    ["<html/>", "it begins with <html>, not with <svg>"],
    ["<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", "it declares entities"],
    ["<svg><g></svg>", "unexpected close tag."],
  ])("%s is refused", (text, fault) => {
    expect(safeSvg(text)).toEqual({ fault });
  });
});

const bytes = (text: string) => new TextEncoder().encode(text);

/** The head of a PNG of that size; no more is looked at. */
const png = (width: number, height: number): Uint8Array => {
  const head = Buffer.alloc(64);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
};

describe("a logo", () => {
  it("is part of the page, at the height that pages give it", () => {
    expect(toPicture("a.svg", bytes(whole("<path/>")))).toEqual({
      address: `data:image/svg+xml;base64,${Buffer.from(whole("<path/>")).toString("base64")}`,
      width: 160,
      height: 40,
    });
    expect(toPicture("a.png", png(800, 100))).toMatchObject({ width: 192, height: 24 });
  });

  it.each([
    ["large.png", new Uint8Array(64_001), '"large.png" has 65 kB, and a logo may have 64 kB'],
    ["a.svg", bytes("<svg><path/></svg>"), '"a.svg" does not say how large it is'],
    ["a.png", bytes("GIF89a...."), '"a.png" is no picture that a page can hold'],
    ["a.png", bytes(""), '"a.png" is no picture that a page can hold'],
  ])("%s is refused with what is wrong", (file, content, message) => {
    expect(toPicture(file, content)).toMatchObject({ message });
  });
});
