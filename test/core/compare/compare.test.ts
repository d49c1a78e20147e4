/** Two measurements side by side: the worked examples, by name. */
import { describe, expect, it } from "vitest";
import { assess } from "../../../src/core/assess/assess.ts";
import type { Assessment } from "../../../src/core/assessment/assessment.ts";
import { compareMeasurements } from "../../../src/core/compare/compare.ts";
import { comparisonSchema } from "../../../src/core/compare/comparison-schema.ts";
import { earlierOf } from "../../../src/core/compare/earlier.ts";
import type { Questionnaire } from "../../../src/core/questionnaire/questionnaire.ts";
import { consensusRole } from "../../../src/core/questionnaire/reserved-roles.ts";
import type { Answer, NoValue, Response } from "../../../src/core/response/response.ts";
import { assessed, resultOf } from "../../support/assessed.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../support/builders.ts";

const weights = [3, 3, 1, 1];
const questionnaire = aQuestionnaire({
  areas: [{ id: "a", name: "Area A" }],
  questions: weights.map((weight, at) => aQuestion(`q${at + 1}`, { dimensions: { d: weight } })),
  scoring: { minimumQuestions: 2 },
});

type Written = Readonly<Record<string, number | NoValue>>;

/** One year: who answered what, by respondent; `mt-1` is in the role `mt`. */
function year(
  date: string,
  given: Readonly<Record<string, Written>>,
  asked: Questionnaire = questionnaire,
): Assessment {
  return dated(
    date,
    Object.entries(given).map(([id, written]) => responseOf(id, answersOf(written))),
    asked,
  );
}

function responseOf(id: string, answers: ReadonlyMap<string, Answer>): Response {
  const role = id.split("-")[0];
  return aResponse({ respondent: role === "all" ? { id } : { id, role }, answers, submitted: "2026-11-24" });
}

function dated(date: string, responses: readonly Response[], asked: Questionnaire = questionnaire): Assessment {
  return { ...assessed(asked, responses), date };
}

