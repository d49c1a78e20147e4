import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoadmapInput } from "../../../src/core/roadmap/plan-roadmap.ts";
import { planRoadmap } from "../../../src/core/roadmap/plan-roadmap.ts";
import { anOrganisation } from "../../support/random-organisation.ts";
import { brokenRules } from "../../support/roadmap-rules.ts";

const byThemselves = anOrganisation({ maxActions: 8, ownHand: false });
const withOwnHand = anOrganisation({ maxActions: 8, ownHand: true });
const either = fc.oneof(byThemselves, withOwnHand);

function holdsFor(law: (input: RoadmapInput) => void, organisations = either, numRuns = 100) {
  const property = fc.property(organisations, (input) => {
    law(input);
  });
  fc.assert(property, { numRuns, seed: 44083 });
}

describe("the rules of the roadmap, on random organisations", () => {
  it("breaks none where the planner is free", () => {
    holdsFor((input) => expect(brokenRules(input, planRoadmap(input))).toEqual([]), byThemselves, 200);
  });

  it("breaks none where people pinned, excluded, started and finished actions", () => {
    holdsFor((input) => expect(brokenRules(input, planRoadmap(input))).toEqual([]), withOwnHand, 200);
  });
});

describe("the laws of the roadmap", () => {
  it("lets no projected score fall", () => {
    holdsFor((input) => {
      const roadmap = planRoadmap(input);
      let before = roadmap.initial;
      for (const { projected } of roadmap.quarters) {
        for (const [id, score] of Object.entries(projected)) {
          expect(score).toBeGreaterThanOrEqual((before[id] ?? 0) - 1e-12);
        }
        before = projected;
      }
    });
  });

  it("makes the days of an action add up to its effort", () => {
    holdsFor((input) => {
      const roadmap = planRoadmap(input);
      for (const action of roadmap.actions) {
        const parts = roadmap.quarters.flatMap((quarter) => quarter.actions.filter((one) => one.id === action.id));
        expect(parts.reduce((sum, one) => sum + one.days, 0)).toBeCloseTo(action.days, 9);
        expect(parts.reduce((sum, one) => sum + one.part, 0)).toBeCloseTo(1, 9);
      }
    });
  });

  it("never shows an excluded action", () => {
    holdsFor((input) => {
      for (const { id } of planRoadmap(input).actions) {
        const plan = { ...input.plan, [id]: { ...input.plan[id], exclude: true } };
        expect(planRoadmap({ ...input, plan }).actions.map((action) => action.id)).not.toContain(id);
      }
    });
  });

  it("never brings a planned action back once it is done", () => {
    holdsFor((input) => {
      for (const { id } of planRoadmap(input).actions) {
        const roadmap = planRoadmap({ ...input, plan: { ...input.plan, [id]: { status: "done" } } });
        expect(roadmap.actions.map((action) => action.id)).not.toContain(id);
        expect(roadmap.left.map((action) => action.id)).not.toContain(id);
      }
    });
  });

  it("gives the same roadmap for the same input, byte for byte", () => {
    holdsFor((input) => expect(JSON.stringify(planRoadmap(input))).toBe(JSON.stringify(planRoadmap(input))));
  });

  it("brings at least what doing nothing brings", () => {
    holdsFor((input) => expect(planRoadmap(input).gain).toBeGreaterThanOrEqual(0));
  });
});
