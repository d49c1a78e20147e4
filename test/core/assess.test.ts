import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AreaResult, Assessment, DimensionResult, ScoreFigure } from "../../src/core/assessment.ts";
import type { RandomSurvey } from "../support/arbitraries.ts";
import { surveys } from "../support/arbitraries.ts";
import { assessed } from "../support/assessed.ts";
import type { Expected, ExpectedFigure } from "../support/oracle.ts";
import { expectedOf } from "../support/oracle.ts";

const runs = { numRuns: Number(process.env.FUZZ_RUNS ?? 1000) };

describe("an Assessment equals the independent re-computation of scoring.md", () => {
  const check = (verify: (made: Assessment, expected: Expected, survey: RandomSurvey) => void) =>
    fc.assert(
      fc.property(surveys(), (survey) => {
        const { questionnaire, responses } = survey;
        verify(assessed(questionnaire, responses), expectedOf(questionnaire, responses), survey);
      }),
      runs,
    );

  it("in the state and the value of every question", () => {
    check((made, expected) => {
      for (const question of made.questions) {
        const wanted = expected.questions.get(question.id);
        expect([question.id, question.state, question.n, question.unknown, question.consensus ?? false]).toEqual([
          question.id,
          wanted?.state,
          wanted?.given.length,
          wanted?.unknown,
          wanted?.consensus,
        ]);
        expectNumber(question.value, wanted?.value);
        expectNumber(question.evidenced, wanted?.evidenced);
      }
    });
  });

  it("in every figure of areas, dimensions and the whole", () => {
    check((made, expected) => {
      for (const area of made.areas) expectResult(area, expected.areas.get(area.id));
      for (const dimension of made.dimensions) expectResult(dimension, expected.dimensions.get(dimension.id));
      expectFigure(made.overall, expected.overall);
      expectNumber(made.toTarget, expected.toTarget);
    });
  });

  it("in every floor and its blockers", () => {
    check((made, expected) => {
      for (const dimension of made.dimensions) {
        expect(dimension.floor).toEqual(expected.dimensions.get(dimension.id)?.floor);
      }
    });
  });

  it("in targets and gaps that the organisation chose for itself", () => {
    const chosen = surveys().chain((survey) => {
      const { areas, dimensions, levels } = survey.questionnaire;
      const level = fc.constantFrom(...levels.map(({ value }) => value));
      const ids = fc.constantFrom(...areas.map(({ id }) => id), ...dimensions.map(({ id }) => id));
      return fc.dictionary(ids, level).map((targets) => ({ ...survey, targets }));
    });
    fc.assert(
      fc.property(chosen, ({ questionnaire, responses, targets }) => {
        const made = assessed(questionnaire, responses, { targets });
        const expected = expectedOf(questionnaire, responses, targets);
        for (const area of made.areas) expectResult(area, expected.areas.get(area.id));
        for (const dimension of made.dimensions) expectResult(dimension, expected.dimensions.get(dimension.id));
        expectNumber(made.toTarget, expected.toTarget);
      }),
      { numRuns: 300 },
    );
  });

  it("never with a NaN, an infinity or a null anywhere", () => {
    check((made) => {
      expect(JSON.stringify(made)).not.toContain("null");
    });
  });
});

function expectNumber(actual: number | undefined, wanted: number | undefined): void {
  if (wanted === undefined || actual === undefined) expect(actual).toBe(wanted);
  else expect(Math.abs(actual - wanted), `${actual} instead of ${wanted}`).toBeLessThanOrEqual(1e-9);
}

function expectFigure(actual: ScoreFigure, wanted: ExpectedFigure | undefined): void {
  expect([actual.answered, actual.applicable, actual.level]).toEqual([
    wanted?.answered,
    wanted?.applicable,
    wanted?.level,
  ]);
  expectNumber(actual.score, wanted?.score);
  expectNumber(actual.coverage, wanted?.coverage);
  expectNumber(actual.range?.low, wanted?.low);
  expectNumber(actual.range?.high, wanted?.high);
  expectNumber(actual.evidenced, wanted?.evidenced);
}

function expectResult(actual: AreaResult | DimensionResult, wanted: ExpectedFigure | undefined): void {
  expectFigure(actual, wanted);
  expectNumber(actual.target, wanted?.target);
  expectNumber(actual.gap, wanted?.gap);
}
