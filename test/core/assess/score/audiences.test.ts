import { describe, expect, test } from "vitest";
import { audienceResults } from "../../../../src/core/assess/score/audiences.ts";
import { normalise } from "../../../../src/core/questionnaire/normalise-questionnaire.ts";
import type { ActionsFile } from "../../../../src/core/questionnaire/questionnaire-schema.ts";
import { assessed } from "../../../support/assessed.ts";
import { answersOf, aQuestion, aQuestionnaireFile, aResponse } from "../../../support/builders.ts";
import { theFlagship } from "../../../support/flagship.ts";
import { sampleAssessment } from "../../../support/sample-assessment.ts";

const actions: ActionsFile = {
  sizes: { medium: { from: 0, daysPerYear: 400, actionsPerYear: 10 } },
  actions: [
    {
      id: "act-own",
      stage: 1,
      title: "Own",
      description: "Own.",
      lifts: { q1: 3 },
      effort: { medium: [4, 4] },
      owner: "mt",
      done: "A list.",
    },
    {
      id: "act-shared",
      stage: 1,
      title: "Shared",
      description: "Shared.",
      lifts: { q2: 2 },
      effort: { medium: [4, 4] },
      owner: "mt",
      done: "A list.",
    },
  ],
};

const file = aQuestionnaireFile({
  audiences: [
    { id: "council", name: "Council" },
    { id: "resident", name: "Resident" },
    { id: "nobody", name: "Nobody" },
  ],
  questions: [
    aQuestion("q1", { audience: ["resident"], weight: 3 }),
    aQuestion("q2", { audience: ["council", "resident"] }),
    aQuestion("q3", { audience: ["council", "nobody"], area: "b" }),
  ],
});

function resultsFor(answers: Parameters<typeof answersOf>[0], withActions = true) {
  const questionnaire = normalise(file, withActions ? actions : undefined);
  const response = aResponse({ answers: answersOf(answers), submitted: "2026-11-24" });
  return audienceResults(assessed(questionnaire, [response]), questionnaire);
}

describe("what data bring to each audience", () => {
  test("now and after the roadmap, weighted, from the questions about it", () => {
    const [council, resident] = resultsFor({ q1: 1, q2: 1, q3: 4 });
    expect(resident?.score).toBe(1);
    expect(resident?.planned).toEqual({ before: 1, after: (3 * 3 + 2) / 4 });
    expect(council?.planned).toEqual({ before: 2.5, after: 3 });
  });

  test("a missing answer counts as the lowest level before and after, and makes the score absent where few are left", () => {
    const [council] = resultsFor({ q1: 1, q2: 1, q3: "dont-know" });
    expect(council?.score).toBeUndefined();
    expect(council?.planned).toEqual({ before: 0.5, after: 1 });
  });

  test("what is about fewer others comes first, with the actions that bring it", () => {
    const [, resident] = resultsFor({ q1: 1, q2: 1, q3: 4 });
    expect(resident?.gains).toEqual([
      { question: "q1", from: 1, to: 3, actions: ["act-own"] },
      { question: "q2", from: 1, to: 2, actions: ["act-shared"] },
    ]);
  });

  test("an audience that no applicable question is about is not there", () => {
    expect(resultsFor({ q1: 1, q2: 1, q3: "not-applicable" }).map(({ id }) => id)).toEqual(["council", "resident"]);
  });

  test("without a catalogue of actions nothing is planned and nothing gained", () => {
    for (const { planned, gains } of resultsFor({ q1: 1, q2: 1, q3: 4 }, false)) {
      expect({ planned, gains }).toEqual({ planned: undefined, gains: [] });
    }
  });
});

test("nobody loses by the shipped roadmap, and a level that is gained is one", () => {
  const questionnaire = theFlagship();
  const results = audienceResults(sampleAssessment({ questionnaire }), questionnaire);
  expect(results.map(({ id }) => id)).toEqual(["bestuur", "organisatie", "burger", "domeinexperten", "gemeenschap"]);
  for (const { planned, gains } of results) {
    expect(planned?.after).toBeGreaterThan(planned?.before ?? 5);
    for (const { from, to } of gains) expect(Math.floor(to)).toBeGreaterThan(Math.floor(from));
  }
});
