import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRoadmap } from "../../../src/core/roadmap/plan-roadmap.ts";
import { bestOrder } from "../../support/best-order.ts";
import { aFlagshipProfile, bestOfRandomOrders, theExample } from "../../support/flagship-profiles.ts";
import { anOrganisation } from "../../support/random-organisation.ts";
import { brokenRules } from "../../support/roadmap-rules.ts";

const seed = 44083;

describe("the quality of the roadmap (rule 9)", () => {
  it("comes within 95 % of the best order, on each of 300 organisations with up to seven candidates", () => {
    const small = anOrganisation({ minActions: 3, maxActions: 7, ownHand: false });
    let compared = 0;
    for (const input of fc.sample(small, { seed, numRuns: 2000 })) {
      if (compared === 300) break;
      const best = bestOrder(input);
      if (best.candidates < 2 || best.gain < 1e-9) continue;
      expect(planRoadmap(input).gain / best.gain).toBeGreaterThanOrEqual(0.95);
      compared += 1;
    }
    expect(compared).toBe(300);
  });

  it("is no worse than hundreds of random orders of the flagship's actions (20,000 in bench/roadmap.js)", () => {
    for (let number = 1; number <= 20; number++) {
      const input = aFlagshipProfile(number);
      expect(planRoadmap(input).gain).toBeGreaterThanOrEqual(bestOfRandomOrders(input, 300, number));
    }
  });
});

describe("a medium municipality with every answer at level 1", () => {
  const roadmap = planRoadmap(theExample());
  const inQuarter = (index: number) => roadmap.quarters[index]?.actions.map((action) => action.id) ?? [];

  it("spends its first half year on the foundation of 45 days, and starts nothing else before that has ended", () => {
    const foundation = roadmap.actions.slice(0, 6);
    expect(foundation.reduce((days, action) => days + action.days, 0)).toBe(45);
    expect(foundation.map((action) => action.id).sort()).toEqual([
      "act-ambassadors-group",
      "act-governance-first-steps",
      "act-plan-of-approach",
      "act-shared-data-story",
      "act-simple-project-approach",
      "act-wicked-problem-workshop",
    ]);
    expect(foundation.every((action) => action.end <= "2027-Q2")).toBe(true);
    expect(roadmap.actions.slice(6).every((action) => action.start >= "2027-Q2")).toBe(true);
    expect(inQuarter(0)).toContain("act-shared-data-story");
  });

  it("goes on with inventory, owners and entry rules in the first year, concepts and applications in the second", () => {
    const year = (first: number) => [0, 1, 2, 3].flatMap((quarter) => inQuarter(first + quarter));
    expect(year(0)).toEqual(
      expect.arrayContaining(["act-first-data-inventory", "act-key-datasets-owners", "act-entry-guidelines"]),
    );
    expect(year(4)).toEqual(expect.arrayContaining(["act-application-map", "act-data-use-canvas"]));
  });

  it("uses every day that upkeep leaves up to the last quarter, and moves every area", () => {
    for (const { days, capacity } of roadmap.quarters.slice(0, -1)) expect(days).toBeCloseTo(capacity, 9);
    const last = roadmap.quarters.at(-1)?.projected ?? {};
    for (const area of ["governance", "skills", "infrastructure", "value"]) expect(last[area]).toBeGreaterThan(1.2);
  });

  it("breaks no rule, nor do twenty other profiles", () => {
    expect(brokenRules(theExample(), roadmap)).toEqual([]);
    for (let number = 1; number <= 20; number++) {
      const input = aFlagshipProfile(number);
      expect(brokenRules(input, planRoadmap(input))).toEqual([]);
    }
  });
});
