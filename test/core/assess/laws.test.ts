/** The laws of scoring.md section 7 that concern scores, each named as it stands there; the roadmap has its own. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../../src/core/assessment/assessment.ts";
import type { DimensionResult, ScoreFigure } from "../../../src/core/assessment/results.ts";
import type { Question, Questionnaire } from "../../../src/core/questionnaire/questionnaire.ts";
import { scaleEnds } from "../../../src/core/questionnaire/questionnaire.ts";
import { answerValue } from "../../../src/core/response/answer-value.ts";
import type { Answer, Response } from "../../../src/core/response/response.ts";
import type { Limits, RandomSurvey } from "../../support/arbitraries.ts";
import { surveys } from "../../support/arbitraries.ts";
import { assessed } from "../../support/assessed.ts";
import { runs } from "../../support/runs.ts";
import { expectSameFigures } from "../../support/same-figures.ts";

const usual = runs(500);

function law(limits: Limits, verify: (survey: RandomSurvey, made: Assessment) => void): void {
  fc.assert(
    fc.property(surveys(limits), (survey) => verify(survey, assessed(survey.questionnaire, survey.responses))),
    usual,
  );
}

/** Every figure that is made of questions, by name. */
function figures(made: Assessment): ReadonlyMap<string, ScoreFigure> {
  const named = [...made.areas, ...made.dimensions].map((result) => [result.id, result] as const);
  return new Map<string, ScoreFigure>([...named, ["overall", made.overall]]);
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const almost = 1e-9;

describe("the laws of scores", () => {
  it("a score never leaves the scale", () => {
    law({}, ({ questionnaire }, made) => {
      const { minimum, maximum } = scaleEnds(questionnaire);
      for (const [, { score, level, evidenced, range, coverage }] of figures(made)) {
        for (const value of [score, level, evidenced, range?.low, range?.high]) {
          if (value === undefined) continue;
          expect(value).toBeGreaterThanOrEqual(minimum - almost);
          expect(value).toBeLessThanOrEqual(maximum + almost);
        }
        expect(coverage ?? 0).toBeGreaterThanOrEqual(0);
        expect(coverage ?? 0).toBeLessThanOrEqual(1 + almost);
      }
    });
  });

  it("the order of questions changes nothing", () => {
    const shuffled = surveys().chain((survey) => {
      const { questions } = survey.questionnaire;
      const order = fc.shuffledSubarray([...questions], { minLength: questions.length });
      return order.map((other) => ({ survey, other }));
    });
    fc.assert(
      fc.property(shuffled, ({ survey, other }) => {
        const { questionnaire, responses } = survey;
        const made = assessed(questionnaire, responses);
        const again = assessed({ ...questionnaire, questions: other }, responses);
        const inOrder = (one: Assessment): Assessment => ({ ...one, dimensions: one.dimensions.map(sortedBlockers) });
        expectSameFigures(inOrder(again), inOrder(made));
        expect([...again.questions].sort(byId)).toEqual([...made.questions].sort(byId));
      }),
      usual,
    );
  });

  it("the order of answers or respondents changes no byte", () => {
    const shuffled = surveys().chain((survey) => {
      const order = fc.shuffledSubarray([...survey.responses], { minLength: survey.responses.length });
      return order.map((other) => ({ survey, other }));
    });
    fc.assert(
      fc.property(shuffled, ({ survey: { questionnaire, responses }, other }) => {
        const backwards = other.map((one) => ({ ...one, answers: new Map([...one.answers].reverse()) }));
        const bytes = JSON.stringify(assessed(questionnaire, responses));
        expect(JSON.stringify(assessed(questionnaire, backwards))).toBe(bytes);
      }),
      usual,
    );
  });

  it("all weights times k changes nothing", () => {
    const scaled = fc.tuple(surveys(), fc.constantFrom(0.01, 0.3, 7, 1000));
    fc.assert(
      fc.property(scaled, ([{ questionnaire, responses }, k]) => {
        const heavier: Questionnaire = {
          ...questionnaire,
          areas: questionnaire.areas.map((area) => ({ ...area, weight: area.weight * k })),
          dimensions: questionnaire.dimensions.map((dimension) => ({ ...dimension, weight: dimension.weight * k })),
          questions: questionnaire.questions.map((question) => ({
            ...question,
            weight: question.weight * k,
            dimensions: Object.fromEntries(Object.entries(question.dimensions).map(([id, weight]) => [id, weight * k])),
          })),
        };
        expectSameFigures(assessed(heavier, responses), assessed(questionnaire, responses));
      }),
      usual,
    );
  });

  // On levels only. An option whose score lies between `evidence.from` and the level below it breaks the law by the
  // definition itself: on a scale 0–5 with evidence from 3, a 2.5 counts as 2.5, and a 3 without evidence as 2.
  it("without conditions, raising one answer never lowers a score, a floor, an evidenced score or an end of the range", () => {
    const raised = surveys({ conditions: false, onLevels: true })
      .map((survey) => ({ survey, steps: raises(survey) }))
      .filter(({ steps }) => steps.length > 0)
      .chain(({ survey, steps }) => fc.constantFrom(...steps).map((responses) => ({ survey, responses })));
    fc.assert(
      fc.property(raised, ({ survey, responses }) => {
        const before = assessed(survey.questionnaire, survey.responses);
        const after = figures(assessed(survey.questionnaire, responses));
        for (const [id, figure] of figures(before)) {
          const next = after.get(id);
          expectNoFall(figure.score, next?.score);
          expectNoFall(figure.evidenced, next?.evidenced);
          expectNoFall(figure.range?.low, next?.range?.low);
          expectNoFall(figure.range?.high, next?.range?.high);
          expectNoFall(floorLevel(figure), next && floorLevel(next));
        }
      }),
      usual,
    );
  });

  it("`not-applicable` (excluded) equals removing the question", () => {
    const chosen = surveys({ notApplicable: "excluded" }).chain((survey) =>
      fc.constantFrom(...survey.questionnaire.questions).map(({ id }) => ({ survey, id })),
    );
    fc.assert(
      fc.property(chosen, ({ survey: { questionnaire, responses }, id }) => {
        const none: Answer = { kind: "none", state: "not-applicable" };
        const without = responses.map((one) => ({ ...one, answers: new Map([...one.answers, [id, none]]) }));
        const fewer = { ...questionnaire, questions: questionnaire.questions.filter((one) => one.id !== id) };
        expectSameFigures(assessed(fewer, responses), assessed(questionnaire, without));
      }),
      usual,
    );
  });

  it("an existing score lies in its range; without missing answers the range is the score", () => {
    law({}, (_survey, made) => {
      for (const [, { score, range, answered, applicable }] of figures(made)) {
        if (score === undefined) continue;
        expect(range?.low).toBeLessThanOrEqual(score + almost);
        expect(range?.high).toBeGreaterThanOrEqual(score - almost);
        if (answered < applicable) continue;
        expect(range?.low).toBeCloseTo(score, 9);
        expect(range?.high).toBeCloseTo(score, 9);
      }
    });
  });

  it("floor level ≤ smallest primary value", () => {
    law({}, ({ questionnaire }, made) => {
      for (const { id, floor } of made.dimensions) {
        const primary = primaryValues(id, questionnaire, made);
        if (floor) expect(floor.level).toBeLessThanOrEqual(Math.min(...primary) + almost);
        expect(floor !== undefined).toBe(primary.length > 0);
      }
    });
  });

  it("evidenced ≤ claimed", () => {
    law({}, (_survey, made) => {
      for (const [, { score, evidenced }] of figures(made)) {
        if (evidenced !== undefined) expect(evidenced).toBeLessThanOrEqual((score ?? Number.NaN) + almost);
      }
    });
  });

  it("duplicating every respondent changes no score", () => {
    law({}, ({ questionnaire, responses }, made) => {
      const twins = responses.map((one) => ({
        ...one,
        respondent: { ...one.respondent, id: `${one.respondent.id}-x` },
      }));
      const twice = assessed(questionnaire, [...responses, ...twins]);
      expectSameFigures(twice, made, ["byRole", "spread"]);
    });
  });
});

function sortedBlockers(result: DimensionResult): DimensionResult {
  const { floor } = result;
  return floor ? { ...result, floor: { ...floor, blockers: [...floor.blockers].sort() } } : result;
}

function expectNoFall(before: number | undefined, after: number | undefined): void {
  expect(after === undefined).toBe(before === undefined);
  if (before !== undefined) expect(after).toBeGreaterThanOrEqual(before - almost);
}

function floorLevel(figure: ScoreFigure): number | undefined {
  return (figure as Partial<DimensionResult>).floor?.level;
}

/** Values of the answered questions that weigh most among those that are applicable. */
function primaryValues(dimension: string, questionnaire: Questionnaire, made: Assessment): number[] {
  const applicable = questionnaire.questions.flatMap((question) => {
    const result = made.questions.find(({ id }) => id === question.id);
    const weight = question.dimensions[dimension];
    const waits = result?.state === "dont-know" || result?.state === "unanswered";
    return weight !== undefined && (waits || result?.value !== undefined) ? [{ weight, value: result?.value }] : [];
  });
  const largest = Math.max(...applicable.map(({ weight }) => weight));
  return applicable.flatMap(({ weight, value }) => (weight === largest && value !== undefined ? [value] : []));
}

/** The same responses with one answer higher, for every answer that can rise. */
function raises({ questionnaire, responses }: RandomSurvey): (readonly Response[])[] {
  return responses.flatMap((response, at) =>
    questionnaire.questions.flatMap((question) => {
      const answer = response.answers.get(question.id);
      const value = answerValue(answer, question, questionnaire);
      if (!answer || value.state !== "level") return [];
      return higherThan(value.value, question, questionnaire).map((higher) => {
        const { note, evidence } = answer;
        const answers = new Map([...response.answers, [question.id, { ...higher, note, evidence }]]);
        return responses.map((one, other) => (other === at ? { ...one, answers } : one));
      });
    }),
  );
}

function higherThan(value: number, question: Question, { levels }: Questionnaire): Answer[] {
  const { form } = question;
  const above = levels.filter((level) => level.value > value).map((level) => level.value);
  if (above.length === 0) return [];
  switch (form.kind) {
    case "levels":
      return above.map((level) => ({ kind: "level", level }));
    case "checklist":
      return [{ kind: "checked", checked: form.items.map(({ id }) => id) }];
    case "number":
      return [{ kind: "number", number: 1000 }];
    case "options":
      return [];
  }
}
