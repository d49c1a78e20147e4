import { describe, expect, it } from "vitest";
import type { QuestionnaireFile } from "../../../../src/core/questionnaire/questionnaire-schema.ts";
import type { Ambition } from "../../../../src/core/response/response-schema.ts";
import { assessed, resultOf } from "../../../support/assessed.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../../support/builders.ts";

const dimensions = (...targets: (number | undefined)[]) =>
  targets.map((target, at) => ({ id: `d${at}`, name: `D${at}`, ...(target === undefined ? {} : { target }) }));

/** One question per dimension `d0`, `d1` …, answered with these levels. */
function made(levels: readonly number[], file: Partial<QuestionnaireFile> = {}, ambition: Ambition = {}) {
  const questions = levels.map((_, at) => aQuestion(`q${at}`, { dimensions: { [`d${at}`]: 1 } }));
  const defaults = { dimensions: dimensions(...levels.map(() => undefined)), questions };
  const answers = answersOf(Object.fromEntries(levels.map((level, at) => [`q${at}`, level])));
  return assessed(
    aQuestionnaire({ ...defaults, ...file }),
    [aResponse({ submitted: "2026-11-24", answers })],
    ambition,
  );
}

const scaleOf = (...values: number[]) => ({ levels: values.map((value) => ({ value, name: `Level ${value}` })) });
const levelTexts = (...values: number[]) => Object.fromEntries(values.map((value) => [String(value), `Text ${value}`]));

describe("the target of a dimension or an area", () => {
  const target = (file: Partial<QuestionnaireFile>, ambition: Ambition = {}) =>
    resultOf(made([2], file, ambition).dimensions, "d0").target;

  it("is the organisation's own, else the questionnaire's, else the middle of the scale", () => {
    expect(target({ dimensions: dimensions(4) }, { targets: { d0: 2.5 } })).toBe(2.5);
    expect(target({ dimensions: dimensions(4) })).toBe(4);
    expect(target({})).toBe(3);
    expect(resultOf(made([2], {}, { targets: { a: 5 } }).areas, "a").target).toBe(5);
  });

  it.each([
    [[0, 1, 2, 3, 4, 5], 3],
    [[0, 1, 2, 3], 2],
    [[1, 2, 3, 4], 3],
    [[1, 2, 3, 4, 5], 3],
    [[-2, -1, 0, 1, 2], 0],
  ])("the middle of %j, rounded up, is %d", (values, middle) => {
    const questions = [aQuestion("q0", { dimensions: { d0: 1 }, levels: levelTexts(...values) })];
    expect(target({ scale: scaleOf(...values), questions })).toBe(middle);
  });

  it.each([
    [2, 3],
    [5, 5],
  ])("`next` after level %d is %d", (level, next) => {
    expect(resultOf(made([level], {}, { targets: { d0: "next" } }).dimensions, "d0").target).toBe(next);
  });

  it("falls back where no score says which level is next", () => {
    const questionnaire = aQuestionnaire({ dimensions: dimensions(4) });
    const response = aResponse({ submitted: "2026-11-24" });
    expect(resultOf(assessed(questionnaire, [response], { targets: { d0: "next" } }).dimensions, "d0").target).toBe(4);
  });
});

describe("the gap", () => {
  it("is what is missing to the target, and none above it", () => {
    const { dimensions: results } = made([1, 3, 5]);
    expect(results.map(({ gap }) => gap)).toEqual([2, 0, 0]);
  });

  it("is measured from the floor where the questionnaire says so; that of an area never is", () => {
    const questions = [aQuestion("q0", { dimensions: { d0: 1 } }), aQuestion("q1", { dimensions: { d0: 1 } })];
    const file = { questions, dimensions: dimensions(3), scoring: { headline: "floor" as const, minimumQuestions: 1 } };
    const both = made([1, 4], file);
    expect(resultOf(both.dimensions, "d0")).toMatchObject({ score: 2.5, gap: 2 });
    expect(resultOf(both.areas, "a")).toMatchObject({ score: 2.5, gap: 0.5 });
  });
});

describe("the way to the targets", () => {
  it("adds up what was reached of each target, and no more than that", () => {
    expect(made([1, 5], { dimensions: dimensions(2, 3) }).toTarget).toBe((1 + 3) / 5);
  });

  it("leaves out targets of zero and dimensions without a score", () => {
    expect(made([1, 2], { dimensions: dimensions(0, 4) }).toTarget).toBe(0.5);
    const open = assessed(aQuestionnaire(), [aResponse({ submitted: "2026-11-24" })]);
    expect(open).not.toHaveProperty("toTarget");
    expect(made([1], { dimensions: dimensions(0) })).not.toHaveProperty("toTarget");
  });
});
