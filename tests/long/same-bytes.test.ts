import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { once } from "../../src/derive/once.ts";
import { threeCities } from "../cli/three-cities.ts";
import { buildOn, canCutOff, clearFolders, cutOff, emptyFolder, otherOrder } from "./machines.ts";

afterAll(clearFolders);

describe("the same inputs give the same bytes", () => {
  const known = once(() => buildOn({}, threeCities));

  it("in another folder, on a machine of another time and language whose disk lists files in another order", () => {
    const folder = join(emptyFolder(), "a b 城");
    cpSync(threeCities, folder, { recursive: true });
    const environment = { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" };
    expect(known()).toContain('"outputs"');
    expect(buildOn({ ...otherOrder(), environment }, folder)).toBe(known());
  });

  it.runIf(canCutOff)("where there is no network at all", () => {
    expect(buildOn(cutOff, threeCities)).toBe(known());
  });
});
