import { describe, expect, it } from "vitest";
import { floorOf, levelAfter, levelOf, scoreOf } from "../../../../src/core/assess/score/score.ts";
import type { DimensionResult } from "../../../../src/core/assessment/results.ts";
import type { QuestionnaireFile } from "../../../../src/core/questionnaire/questionnaire-schema.ts";
import type { Answer, Response } from "../../../../src/core/response/response.ts";
import { assessed, resultOf } from "../../../support/assessed.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../../support/builders.ts";

type Written = Parameters<typeof answersOf>[0];

/** Questions with these weights in dimension `d`, all in area `a`, answered by one respondent. */
function survey(weights: Readonly<Record<string, number>>, scoring: QuestionnaireFile["scoring"] = {}) {
  const questions = Object.entries(weights).map(([id, d]) => aQuestion(id, { dimensions: { d } }));
  const questionnaire = aQuestionnaire({ questions, scoring: { minimumQuestions: 1, minimumCoverage: 0, ...scoring } });
  const answered = (answers: ReadonlyMap<string, Answer>): Response => aResponse({ submitted: "2026-11-24", answers });
  return {
    dimension: (written: Written): DimensionResult =>
      resultOf(assessed(questionnaire, [answered(answersOf(written))]).dimensions, "d"),
    whole: (written: Written) => assessed(questionnaire, [answered(answersOf(written))]),
  };
}

describe("the worked example of scoring.md section 3", () => {
  const { dimension } = survey({ q1: 3, q2: 3, q3: 1, q4: 1 }, { minimumQuestions: 2, evidence: { from: 3 } });
  const made = dimension({ q1: 3, q2: 2, q3: "dont-know", q4: "not-applicable" });

  it("score: (3·3 + 3·2) ÷ (3+3) = 2.5, level 2", () => {
    expect(made).toMatchObject({ score: 2.5, level: 2 });
  });

  it("coverage: 6 ÷ 7", () => {
    expect(made.coverage).toBeCloseTo(6 / 7, 12);
    expect(made).toMatchObject({ answered: 2, applicable: 3 });
  });

  it("range: (9+6+0) ÷ 7 … (9+6+5) ÷ 7", () => {
    expect(made.range?.low).toBeCloseTo(15 / 7, 12);
    expect(made.range?.high).toBeCloseTo(20 / 7, 12);
  });

  it("floor level: min(3, 2) = 2, blocked by q2", () => {
    expect(made.floor).toEqual({ level: 2, blockers: ["q2"] });
  });

  it("evidenced score: (3·2 + 3·2) ÷ 6 = 2", () => {
    expect(made.evidenced).toBe(2);
  });
});

describe("a score that is absent", () => {
  it("is so below the minimum coverage, and there at it", () => {
    const { dimension } = survey({ q1: 3, q2: 1, q3: 1 }, { minimumCoverage: 0.6 });
    expect(dimension({ q1: 3 })).toMatchObject({ score: 3, coverage: 0.6 });
    expect(dimension({ q2: 3, q3: 3 }).score).toBeUndefined();
    expect(dimension({ q2: 3, q3: 3 })).toMatchObject({ coverage: 0.4, range: { low: 1.2, high: 4.2 } });
  });

  it("keeps to the minimum coverage although the weights are binary fractions", () => {
    const { dimension } = survey({ q1: 0.1, q2: 0.2, q3: 0.7 }, { minimumCoverage: 0.8 });
    expect(dimension({ q1: 3, q3: 3 }).score).toBeCloseTo(3, 12);
  });

  it("is so in a dimension where too few questions are answered, but not in its area", () => {
    const { whole } = survey({ q1: 1, q2: 1, q3: 1, q4: 1, q5: 1 }, { minimumQuestions: 3 });
    const two = whole({ q1: 3, q2: 3 });
    expect(resultOf(two.dimensions, "d").score).toBeUndefined();
    expect(resultOf(two.dimensions, "d").gap).toBeUndefined();
    expect(resultOf(two.dimensions, "d")).toMatchObject({ answered: 2, applicable: 5 });
    expect(resultOf(two.areas, "a").score).toBe(3);
    expect(resultOf(whole({ q1: 3, q2: 3, q3: 3 }).dimensions, "d").score).toBe(3);
  });

  it("asks for all of the questions where fewer than the minimum are applicable", () => {
    const { dimension } = survey({ q1: 1, q2: 1, q3: 1 }, { minimumQuestions: 3 });
    expect(dimension({ q1: 3, q2: 3, q3: "not-applicable" })).toMatchObject({ score: 3 });
    expect(dimension({ q1: 3, q2: "dont-know", q3: "not-applicable" }).score).toBeUndefined();
  });

  it("is never 0 ÷ 0: all not applicable, or nothing answered at all", () => {
    const { dimension } = survey({ q1: 1, q2: 1 });
    const none = dimension({ q1: "not-applicable", q2: "not-applicable" });
    expect(none).toEqual({ id: "d", answered: 0, applicable: 0, target: 3 });
    const open = dimension({});
    expect(open).toMatchObject({ coverage: 0, range: { low: 0, high: 5 } });
    expect(open.score).toBeUndefined();
  });
});