function compared(earlier: Assessment, later: Assessment, all = false) {
  const made = compareMeasurements({
    earlier: earlierOf(earlier),
    later,
    questionnaire,
    tool: { name: "datapeil", version: "0.0.0" },
    all,
  });
  // What is told is what the schema says.
  expect(comparisonSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  return made;
}

describe("the same questions twice", () => {
  it("a dimension moves by what its questions moved, each by its weight", () => {
    const then = year("2026-11-24", { "all-1": { q1: 1, q2: 2, q3: 2, q4: 4 } });
    const now = year("2027-11-24", { "all-1": { q1: 2, q2: 2, q3: 3, q4: 2 } });
    const [d] = compared(then, now).dimensions;
    // (3·1 + 3·2 + 2 + 4) ÷ 8 = 1.875 → (3·2 + 3·2 + 3 + 2) ÷ 8 = 2.125
    expect(d).toMatchObject({ earlier: { score: 1.875, level: 1 }, later: { score: 2.125, level: 2 }, change: 0.25 });
    expect(d?.because).toEqual([
      { id: "q1", change: 1, effect: 0.375 },
      { id: "q4", change: -2, effect: -0.25 },
      { id: "q3", change: 1, effect: 0.125 },
    ]);
  });

  it("a question without an answer in one year counts in neither", () => {
    const then = year("2026-11-24", { "all-1": { q1: 1, q2: 1, q3: "dont-know", q4: 1 } });
    const now = year("2027-11-24", { "all-1": { q1: 1, q2: 1, q3: 5, q4: "not-applicable" } });
    const made = compared(then, now);
    expect(made.left).toEqual([
      { id: "q3", why: "no-answer-earlier" },
      { id: "q4", why: "not-applicable" },
    ]);
    expect(made.dimensions[0]).toMatchObject({ change: 0, compared: 2, applicable: 3 });
  });

  it("too little that can be compared gives no score, and says how much there was", () => {
    const then = year("2026-11-24", { "all-1": { q1: 1, q2: "dont-know", q3: 1, q4: 1 } });
    const now = year("2027-11-24", { "all-1": { q1: 2, q2: 2, q3: "dont-know", q4: 2 } });
    const [d] = compared(then, now).dimensions;
    // Of the weight 8 only 4 was compared: less than 60 %.
    expect(d).toEqual({ id: "d", compared: 2, applicable: 4, because: [] });
  });

  it("a floor is held against the floor of the same questions", () => {
    const then = year("2026-11-24", { "all-1": { q1: 1, q2: 2, q3: 2, q4: 2 } });
    const now = year("2027-11-24", { "all-1": { q1: 3, q2: 2, q3: 2, q4: 2 } });
    const [d] = compared(then, now).dimensions;
    expect([d?.earlier?.floor, d?.later?.floor]).toEqual([1, 2]);
  });
});

describe("like with like", () => {
  const four = (level: number): Written => ({ q1: level, q2: level, q3: level, q4: level });
  const voices = (role: string, count: number, level: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${role}-${at}`, four(level)]));

  it("the same roles: the value of the whole", () => {
    const then = year("2026-11-24", { ...voices("mt", 3, 2), ...voices("cbs", 3, 0) });
    const now = year("2027-11-24", { ...voices("mt", 4, 2), ...voices("cbs", 3, 2) });
    const { questions } = compared(then, now);
    expect(questions[0]).toMatchObject({ earlier: 1, later: 2, change: 1, basis: "whole" });
    expect(questions[0]?.byRole).toEqual({
      mt: { earlier: 2, later: 2, change: 0 },
      cbs: { earlier: 0, later: 2, change: 2 },
    });
  });

  it("a role more: the mean of the roles that may be shown in both years", () => {
    const then = year("2026-11-24", { ...voices("mt", 3, 2), ...voices("cbs", 3, 0) });
    const now = year("2027-11-24", { ...voices("mt", 3, 2), ...voices("cbs", 3, 1), ...voices("ict", 1, 5) });
    const [q1] = compared(then, now).questions;
    expect(q1).toMatchObject({ earlier: 1, later: 1.5, basis: "roles" });
    expect(Object.keys(q1?.byRole ?? {})).toEqual(["mt", "cbs"]);
  });

  it("a role more that hides others: left out, unless all is asked", () => {
    const then = year("2026-11-24", voices("mt", 3, 2));
    const now = year("2027-11-24", { ...voices("mt", 3, 2), ...voices("cbs", 1, 5) });
    expect(compared(then, now).left).toContainEqual({ id: "q1", why: "other-roles" });
    expect(compared(then, now, true).questions[0]).toMatchObject({ later: 3.5, basis: "unlike" });
  });

  it("a question is held to the roles that it was put to", () => {
    const asked = { ...questionnaire, questions: questionnaire.questions.map((one) => ({ ...one, roles: ["mt"] })) };
    const then = year("2026-11-24", voices("mt", 1, 2), asked);
    const now = year("2027-11-24", { ...voices("mt", 1, 3), ...voices("cbs", 1, 5) }, asked);
    const made = compareMeasurements({
      earlier: earlierOf(then),
      later: { ...now, questions: then.questions.map((one) => ({ ...one, value: 3 })) },
      questionnaire: asked,
      tool: now.tool,
    });
    expect(made.questions[0]).toMatchObject({ earlier: 2, later: 3, basis: "whole" });
  });

  it("a workshop that decided once only is held against nothing, but for roles that both years show", () => {
    const workshop = responseOf(`${consensusRole}-1`, answersOf({ q1: 4 }));
    const shown = { ...voices("mt", 3, 2), ...voices("cbs", 3, 0) };
    const individuals = Object.keys(shown).map((id) => responseOf(id, answersOf(four(id.startsWith("mt") ? 3 : 1))));
    const now = dated("2027-11-24", [...individuals, workshop]);
    expect(compared(year("2026-11-24", shown), now).questions[0]).toMatchObject({
      earlier: 1,
      later: 2,
      basis: "roles",
    });
    const few = dated("2027-11-24", [...individuals.slice(0, 1), workshop]);
    expect(compared(year("2026-11-24", voices("mt", 1, 2)), few).left).toContainEqual({
      id: "q1",
      why: "one-workshop",
    });
  });

  it("two workshops: decision against decision", () => {
    const decided = (date: string, level: number) =>
      dated(date, [responseOf("mt-1", answersOf(four(0))), responseOf(`${consensusRole}-1`, answersOf({ q1: level }))]);
    expect(compared(decided("2026-11-24", 2), decided("2027-11-24", 3)).questions[0]).toMatchObject({
      earlier: 2,
      later: 3,
      basis: "consensus",
    });
  });
});

describe("an earlier answer that a workshop restates", () => {
  const restating = (date: string) =>
    dated(date, [
      responseOf(
        `${consensusRole}-1`,
        new Map<string, Answer>([
          ["q1", { kind: "level", level: 2, earlier: { kind: "level", level: 1, reason: "Nobody had looked." } }],
        ]),
      ),
    ]);
  const then = year("2026-11-24", { "all-1": { q1: 3, q2: 1, q3: 1, q4: 1 } });

  it("stands in the place of what was told then, with the reason", () => {
    expect(compared(then, restating("2027-11-24")).questions[0]).toEqual({
      id: "q1",
      earlier: 1,
      later: 2,
      change: 1,
      basis: "restated",
      told: 3,
      reason: "Nobody had looked.",
    });
  });

  it("says nothing about a measurement that came after", () => {
    expect(compared({ ...then, date: "2028-11-24" }, restating("2027-11-24"), true).questions[0]).toMatchObject({
      earlier: 3,
      change: -1,
    });
  });
});

describe("across versions", () => {
  const then = year("2026-11-24", { "all-1": { q1: 1, q2: 1, q3: 1, q4: 1 } });
  const now = year("2027-11-24", { "all-1": { q1: 2, q2: 2, q3: 2, q4: 2 } });

  it("a question that is new or gone is left out, and said", () => {
    const renamed = then.questions.map((question) => (question.id === "q4" ? { ...question, id: "q0" } : question));
    const earlier = { ...then, questions: renamed };
    const made = compared(earlier, { ...now, questionnaire: { ...now.questionnaire, version: "1.1.0" } });
    expect(made.left).toEqual([
      { id: "q4", why: "added" },
      { id: "q0", why: "removed" },
    ]);
    expect(resultOf(made.dimensions, "d")).toMatchObject({ change: 1, compared: 3, applicable: 4 });
  });

  it("a question with another id that replaces the old one without change is the same question", () => {
    const renamed = then.questions.map((question) => (question.id === "q4" ? { ...question, id: "q0" } : question));
    const asked = {
      ...questionnaire,
      questions: questionnaire.questions.map((one) =>
        one.id === "q4" ? { ...one, replaces: { q0: "same" as const } } : one,
      ),
    };
    const made = compareMeasurements({
      earlier: earlierOf({ ...then, questions: renamed }),
      later: now,
      questionnaire: asked,
      tool: now.tool,
    });
    expect(made.left).toEqual([]);
    expect(resultOf(made.questions, "q4")).toMatchObject({ earlierId: "q0", earlier: 1, later: 2 });
  });

  it("a question that kept its id and is answered otherwise now is another question", () => {
    const scores = (high: number) => [
      { id: "yes", text: "Yes", score: high },
      { id: "no", text: "No", score: 0 },
    ];
    const asked = (high: number) => ({
      ...questionnaire,
      questions: questionnaire.questions.map((one) =>
        one.id === "q4" ? { ...one, form: { kind: "options" as const, options: scores(high) } } : one,
      ),
    });
    const made = compareMeasurements({
      earlier: earlierOf(then, asked(5)),
      later: now,
      questionnaire: asked(4),
      tool: now.tool,
    });
    expect(made.left).toEqual([{ id: "q4", why: "changed" }]);
  });
});

describe("a measurement that is known from a report for outside", () => {
  const four = (level: number): Written => ({ q1: level, q2: level, q3: level, q4: level });
  const asked = {
    ...questionnaire,
    questions: questionnaire.questions.map((one) => (one.id === "q4" ? { ...one, sensitive: true } : one)),
  };
  const people = ["mt", "cbs"].flatMap((role) => [1, 2, 3, 4, 5].map((at) => `${role}-${at}`));
  const made = (level: number, date: string, audience?: "outside"): Assessment => {
    const responses = [...people, "ict-1"].map((id) => responseOf(id, answersOf(four(level))));
    const { tool } = assessed(questionnaire, responses);
    const found = assess({ questionnaire: asked, sha256: "", tool, responses, date, audience });
    if (!found) throw new Error("The date was given");
    return found;
  };
  const inside = (level: number, date: string) => made(level, date);
  const outside = (level: number, date: string) => made(level, date, "outside");
  const [year2026, year2027] = ["2026-11-24", "2027-11-24"] as const;
  const between = (earlier: Assessment, later: Assessment) =>
    compareMeasurements({ earlier: earlierOf(earlier), later, questionnaire: asked, tool: later.tool });

  it.each([
    ["the earlier", outside(1, year2026), inside(2, year2027)],
    ["the later", inside(1, year2026), outside(2, year2027)],
    ["both", outside(1, year2026), outside(2, year2027)],
  ])("calls a sensitive question neither new nor gone: %s", (_which, earlier, later) => {
    const made = between(earlier, later);
    expect(made.left.filter(({ id }) => id === "q4")).toEqual([{ id: "q4", why: "withheld" }]);
    expect([...made.questions, ...made.left].map(({ id }) => id).sort()).toEqual(["q1", "q2", "q3", "q4"]);
  });

  it("does not say that others answered where it does not know who did", () => {
    const { left, earlier, later } = between(outside(1, year2026), inside(2, year2027));
    expect(left.map(({ why }) => why)).toEqual(["roles-unknown", "roles-unknown", "roles-unknown", "withheld"]);
    expect([earlier.outside, later.outside]).toEqual([true, undefined]);
  });
});
