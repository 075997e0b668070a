import { describe, expect, it } from "vitest";
import { type Contender, sayLeader } from "../../src/text/headlines.ts";

const one = (name: string, figure: string, more: Partial<Contender> = {}): Contender => ({
  name,
  figure,
  canLead: false,
  unknownHigh: false,
  ...more,
});

const say = (...contenders: readonly Contender[]) => sayLeader({ contenders, what: "share of its GDP", year: 2025 });

describe("the headline of a comparison", () => {
  it("names one leader", () => {
    expect(say(one("Shenzhen", "0.122%", { canLead: true }), one("Busan", "0.0806%"))).toBe(
      "Of the money seen for 2025, Shenzhen commits the largest share of its GDP among 2 cities: 0.122%.",
    );
  });

  it("names a tie", () => {
    expect(say(one("A", "0.1%", { canLead: true }), one("B", "0.1%", { canLead: true }), one("C", "0.05%"))).toBe(
      "Of the money seen for 2025, A and B commit the same largest share of its GDP among 3 cities: 0.1%.",
    );
  });

  it("says that ranges which overlap can't be told apart", () => {
    expect(
      say(
        one("A", "0 to 0.2%", { canLead: true }),
        one("B", "0.1%", { canLead: true }),
        one("C", "0.05% to 0.15%", { canLead: true }),
      ),
    ).toBe(
      "Of the money seen for 2025, A (0 to 0.2%), B (0.1%) or C (0.05% to 0.15%) commits the largest share of its GDP among 3 cities: they cannot be told apart.",
    );
  });

  it("says that a high is unknown", () => {
    expect(
      say(
        one("Shenzhen", "0.122%", { canLead: true }),
        one("Singapore", "at least 0.0594%", { canLead: true, unknownHigh: true }),
      ),
    ).toBe(
      "Of the money seen for 2025, Shenzhen (0.122%) or Singapore (at least 0.0594%, no upper bound seen) commits the largest share of its GDP among 2 cities: the two cannot be told apart.",
    );
  });

  it("is true for one city", () => {
    expect(say(one("Shenzhen", "0.122%", { canLead: true }))).toBe(
      "Of the money seen for 2025, only that of Shenzhen (0.122%) can be set against its GDP.",
    );
  });

  it("is true for none", () => {
    expect(say()).toBe("For 2025, no city has counted money that can be ranked by share of GDP.");
  });
});
