import fc from "fast-check";
import { expect, test } from "vitest";
import { recompute } from "../../../src/core/assess/recompute.ts";
import type { Assessment } from "../../../src/core/assessment/assessment.ts";
import { parseAssessment } from "../../../src/core/assessment/assessment-schema.ts";
import { differencesOf } from "../../../src/core/assessment/differences.ts";
import { surveys } from "../../support/arbitraries.ts";
import { assessed } from "../../support/assessed.ts";
import { theFlagship } from "../../support/flagship.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const flagship = theFlagship();
const told = sampleAssessment({
  questionnaire: flagship,
  plan: {
    "act-ambassadors-group": { status: "running", owner: "ict" },
    "act-personal-accounts": { status: "done", finished: "2026-06-30" },
    "act-policy-indicators": { pin: "2027-Q3" },
    "act-document-environment": { exclude: true, reason: "Loopt al." },
  },
});

/** As it comes back from a file. */
const read = (assessment: Assessment) => parseAssessment(JSON.parse(JSON.stringify(assessment)));

function differencesIn(assessment: Assessment): string[] {
  const again = recompute(assessment, flagship, told.questionnaire.sha256);
  return differencesOf(assessment, again).map(({ path }) => path.join("/"));
}

test("what an Assessment tells follows from its own values, read back from a file", () => {
  const back = read(told);
  expect(back).toBeDefined();
  expect(back && differencesIn(back)).toEqual([]);
});

test("that holds for every questionnaire, way of answering and setting", () => {
  fc.assert(
    fc.property(surveys(), ({ questionnaire, responses }) => {
      const assessment = assessed(questionnaire, responses);
      const back = read(assessment);
      if (!back) throw new Error("An Assessment of ours is not read back");
      expect(differencesOf(back, recompute(back, questionnaire, assessment.questionnaire.sha256))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

const [dimension, area, question] = [told.dimensions[3], told.areas[1], told.questions[0]];
const swap = <T extends { readonly id: string }>(list: readonly T[], changed: T) =>
  list.map((one) => (one.id === changed.id ? changed : one));

test.each<[string, (assessment: Assessment) => Assessment, string | RegExp]>([
  [
    "a score",
    (one) => ({ ...one, dimensions: swap(one.dimensions, { ...(dimension ?? fail()), score: 4.9 }) }),
    `dimensions/${dimension?.id}/score`,
  ],
  ["a gap", (one) => ({ ...one, areas: swap(one.areas, { ...(area ?? fail()), gap: 0 }) }), `areas/${area?.id}/gap`],
  ["the whole", (one) => ({ ...one, overall: { ...one.overall, score: 5 } }), "overall/score"],
  ["the way to the targets", (one) => ({ ...one, toTarget: 1 }), "toTarget"],
  [
    "a value that the scores no longer follow from",
    (one) => ({ ...one, questions: swap(one.questions, { ...(question ?? fail()), value: 5 }) }),
    /^areas\/.*\/score$/,
  ],
  ["a target", (one) => ({ ...one, areas: swap(one.areas, { ...(area ?? fail()), target: 1 }) }), /^areas\/.*\/gap$/],
  [
    "the days of an action",
    (one) => {
      const roadmap = one.roadmap ?? fail();
      const actions = roadmap.actions.map((action, index) => (index === 0 ? { ...action, days: 1 } : action));
      return { ...one, roadmap: { ...roadmap, actions } };
    },
    /^roadmap\/actions\/.*\/days$/,
  ],
  ["a plan that is gone", ({ roadmap: _, ...one }) => one, "roadmap"],
  [
    "a rule",
    (one) => ({
      ...one,
      settings: { ...one.settings, scoring: { ...one.settings.scoring, minimumCoverage: 0.1 } },
    }),
    "settings/scoring/minimumCoverage",
  ],
  [
    "the questionnaire",
    (one) => ({ ...one, questionnaire: { ...one.questionnaire, sha256: "0".repeat(64) } }),
    "questionnaire/sha256",
  ],
])("%s that was changed by hand is found", (_, change, figure) => {
  const found = differencesIn(change(told));
  expect(found).toContainEqual(typeof figure === "string" ? figure : expect.stringMatching(figure));
});

test.each([
  ["nothing", null],
  ["a list", []],
  ["something else", { format: 1, organisation: { id: "1" } }],
  ["another format", { ...told, format: 2 }],
  ["a plan of a thousand years", { ...told, roadmap: { ...told.roadmap, ambition: { quarters: 4000 } } }],
])("%s is no Assessment", (_, data) => {
  expect(parseAssessment(data)).toBeUndefined();
});

function fail(): never {
  throw new Error("The sample lacks what the test changes");
}
