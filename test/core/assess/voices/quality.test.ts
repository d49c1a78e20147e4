import { describe, expect, it, test } from "vitest";
import { qualityFlags } from "../../../../src/core/assess/voices/answer-quality.ts";
import { qualityOf } from "../../../../src/core/assess/voices/quality.ts";
import { normalise } from "../../../../src/core/questionnaire/normalise-questionnaire.ts";
import type { Response } from "../../../../src/core/response/response.ts";
import { answersOf, aQuestion, aQuestionnaire, aQuestionnaireFile, aResponse } from "../../../support/builders.ts";

const twenty = aQuestionnaire({ questions: Array.from({ length: 20 }, (_, at) => aQuestion(`q${at}`)) });

function answering(levels: readonly number[], more: Partial<Response> = {}): Response {
  return aResponse({ answers: answersOf(Object.fromEntries(levels.map((level, at) => [`q${at}`, level]))), ...more });
}

const alternating = Array.from({ length: 20 }, (_, at) => at % 3);
const straight = Array.from({ length: 20 }, () => 1);

describe("the same place on nearly every question", () => {
  test.each([
    ["all twenty", straight, true],
    ["eighteen of twenty", [...straight.slice(2), 0, 5], true],
    ["seventeen of twenty, spread", straight.map((level, at) => (at % 8 === 3 ? 4 : level)), false],
    ["twelve in a row among others", [...straight.slice(8), 0, 1, 2, 3, 4, 5, 0, 2], true],
    ["eleven in a row among others", [...straight.slice(9), 0, 2, 3, 4, 5, 0, 2, 3, 4], false],
    ["a mix", alternating, false],
    ["too few answers to tell", [1, 1, 1, 1, 1, 1, 1, 1, 1], undefined],
  ])("%s", (_name, levels, seen) => {
    expect(qualityFlags(twenty, answering(levels))["straight-lining"]).toBe(seen);
  });

  it("is the place in the list as it was read, also where a list is mirrored", () => {
    const options = ["no", "rather-not", "rather", "yes"].map((id, score) => ({ id, text: id, score }));
    const questions = Array.from({ length: 12 }, (_, at) =>
      aQuestion(`q${at}`, { optionSet: "agree", ...(at % 2 === 0 ? { reversed: true } : {}) }),
    );
    const questionnaire = aQuestionnaire({ optionSets: [{ id: "agree", options }], questions });
    const answers = new Map(questions.map(({ id }) => [id, { kind: "option", option: "yes" } as const]));
    expect(qualityFlags(questionnaire, aResponse({ answers }))["straight-lining"]).toBe(true);
  });
});

describe("answers that contradict each other", () => {
  const options = [0, 1, 2, 3, 4, 5].map((score) => ({ id: `s${score}`, text: `${score}`, score }));
  const questionnaire = normalise(
    aQuestionnaireFile({
      optionSets: [{ id: "agree", options }],
      questions: [
        aQuestion("found", { optionSet: "agree" }),
        aQuestion("lost", { optionSet: "agree", reversed: true, opposite: "found" }),
      ],
    }),
  );
  const saying = (found: string, lost: string) =>
    aResponse({
      answers: new Map([
        ["found", { kind: "option", option: found }],
        ["lost", { kind: "option", option: lost }],
      ]),
    });

  test.each([
    ["agrees with both: 5 and, mirrored, 0", "s5", "s5", true],
    ["agrees with one and not with the other", "s5", "s0", false],
    ["is in two minds: 3 and, mirrored, 2", "s3", "s3", false],
    ["lies three levels of five apart", "s4", "s4", true],
  ])("whoever %s", (_name, found, lost, seen) => {
    expect(qualityFlags(questionnaire, saying(found, lost)).contradictory).toBe(seen);
  });

  it("cannot be told without both answers, or without a pair", () => {
    expect(qualityFlags(questionnaire, aResponse())).not.toHaveProperty("contradictory");
    expect(qualityFlags(twenty, answering(alternating))).not.toHaveProperty("contradictory");
  });
});

describe("finished in an impossible time", () => {
  const took = (started: string | undefined, submitted: string | undefined) =>
    qualityFlags(twenty, answering(alternating, { started, submitted })).hasty;

  test.each([
    ["twenty answers in 39 seconds", "2026-11-24T10:00:00", "2026-11-24T10:00:39", true],
    ["twenty answers in 40 seconds", "2026-11-24T10:00:00", "2026-11-24T10:00:40", false],
    ["in another time zone at the end", "2026-11-24T10:00:00+01:00", "2026-11-24T09:00:10Z", true],
    ["a minute before a leap day and half a minute after", "2028-02-28T23:59:50", "2028-02-29T00:00:20", true],
    ["from one year into the next", "2026-12-31T23:59:00Z", "2027-01-01T00:01:00Z", false],
    ["from February into March of a common year", "2027-02-28T23:59:50.5Z", "2027-03-01T00:00:20Z", true],
    ["days alone", "2026-11-24", "2026-11-24", undefined],
    ["a start without a zone", "2026-11-24T10:00:00", "2026-11-24T10:00:10Z", undefined],
    ["an end before the start", "2026-11-24T10:00:00Z", "2026-11-24T09:59:00Z", undefined],
    ["no start", undefined, "2026-11-24T10:00:00Z", undefined],
  ])("%s", (_name, started, submitted, seen) => {
    expect(took(started, submitted)).toBe(seen);
  });
});

describe("the quality of the answers of an organisation", () => {
  const people = (...levels: readonly (readonly number[])[]) =>
    levels.map((one, at) => answering(one, { respondent: { id: `p${at}`, role: "mt" }, submitted: "2026-11-24" }));

  it("is counted over all who can be judged, and leaves nobody out", () => {
    expect(qualityOf(twenty, people(straight, alternating, alternating, [1]))).toEqual({
      straightLining: { of: 3, count: 1 },
    });
  });

  it("stays away where so few can be judged that the count points at one of them", () => {
    expect(qualityOf(twenty, people(straight, alternating))).toBeUndefined();
    expect(qualityOf(twenty, people(straight, alternating, [1], [1]))).toBeUndefined();
  });

  it("is told of one response that answers for all, and never of a workshop", () => {
    expect(qualityOf(twenty, people(straight))).toEqual({ straightLining: { of: 1, count: 1 } });
    const workshop = answering(straight, { respondent: { id: "w", role: "consensus" } });
    expect(qualityOf(twenty, [workshop])).toBeUndefined();
    expect(qualityOf(twenty, [...people(straight), workshop])).toBeUndefined();
  });
});
