import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perceptionOf } from "../../../../src/core/assess/voices/perception.ts";
import type { RolePair } from "../../../../src/core/assessment/voices.ts";
import type { QuestionnaireFile } from "../../../../src/core/questionnaire/questionnaire-schema.ts";
import type { Response } from "../../../../src/core/response/response.ts";
import { surveys } from "../../../support/arbitraries.ts";
import { assessed, resultOf } from "../../../support/assessed.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../../support/builders.ts";

const roles = ["mt", "cbs", "hr"].map((id) => ({ id, name: id }));
const scoring = { minimumQuestions: 2 };

/** `mt: { q1: [4, 4, 4] }` → three people of MT who gave `q1` a 4. */
function answering(given: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>): Response[] {
  return Object.entries(given).flatMap(([role, questions]) => {
    const people = Math.max(...Object.values(questions).map(({ length }) => length));
    return Array.from({ length: people }, (_, at) => {
      const own = Object.entries(questions).flatMap(([id, levels]) => {
        const level = levels[at];
        return level === undefined ? [] : [[id, level] as const];
      });
      const respondent = { id: `${role}-${at}`, role };
      return aResponse({ respondent, submitted: "2026-11-24", answers: answersOf(Object.fromEntries(own)) });
    });
  });
}

function perceived(given: Parameters<typeof answering>[0], changes: Partial<QuestionnaireFile> = {}, pair?: RolePair) {
  const questionnaire = aQuestionnaire({ roles, scoring, ...changes });
  return perceptionOf(questionnaire, assessed(questionnaire, answering(given)), pair);
}

const three = (level: number) => [level, level, level];
/** Dimension D: q1 weighs 3, q2 weighs 1, q3 weighs 2. */
const weighed = {
  questions: [
    aQuestion("q1", { dimensions: { d: 3 } }),
    aQuestion("q2", { dimensions: { d: 1 } }),
    aQuestion("q3", { dimensions: { d: 2 } }),
  ],
};

describe("the perception gap of two roles", () => {
  it("is the difference of their scores, explained by what adds to it: by hand", () => {
    // mt: (3·4 + 1·2 + 2·3) ÷ 6 = 20/6; cbs: (3·2 + 1·3 + 2·3) ÷ 6 = 15/6.
    const given = {
      mt: { q1: three(4), q2: three(2), q3: three(3) },
      cbs: { q1: three(2), q2: three(3), q3: three(3) },
    };
    const found = perceived(given, weighed);
    expect(found?.roles).toEqual(["mt", "cbs"]);
    const [gap] = found?.dimensions ?? [];
    expect(gap).toMatchObject({ id: "d", questions: 3 });
    expect(gap?.scores.mt).toBeCloseTo(20 / 6, 9);
    expect(gap?.scores.cbs).toBeCloseTo(15 / 6, 9);
    expect(gap?.gap).toBeCloseTo(5 / 6, 9);
    // q1 adds 3·2 ÷ 6 = 1; q2, on which the college is milder, takes 1 ÷ 6 away and explains nothing.
    expect(gap?.because).toEqual([{ id: "q1", part: 1 }]);
    expect(found?.questions).toEqual([
      { id: "q1", gap: 2 },
      { id: "q2", gap: -1 },
      { id: "q3", gap: 0 },
    ]);
  });

  it("is explained by questions that both answered", () => {
    const cbs = { q1: three(2), q2: three(2) };
    const given = { mt: { q1: three(4), q2: three(2), q3: three(0) }, cbs, hr: { q3: three(1) } };
    const [gap] = perceived(given, weighed)?.dimensions ?? [];
    // mt: (3·4 + 1·2 + 2·0) ÷ 6 = 14/6, cbs: 2; on q1 and q2 it would be 1.5.
    expect(gap?.gap).toBeCloseTo(14 / 6 - 2, 9);
    expect(gap).toMatchObject({ questions: 2, because: [{ id: "q1", part: 1.5 }] });
  });

  it("is absent where one of them has no score, or is too small to be shown", () => {
    const few = { mt: { q1: three(4), q2: three(2) }, cbs: { q1: three(2) } };
    expect(perceived(few, weighed, ["mt", "cbs"])).toMatchObject({ dimensions: [], areas: [] });
    const small = { mt: { q1: three(4), q2: three(2) }, cbs: { q1: [2, 2], q2: [2, 2] } };
    expect(perceived(small, weighed)).toBeUndefined();
    expect(perceived(small, weighed, ["mt", "cbs"])).toEqual({
      roles: ["mt", "cbs"],
      areas: [],
      dimensions: [],
      questions: [],
    });
  });

  it("is that of the two furthest apart where management and college have nothing to show", () => {
    const given = {
      mt: { q1: three(4), q2: three(4), q3: three(4) },
      hr: { q1: three(1), q2: three(1), q3: three(1) },
      it: { q1: three(3), q2: three(3), q3: three(3) },
    };
    const known = ["mt", "hr", "it"].map((id) => ({ id, name: id }));
    expect(perceived(given, { ...weighed, roles: known })?.roles).toEqual(["mt", "hr"]);
  });

  it("of the roles asked for is theirs, the first less the second", () => {
    const given = {
      mt: { q1: three(4), q2: three(4), q3: three(4) },
      hr: { q1: three(1), q2: three(1), q3: three(1) },
    };
    expect(perceived(given, weighed, ["hr", "mt"])?.dimensions[0]?.gap).toBe(-3);
  });

  it("is that of the scores that are shown, on random answers", () => {
    fc.assert(
      fc.property(surveys({ maxRespondents: 14 }), ({ questionnaire, responses }) => {
        const made = assessed(questionnaire, responses);
        for (const { id, gap, because, scores } of made.perception?.dimensions ?? []) {
          const [one = "", other = ""] = made.perception?.roles ?? [];
          expect(gap).toBeCloseTo((scores[one] ?? Number.NaN) - (scores[other] ?? Number.NaN), 9);
          for (const { part } of because) expect(Math.sign(part)).toBe(Math.sign(gap));
          expect(resultOf(questionnaire.dimensions, id)).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("how the answers to a dimension lie", () => {
  it("is the weighted mean of its questions' medians, ends and agreements", () => {
    const questionnaire = aQuestionnaire({ roles, scoring, ...weighed });
    const responses = answering({ mt: { q1: [2, 4, 2, 4], q2: [1, 1, 1], q3: [5, 5, 5, 5] } });
    const { spread } = resultOf(assessed(questionnaire, responses).dimensions, "d");
    const agreement = (3 * (1 + Math.log2(0.8)) + 1 + 2) / 6;
    expect(spread).toMatchObject({ questions: 3, n: { low: 3, high: 4 }, median: 20 / 6, min: 17 / 6, max: 23 / 6 });
    expect(spread?.agreement).toBeCloseTo(agreement, 9);
  });

  it("is absent where too few questions tell theirs", () => {
    const questionnaire = aQuestionnaire({ roles, scoring: { minimumQuestions: 3 } });
    const made = assessed(questionnaire, answering({ mt: { q1: [2, 4, 3], q2: [1, 1, 1], q3: [1, 2] } }));
    expect(resultOf(made.dimensions, "d").spread).toBeUndefined();
  });
});
