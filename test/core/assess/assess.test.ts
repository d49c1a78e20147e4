import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../../src/core/assess/assess.ts";
import type { Assessment } from "../../../src/core/assessment/assessment.ts";
import type { AreaResult, DimensionResult, ScoreFigure } from "../../../src/core/assessment/results.ts";
import type { Response } from "../../../src/core/response/response.ts";
import type { RandomSurvey } from "../../support/arbitraries.ts";
import { surveys } from "../../support/arbitraries.ts";
import { assessed } from "../../support/assessed.ts";
import { aQuestionnaire, aResponse } from "../../support/builders.ts";
import type { Expected, ExpectedFigure } from "../../support/oracle.ts";
import { expectedOf } from "../../support/oracle.ts";
import { runs } from "../../support/runs.ts";

describe("an Assessment equals the independent re-computation of scoring.md", () => {
  const check = (verify: (made: Assessment, expected: Expected, survey: RandomSurvey) => void) =>
    fc.assert(
      fc.property(surveys(), (survey) => {
        const { questionnaire, responses } = survey;
        verify(assessed(questionnaire, responses), expectedOf(questionnaire, responses), survey);
      }),
      runs(1000),
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
      runs(300),
    );
  });

  it("never with a NaN, an infinity or a null anywhere", () => {
    check((made) => {
      expect(JSON.stringify(made)).not.toContain("null");
    });
  });
});

describe("what responses say about the organisation", () => {
  const from = (id: string, changes: Partial<Response>) =>
    aResponse({ respondent: { id, role: id === "w" ? "consensus" : "mt" }, submitted: "2026-11-24", ...changes });

  it("is what most of them say, in whatever order they were read", () => {
    const first = from("a", { organisation: { id: "1", name: "Stad Deinze", inhabitants: 43_000 } });
    const second = from("b", { organisation: { id: "1", name: "Deinze", inhabitants: 44_000 } });
    const third = from("c", { organisation: { id: "1", inhabitants: 44_000 } });
    const made = assessed(aQuestionnaire(), [first, second, third]);
    expect(made.organisation).toEqual({ id: "1", name: "Deinze", inhabitants: 44_000 });
    expect(made.warnings).toMatchObject([{ code: "inhabitants-differ", params: { used: 44_000 } }]);
    expect(assessed(aQuestionnaire(), [third, second, first])).toEqual(made);
  });

  it("about its targets yields to the workshop, and that to what was asked on the command line", () => {
    const targets = (responses: readonly Response[], asked = {}) =>
      assessed(aQuestionnaire(), responses, asked).areas.map(({ target }) => target);
    const alone = from("a", { ambition: { targets: { a: 1, b: 1 } } });
    const workshop = from("w", { ambition: { targets: { a: 2 } } });
    expect(targets([alone])).toEqual([1, 1]);
    expect(targets([alone, workshop])).toEqual([2, 1]);
    expect(targets([alone, workshop], { targets: { a: 4 } })).toEqual([4, 1]);
  });

  it("counts them by role", () => {
    const everyone = aResponse({ respondent: { id: "c" }, submitted: "2026-11-24" });
    expect(assessed(aQuestionnaire(), [from("a", {}), from("b", {}), everyone, from("w", {})]).respondents).toEqual({
      count: 4,
      byRole: { mt: 2, organisation: 1, consensus: 1 },
    });
  });
});

describe("the date of an Assessment", () => {
  const input = { questionnaire: aQuestionnaire(), sha256: "", tool: { name: "datapeil", version: "0.0.0" } };
  const on = (id: string, submitted: string | undefined, started: string | undefined) =>
    aResponse({ respondent: { id }, submitted, started });

  it("is the day of the newest response: submitted, else started", () => {
    const responses = [on("a", "2026-11-24T23:30:00+01:00", "2026-11-30"), on("b", undefined, "2026-11-22")];
    expect(assess({ ...input, responses })?.date).toBe("2026-11-24");
    expect(assess({ ...input, responses, date: "2027-01-01" })?.date).toBe("2027-01-01");
  });

  it("is never made up: without one there is no Assessment", () => {
    expect(assess({ ...input, responses: [on("a", undefined, undefined)] })).toBeUndefined();
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
