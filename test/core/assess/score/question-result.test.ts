import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outsideQuestionnaire } from "../../../../src/core/assess/outside.ts";
import type { QuestionResult } from "../../../../src/core/assessment/results.ts";
import type { Questionnaire } from "../../../../src/core/questionnaire/questionnaire.ts";
import type { Answer, Response } from "../../../../src/core/response/response.ts";
import { surveys } from "../../../support/arbitraries.ts";
import { assessed, resultOf } from "../../../support/assessed.ts";
import { aQuestion, aQuestionnaire, aResponse } from "../../../support/builders.ts";
import { expectedAgreement, expectedMedian, expectedOf } from "../../../support/oracle.ts";
import { givenAway, published } from "../../../support/published.ts";
import { runs } from "../../../support/runs.ts";

/** One question, `q1`, answered by people of these roles: `{ mt: [2, 4], cbs: [1] }`. */
function q1Of(levels: Readonly<Record<string, readonly number[]>>, more: Partial<Questionnaire> = {}): QuestionResult {
  const responses = Object.entries(levels).flatMap(([role, given]) =>
    given.map((level, at) => answering(`${role}-${at}`, role, { kind: "level", level })),
  );
  return resultOf(
    assessed({ ...aQuestionnaire({ questions: [aQuestion("q1")] }), ...more }, responses).questions,
    "q1",
  );
}

function answering(id: string, role: string | undefined, answer: Answer): Response {
  return aResponse({ respondent: { id, role }, submitted: "2026-11-24", answers: new Map([["q1", answer]]) });
}

const scoring = aQuestionnaire().scoring;
const equalVoices = { scoring: { ...scoring, respondents: "equal-voices" as const } };

describe("the spread of the answers to one question", () => {
  it("is there from the minimum group size on", () => {
    expect(q1Of({ mt: [2, 4, 4] })).toMatchObject({ n: 3, min: 2, median: 4, max: 4 });
    expect(q1Of({ mt: [2, 4] }).min).toBeUndefined();
    expect(q1Of({ mt: [2, 4] }, equalVoices).agreement).toBeUndefined();
    expect(q1Of({ ict: [2, 4] }).median).toBeUndefined();
    expect(q1Of({ mt: [2, 4], consensus: [3] }).max).toBeUndefined();
  });

  it("equals its definition on random answers", () => {
    fc.assert(
      fc.property(surveys(), ({ questionnaire, responses }) => {
        const scale = questionnaire.levels.map(({ value }) => value);
        for (const question of assessed(questionnaire, responses).questions) {
          if (question.agreement === undefined) continue;
          const those = responses.filter(
            ({ respondent: { role = "organisation" } }) => question.among?.roles.includes(role) ?? true,
          );
          const given = expectedOf(questionnaire, those).questions.get(question.id)?.given ?? [];
          if (question.among) expect(question.among.n).toBe(given.length);
          expect(question.agreement).toBeCloseTo(expectedAgreement(given, scale), 9);
          expect(question.median).toBeCloseTo(expectedMedian(given), 9);
          expect([question.min, question.max]).toEqual([given[0], given.at(-1)]);
        }
      }),
      runs(500),
    );
  });

  it("stays away where the total weighs a role that must stay hidden: together they would give it away", () => {
    expect(q1Of({ mt: [2, 3, 4, 4, 5], cbs: [1] }).agreement).toBeUndefined();
    expect(q1Of({ mt: [2, 3, 4, 4, 5], cbs: [1] }, equalVoices)).toHaveProperty("agreement");
    expect(q1Of({ mt: [2, 3, 4, 4, 5], cbs: [1, 1, 2] })).toHaveProperty("agreement");
    expect(q1Of({ mt: [2, 3, 4, 4, 5], ict: [1] })).toHaveProperty("agreement");
  });

  it("stays away after a workshop as well: the score from before it tells the total", () => {
    expect(q1Of({ mt: [2, 3, 4], cbs: [1], consensus: [3] }).min).toBeUndefined();
    expect(q1Of({ mt: [2, 3, 4], cbs: [1, 1, 1], consensus: [3] })).toMatchObject({ value: 3, n: 6, min: 1, max: 4 });
  });

  it("is that of the groups that may be shown where others may not, and says whose", () => {
    const four = ["mt", "cbs", "hr"].map((id) => ({ id, name: id, official: false }));
    expect(q1Of({ mt: [2, 4, 4], cbs: [1, 1], hr: [5] }, { roles: four })).toMatchObject({
      n: 6,
      min: 2,
      median: 4,
      max: 4,
      among: { roles: ["mt"], n: 3 },
    });
    expect(q1Of({ mt: [2, 4, 4], cbs: [1, 1, 1] }).among).toBeUndefined();
  });

  it("has the agreement of Tastle and Wierman: {2, 4} on 0–5 is 1 + log2(0.8) = 0.678", () => {
    expect(q1Of({ mt: [2, 4, 2, 4] }).agreement).toBeCloseTo(0.678, 3);
  });
});

