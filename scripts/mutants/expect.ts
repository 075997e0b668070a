import { readFileSync } from "node:fs";
import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.use(({ Assertion }) => {
  Assertion.addMethod("toMatchFileSnapshot", function toMatchFileSnapshot(this: object, file: string) {
    new Assertion(chai.util.flag(this, "object")).to.equal(readFileSync(file, "utf8"));
  });
});

/** What vitest's own is made of, for use outside of its threads; it never writes a golden file. */
export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT),
);
