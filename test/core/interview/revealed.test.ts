import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Revealed } from "../../../src/core/interview/revealed.ts";
import { revealAll } from "../../../src/core/interview/revealed.ts";
import type { Questionnaire } from "../../../src/core/questionnaire/questionnaire.ts";
import type { Answer, Response } from "../../../src/core/response/response.ts";
import { surveys } from "../../support/arbitraries.ts";
import { assessed, resultOf } from "../../support/assessed.ts";
import { aQuestion, aQuestionnaire, aResponse } from "../../support/builders.ts";
import { givenAway, parts, published } from "../../support/published.ts";

const oneQuestion = aQuestionnaire({ questions: [aQuestion("q1")] });

/** `{ mt: [2, 4], cbs: [1] }` → the people who gave these answers to `q1`. */
function people(levels: Readonly<Record<string, readonly number[]>>): Response[] {
  return Object.entries(levels).flatMap(([role, given]) =>
    given.map((level, at) => answering(`${role}-${at}`, role, { kind: "level", level })),
  );
}

function answering(id: string, role: string, answer: Answer): Response {
  const named = role === "organisation" ? { id } : { id, role };
  return aResponse({ respondent: named, submitted: "2026-11-24", answers: new Map([["q1", answer]]) });
}

function q1(responses: readonly Response[], questionnaire: Questionnaire = oneQuestion): Revealed {
  const found = revealAll(questionnaire, responses).get("q1");
  if (!found) throw new Error("q1 is not revealed");
  return found;
}

describe("what a group sees of the individual answers", () => {
  it("is how many gave each value, how many did not know, and the mean of each role with its size", () => {
    const responses = [
      ...people({ mt: [2, 3, 3], cbs: [0, 0, 1, 3] }),
      answering("mt-9", "mt", { kind: "none", state: "dont-know" }),
    ];
    expect(q1(responses)).toMatchObject({
      state: "level",
      n: 7,
      unknown: 1,
      spread: {
        counts: [
          { value: 0, count: 2 },
          { value: 1, count: 1 },
          { value: 2, count: 1 },
          { value: 3, count: 3 },
        ],
        n: 7,
        median: 2,
      },
      roles: [
        { role: "mt", mean: 8 / 3, size: 3 },
        { role: "cbs", mean: 1, size: 4 },
      ],
    });
  });

  it.each([
    ["two people", { mt: [1, 5] }],
    ["a group and one alderman, who would stand out", { mt: [2, 3, 4, 4, 5], cbs: [1] }],
    ["nobody", {}],
  ])("shows no spread for %s", (_name, levels) => {
    expect(q1(people(levels))).toMatchObject({ roles: [] });
    expect(q1(people(levels))).not.toHaveProperty("spread");
  });

  it("leaves the small groups out, and says whose answers are left", () => {
    const five = aQuestionnaire({
      questions: [aQuestion("q1")],
      roles: ["mt", "cbs", "hr", "it"].map((id) => ({ id, name: id })),
    });
    const seen = q1(people({ mt: [3, 3, 4], cbs: [1, 1, 1], hr: [5, 5], it: [0] }), five);
    expect(seen.n).toBe(9);
    expect(seen.spread).toMatchObject({ n: 6, among: ["mt", "cbs"] });
    expect(seen.spread?.counts.map(({ value }) => value)).toEqual([1, 3, 4]);
    expect(seen.roles).toEqual([
      { role: "mt", mean: 10 / 3, size: 3 },
      { role: "cbs", mean: 1, size: 3 },
      { role: "others", mean: 2.5, size: 3 },
    ]);
  });

  it("does not let an earlier consensus have a say", () => {
    const before = people({ mt: [2, 3, 3] });
    const consensus = answering("w", "consensus", { kind: "level", level: 5, note: "decided" });
    expect(q1([...before, consensus])).toEqual(q1(before));
  });
});

describe("what a group sees is what the Assessment may tell", () => {
  it("question by question, on random answers", () => {
    fc.assert(
      fc.property(surveys({ consensus: false, maxRespondents: 14 }), ({ questionnaire, responses }) => {
        const made = assessed(questionnaire, responses);
        const all = revealAll(questionnaire, responses);
        for (const question of questionnaire.questions) {
          const told = resultOf(made.questions, question.id);
          const seen = all.get(question.id);
          expect(seen).toMatchObject({
            state: told.state,
            n: told.n,
            unknown: told.unknown,
            notes: told.notes ?? [],
            evidence: told.evidence ?? [],
          });
          expect(Object.fromEntries(seen?.roles.map(({ role, mean }) => [role, mean]) ?? [])).toEqual(
            told.byRole ?? {},
          );
          if (told.agreement === undefined) continue;
          const values = seen?.spread?.counts.map(({ value }) => value) ?? [];
          expect(seen?.spread).toMatchObject({
            n: told.among?.n ?? told.n,
            median: told.median,
            agreement: told.agreement,
          });
          expect([values[0], values.at(-1)]).toEqual([told.min, told.max]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("and beside the Assessment it gives away no group below the minimum", () => {
    let partial = 0;
    fc.assert(
      fc.property(surveys({ consensus: false, maxRespondents: 14 }), ({ questionnaire, responses }) => {
        const known = published(assessed(questionnaire, responses), questionnaire, responses);
        const groups = parts(questionnaire, responses);
        for (const { question, spread } of revealAll(questionnaire, responses).values()) {
          if (!spread) continue;
          if (spread.among) partial += 1;
          const whose = (groups.get(question) ?? []).filter(({ role }) => spread.among?.includes(role) ?? true);
          known.rows.push(known.voices(question, whose));
        }
        expect(givenAway(questionnaire, responses, known)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(partial).toBeGreaterThan(20);
  });
});