describe("what somebody who reads the Assessment can work out about a small group", () => {
  it("cannot tell a lone alderman who answered 1 from one who answered 2", () => {
    const severe = q1Of({ mt: [3, 3, 3, 3, 3], cbs: [1] });
    const milder = q1Of({ mt: [1, 2, 2, 2, 3], cbs: [2] });
    expect(severe.value).toBe(2);
    expect(severe).toEqual(milder);
  });

  it("sees roles side by side where both are large enough, and nothing where one is not", () => {
    expect(q1Of({ mt: [2, 2, 2], cbs: [4, 4, 4] }).byRole).toEqual({ mt: 2, cbs: 4 });
    expect(q1Of({ mt: [2, 2, 2], cbs: [4, 4] }).byRole).toBeUndefined();
    expect(q1Of({ mt: [2, 2, 2], ict: [4] }).byRole).toEqual({ mt: 2, ict: 4 });
  });

  it("sees small roles merged by the rule of the total", () => {
    const three = aQuestionnaire().roles.map((role) => ({ ...role, official: false }));
    const small = { mt: [2, 2, 2], cbs: [4, 4], ict: [1] };
    expect(q1Of(small, { roles: three }).byRole).toEqual({ mt: 2, others: 2.5 });
    expect(q1Of(small, { roles: three, ...equalVoices }).byRole).toEqual({ mt: 2, others: 3 });
    expect(q1Of({ ...small, consensus: [2] }, { roles: three }).byRole).toEqual({ mt: 2, others: 2.5 });
  });

  it("cannot tell the lone person apart by a score from before a workshop and one from after it", () => {
    const three = ["mt", "cbs", "hr"].map((id) => ({ id, name: id, official: false }));
    const strict = { mt: [3, 3, 3], cbs: [1, 1], hr: [3] };
    const mild = { mt: [3, 3, 3], cbs: [2, 2], hr: [2] };
    expect(q1Of(strict, { roles: three })).toEqual(q1Of(mild, { roles: three }));
    expect(q1Of({ ...strict, consensus: [3] }, { roles: three })).toEqual(
      q1Of({ ...mild, consensus: [3] }, { roles: three }),
    );
  });

  it("never finds the mean of fewer than the minimum by adding and subtracting what is published", () => {
    fc.assert(
      fc.property(surveys({ maxRespondents: 14 }), ({ questionnaire, responses }) => {
        const known = published(assessed(questionnaire, responses), questionnaire, responses);
        expect(givenAway(questionnaire, responses, known)).toEqual([]);
      }),
      runs(1000),
    );
  });

  it("nor from what was published before a workshop and after it together", () => {
    let decided = 0;
    fc.assert(
      fc.property(surveys({ maxRespondents: 14 }), ({ questionnaire, responses }) => {
        const before = responses.filter(({ respondent }) => respondent.role !== "consensus");
        if (before.length === 0 || before.length === responses.length) return;
        decided += 1;
        const first = published(assessed(questionnaire, before), questionnaire, before);
        const second = published(assessed(questionnaire, responses), questionnaire, responses);
        const known = { ...first, rows: [...first.rows, ...second.rows] };
        expect(givenAway(questionnaire, before, known)).toEqual([]);
      }),
      runs(1000),
    );
    expect(decided).toBeGreaterThan(80);
  });

  it("nor from what was published inside and outside the organisation together", () => {
    fc.assert(
      fc.property(surveys({ maxRespondents: 14 }), ({ questionnaire, responses }) => {
        const outside = outsideQuestionnaire(questionnaire);
        const inner = published(assessed(questionnaire, responses), questionnaire, responses);
        const outer = published(assessed(outside, responses), outside, responses);
        const known = { ...inner, rows: [...inner.rows, ...outer.rows] };
        expect(givenAway(questionnaire, responses, known)).toEqual([]);
      }),
      runs(1500),
    );
  });
});

