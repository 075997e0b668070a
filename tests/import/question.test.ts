import { describe, expect, it } from "vitest";
import { toAnswer, toQuestions } from "../../src/import/question.ts";

const [question] = toQuestions([
  {
    name: "Gammatown",
    line: 3,
    match: { how: "unknown", suggestions: [{ city: "gammaton", name: "Gammaton", score: 0.89 }] },
  },
]);
const known = ["alphaburg", "betaville", "gammaton"];

describe("a question on a name", () => {
  it("lists the cities that are near", () => {
    expect(question?.text).toMatch(
      /^Line 3: what is "Gammatown"\?\n {2}1 {2}gammaton \("Gammaton", 89 % alike\)\nA number/,
    );
  });

  it("is not asked of a name that is settled, or that nothing is near to", () => {
    expect(
      toQuestions([
        { name: "Alphaburg", line: 2, match: { how: "exact", cities: ["alphaburg"] } },
        { name: "Qx", line: 4, match: { how: "unknown", suggestions: [] } },
      ]),
    ).toEqual([]);
  });

  it.each([
    ["1", { cities: ["gammaton"] }],
    ["betaville", { cities: ["betaville"] }],
    ["1 + betaville", { cities: ["gammaton", "betaville"] }],
    ["", { cities: [] }],
    ["2", { wrong: "2" }],
    ["gamaton", { wrong: "gamaton" }],
  ])('is answered by "%s"', (answer, meant) => {
    expect(question && toAnswer(answer, question, known)).toEqual(meant);
  });
});
