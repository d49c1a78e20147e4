import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatAmount,
  formatDate,
  formatList,
  formatNumber,
  formatPercent,
  formatQuarter,
  formatScore,
} from "../../src/i18n/format.ts";

describe("a score", () => {
  it.each([
    [2.4, "2,4"],
    [0, "0,0"],
    [5, "5,0"],
    [3, "3,0"],
    [2.3499999999999996, "2,4"],
    [2.25, "2,3"],
    [2.35, "2,4"],
    [2.949, "2,9"],
    [1.005, "1,0"],
    [-1.25, "-1,2"],
  ])("of %d is printed %s: one decimal, half up", (score, printed) => {
    expect(formatScore("nl", score)).toBe(printed);
  });

  it.each([
    [2.95, "2,95"],
    [2.97, "2,97"],
    [2.996, "2,99"],
    [2.9999, "2,99"],
    [0.96, "0,96"],
    [-0.03, "-0,03"],
    [-0.004, "-0,01"],
  ])("of %d does not print the level above it: %s", (score, printed) => {
    expect(formatScore("nl", score)).toBe(printed);
  });

  it("of 2.9999999999 is 3: binary fractions are no reason for less", () => {
    expect(formatScore("nl", 2.9999999999)).toBe("3,0");
    expect(formatScore("en", 2.9999999999)).toBe("3.0");
  });

  it("is printed with the reader's decimal sign", () => {
    expect(formatScore("nl", 2.43)).toBe("2,4");
    expect(formatScore("en", 2.43)).toBe("2.4");
  });

  it("never prints a level that it has not reached, and is never off by more than a rounding", () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 10, noNaN: true }), (score) => {
        const printed = Number(formatScore("en", score));
        expect(Math.floor(printed)).toBe(Math.floor(score + 1e-9));
        expect(Math.abs(printed - score)).toBeLessThanOrEqual(0.05 + 1e-8);
      }),
    );
  });
});

describe("a number", () => {
  it.each([
    [0.5, 0, "1"],
    [1.5, 0, "2"],
    [2.5, 0, "3"],
    [0.125, 2, "0,13"],
    [1.005, 2, "1,01"],
    [2.675, 2, "2,68"],
  ])("%d with %d decimals is %s: halves always go up", (value, decimals, printed) => {
    expect(formatNumber("nl", value, decimals)).toBe(printed);
  });

  it("has no decimals that say nothing where it is an amount", () => {
    expect([formatAmount("nl", 8), formatAmount("nl", 7.5), formatAmount("nl", 7.04)]).toEqual(["8", "7,5", "7"]);
    expect(formatAmount("en", 0.1 + 0.2, 4)).toBe("0.3");
  });
});

describe("a percentage", () => {
  it.each([
    [0.57, "57 %", "57%"],
    [0.575, "58 %", "58%"],
    [0.285, "29 %", "29%"],
    [1, "100 %", "100%"],
    [0, "0 %", "0%"],
  ])("of %d is %s in Dutch and %s in English", (share, dutch, english) => {
    expect(formatPercent("nl", share).replace(/\s/u, " ")).toBe(dutch);
    expect(formatPercent("en", share)).toBe(english);
  });

  it("is never the one below, as it is when a product of binary fractions is cut", () => {
    for (let percent = 0; percent <= 100; percent += 1) {
      expect(formatPercent("en", percent / 100)).toBe(`${percent}%`);
    }
  });
});

describe("words around figures", () => {
  it.each([
    ["2026-11-24", "24 november 2026", "24 November 2026"],
    ["2026-03-01", "1 maart 2026", "1 March 2026"],
    ["2026-01-31T23:30:00-05:00", "31 januari 2026", "31 January 2026"],
  ])("a date: %s", (day, dutch, english) => {
    expect([formatDate("nl", day), formatDate("en", day)]).toEqual([dutch, english]);
  });

  it("a quarter", () => {
    expect([formatQuarter("nl", "2027-Q1"), formatQuarter("en", "2027-Q1")]).toEqual(["1e kwartaal 2027", "Q1 2027"]);
  });

  it.each([
    [[], "", ""],
    [["a"], "a", "a"],
    [["a", "b"], "a en b", "a and b"],
    [["a", "b", "c"], "a, b en c", "a, b and c"],
  ])("a list of %j", (items, dutch, english) => {
    expect([formatList("nl", items), formatList("en", items)]).toEqual([dutch, english]);
  });
});