describe("not applicable, by setting", () => {
  const answers = { q1: 1, q2: "not-applicable", q3: "dont-know" } as const;
  const weights = { q1: 1, q2: 1, q3: 2 };

  it.each([
    ["excluded", 1, 1 / 3, 2, { level: 1, blockers: ["q1"] }],
    ["full", 3, 2 / 4, 3, { level: 1, blockers: ["q1"] }],
    [{ score: 3 }, 2, 2 / 4, 3, { level: 1, blockers: ["q1"] }],
  ] as const)("%j", (notApplicable, score, coverage, applicable, floor) => {
    const made = survey(weights, { notApplicable }).dimension(answers);
    expect(made).toMatchObject({ score, coverage, applicable });
    expect(made.floor).toBeUndefined();
    expect(survey({ q1: 1, q2: 1, q3: 1 }, { notApplicable }).dimension(answers).floor).toEqual(floor);
  });
});

describe("the floor", () => {
  const { dimension } = survey({ q1: 3, q2: 3, q3: 1 });

  it("looks at the questions that weigh most, and at those only", () => {
    expect(dimension({ q1: 4, q2: 4, q3: 0 }).floor).toEqual({ level: 4, blockers: ["q1", "q2"] });
  });

  it("passes over a primary question without an answer, and is absent where all are", () => {
    expect(dimension({ q1: 4, q2: "dont-know", q3: 0 }).floor).toEqual({ level: 4, blockers: ["q1"] });
    expect(dimension({ q1: "dont-know", q3: 4 }).floor).toBeUndefined();
  });

  it("finds its primary questions among those that are applicable", () => {
    expect(dimension({ q1: "not-applicable", q2: "not-applicable", q3: 2 }).floor).toEqual({
      level: 2,
      blockers: ["q3"],
    });
  });

  it("is not blocked by a value that only binary fractions keep below the next level", () => {
    const values = [2, 2.9999999999].map((value, at) => ({
      question: `q${at}`,
      weight: 1,
      state: "level" as const,
      value,
    }));
    expect(floorOf(values, aQuestionnaire())).toEqual({ level: 2, blockers: ["q0"] });
  });

  it("has no blockers at the top of the scale", () => {
    expect(dimension({ q1: 5, q2: 5 }).floor).toEqual({ level: 5, blockers: [] });
  });
});

describe("levels of a score", () => {
  const scale = aQuestionnaire();

  it.each([
    [2.9999999999, 3],
    [2.99, 2],
    [3, 3],
    [0, 0],
    [5, 5],
  ])("%d is level %d", (score, level) => {
    expect(levelOf(score, scale)).toBe(level);
  });

  it("know what comes after, and that nothing comes after the last", () => {
    expect(levelAfter(2, scale)).toBe(3);
    expect(levelAfter(5, scale)).toBeUndefined();
  });

  it("read three equal answers as their level, although thirds do not add up in binary", () => {
    const weighed = [0.1, 0.2, 0.7].map((weight, at) => ({
      question: `q${at}`,
      weight,
      state: "level" as const,
      value: 3,
    }));
    expect(scoreOf(weighed, scale).level).toBe(3);
    expect(floorOf([{ question: "q", weight: 1, state: "level", value: 2.9999999999 }], scale)?.level).toBe(3);
  });
});

describe("evidenced scores", () => {
  const made = (answer: Answer, from = 3) => {
    const questionnaire = aQuestionnaire({ questions: [aQuestion("q1")], scoring: { evidence: { from } } });
    return resultOf(
      assessed(questionnaire, [aResponse({ submitted: "2026-11-24", answers: new Map([["q1", answer]]) })]).areas,
      "a",
    );
  };

  it.each([
    ["from the level on, without evidence", { kind: "level", level: 3 }, 2],
    ["far above it, without evidence", { kind: "level", level: 5 }, 2],
    ["with evidence of its own", { kind: "level", level: 5, evidence: ["Decision"] }, 5],
    ["below the level", { kind: "level", level: 2 }, 2],
  ] as const)("%s", (_name, answer, evidenced) => {
    expect(made(answer).evidenced).toBe(evidenced);
  });

  it("count as the level below also where evidence is asked from between two levels", () => {
    expect(made({ kind: "level", level: 3 }, 2.5).evidenced).toBe(2);
    expect(made({ kind: "level", level: 0 }, 0).evidenced).toBe(0);
  });
});

describe("the overall score", () => {
  const questionnaire = aQuestionnaire({
    areas: [
      { id: "a", name: "A", weight: 3 },
      { id: "b", name: "B" },
      { id: "c", name: "C", weight: 100 },
    ],
    questions: [aQuestion("q1"), aQuestion("q2", { area: "b" }), aQuestion("q3", { area: "b" })],
  });
  const overall = (written: Written) =>
    assessed(questionnaire, [aResponse({ submitted: "2026-11-24", answers: answersOf(written) })]).overall;

  it("is the mean of the areas by their weight, not of their questions; an area without questions is no part of it", () => {
    expect(overall({ q1: 4, q2: 0, q3: 1 })).toMatchObject({ score: 3.125, level: 3, coverage: 1 });
  });

  it("is absent unless every area with an applicable question has a score", () => {
    expect(overall({ q1: 4, q2: 0 }).score).toBeUndefined();
    expect(overall({ q1: 4, q2: 0 })).toMatchObject({ coverage: 0.875, range: { low: 3, high: 3.625 } });
    expect(overall({ q1: 4, q2: "not-applicable", q3: "not-applicable" })).toMatchObject({ score: 4 });
  });
});