describe("notes and evidence", () => {
  const noted = (note: string): Answer => ({ kind: "level", level: 3, note, evidence: [`file of ${note}`] });
  const remarksOf = (responses: readonly Response[]) => {
    const questionnaire = aQuestionnaire({ questions: [aQuestion("q1")], scoring: { evidence: { from: 3 } } });
    const { notes, evidence } = resultOf(assessed(questionnaire, responses).questions, "q1");
    return { notes, evidence };
  };
  const nothing = { notes: undefined, evidence: undefined };

  it("are shown, without names and sorted, where three answered", () => {
    const three = [
      answering("a", "mt", noted("z")),
      answering("b", "mt", noted("b")),
      answering("c", "mt", noted("m")),
    ];
    expect(remarksOf(three)).toEqual({
      notes: ["b", "m", "z"],
      evidence: ["file of b", "file of m", "file of z"],
    });
  });

  it("stay away where two answered, of any role", () => {
    expect(remarksOf([answering("a", "mt", noted("x")), answering("b", "mt", noted("y"))])).toEqual(nothing);
    expect(remarksOf([answering("a", "mt", noted("x")), answering("b", undefined, noted("y"))])).toEqual(nothing);
  });

  it("stay away where only one of several respondents answered", () => {
    const silent = aResponse({ respondent: { id: "b", role: "cbs" }, submitted: "2026-11-24" });
    expect(remarksOf([answering("a", "mt", noted("x")), silent])).toEqual(nothing);
  });

  it("of an official are shown, those of a colleague beside him are not", () => {
    const two = [answering("a", "mt", noted("of mt")), answering("b", "ict", noted("of ict"))];
    expect(remarksOf(two)).toEqual({ notes: ["of ict"], evidence: ["file of of ict"] });
  });

  it("are shown where one response is all there is", () => {
    expect(remarksOf([answering("a", "mt", noted("x"))])).toEqual({ notes: ["x"], evidence: ["file of x"] });
    expect(remarksOf([answering("a", undefined, noted("x"))])).toEqual({ notes: ["x"], evidence: ["file of x"] });
  });

  it("of the one respondent before a workshop stay away; the workshop's own are shown", () => {
    const both = [answering("a", "mt", noted("mine")), answering("w", "consensus", noted("ours"))];
    expect(remarksOf(both)).toEqual({ notes: ["ours"], evidence: ["file of ours"] });
  });

  it("lose blanks and repetitions", () => {
    const same = ["a", "b", "c"].map((id) => answering(id, "mt", { kind: "level", level: 2, note: " same " }));
    const blank = answering("d", "mt", { kind: "level", level: 2, note: "  " });
    expect(remarksOf([...same, blank]).notes).toEqual(["same"]);
  });

  it("that are blank prove nothing", () => {
    const questionnaire = aQuestionnaire({ questions: [aQuestion("q1")], scoring: { evidence: { from: 3 } } });
    const made = assessed(questionnaire, [answering("a", "mt", { kind: "level", level: 4, evidence: [" "] })]);
    expect(resultOf(made.questions, "q1")).toMatchObject({ value: 4, evidenced: 2 });
  });
});
