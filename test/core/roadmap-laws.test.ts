import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoadmapInput } from "../../src/core/roadmap.ts";
import { planRoadmap } from "../../src/core/roadmap.ts";
import { anOrganisation } from "../support/random-organisation.ts";
import { brokenRules } from "../support/roadmap-rules.ts";

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
