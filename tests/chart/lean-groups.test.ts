import { describe, expect, it } from "vitest";
import { leanGroups } from "../../src/chart/lean-groups.ts";

describe("a group of marks", () => {
  it("says once what all of its marks share, and leaves what differs on each", () => {
    expect(
      leanGroups(
        '<g><path d="M1,1Z" fill="red" stroke-width="2"/><path data-c="x" d="M2,2Z" fill="red" stroke-width="3"/></g>',
      ),
    ).toBe('<g fill="red"><path d="M1,1Z" stroke-width="2"/><path data-c="x" d="M2,2Z" stroke-width="3"/></g>');
  });

  it("keeps apart attributes whose names begin alike", () => {
    expect(leanGroups('<g><text stroke="a" stroke-width="1">x</text><text stroke-width="1">y</text></g>')).toBe(
      '<g stroke-width="1"><text stroke="a">x</text><text>y</text></g>',
    );
  });

  it("does not overrule what the group itself says", () => {
    const own = '<g fill="blue"><text fill="red">x</text><text fill="red">y</text></g>';
    expect(leanGroups(own)).toBe(own);
  });

  it("joins boxes of one look that belong to no city", () => {
    expect(
      leanGroups(
        '<g><path d="M0,0h2v2h-2Z" fill="red"/><path d="M4,0h2v2h-2Z" fill="red"/><path data-c="x" d="M8,0h2v2h-2Z" fill="red"/></g>',
      ),
    ).toBe('<g fill="red"><path d="M0,0h2v2h-2ZM4,0h2v2h-2Z"/><path data-c="x" d="M8,0h2v2h-2Z"/></g>');
  });

  it("is left alone where it holds groups, or a single mark", () => {
    const nested = '<g><g><text fill="red">x</text></g><text fill="red">y</text></g>';
    expect(leanGroups(nested)).toBe(nested);
  });
});
