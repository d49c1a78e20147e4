import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupResponses } from "../../../../src/core/assess/group-responses.ts";
import { combine } from "../../../../src/core/assess/score/consensus.ts";
import { tallyOf } from "../../../../src/core/assess/tally/add.ts";
import {
  voicedQuestions,
  withOtherWeighting,
  withoutRespondent,
} from "../../../../src/core/assess/voices/other-values.ts";
import type { Questionnaire } from "../../../../src/core/questionnaire/questionnaire.ts";
import type { Response } from "../../../../src/core/response/response.ts";
import { surveys } from "../../../support/arbitraries.ts";
import { assessed } from "../../../support/assessed.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../../support/builders.ts";

const one = aQuestionnaire({ questions: [aQuestion("q1")], scoring: { minimumQuestions: 1 } });

/** `{ mt: [2, 4] }` → two people of MT who gave these answers to `q1`. */
function people(levels: Readonly<Record<string, readonly number[]>>): Response[] {
  return Object.entries(levels).flatMap(([role, given]) =>
    given.map((level, at) =>
      aResponse({
        respondent: { id: `${role}-${at}`, role },
        submitted: "2026-11-24",
        answers: answersOf({ q1: level }),
      }),
    ),
  );
}

describe("whether a level hangs on one respondent", () => {
  it("names the levels that change when any one is left out: by hand", () => {
    // mt (2 + 2 + 3) ÷ 3, cbs 1: (7/3 + 1) ÷ 2 = 1.67. Without the 3 of mt (2 + 1) ÷ 2 = 1.5: still level 1.
    expect(assessed(one, people({ mt: [2, 2, 3], cbs: [1, 1, 1] })).robustness?.leaveOneOut).toEqual({
      tried: 6,
      of: 6,
      levels: [],
    });
    // mt 8/3, cbs 4/3: (4) ÷ 2 = 2. Without the 4 of mt (2 + 4/3) ÷ 2 = 1.67: level 1.
    expect(assessed(one, people({ mt: [2, 2, 4], cbs: [1, 1, 2] })).robustness?.leaveOneOut).toEqual({
      tried: 6,
      of: 6,
      levels: ["a", "d", "overall"],
    });
  });

  it("leaves nobody out whose group may not be shown, and says how many it tried", () => {
    const four = aQuestionnaire({
      questions: [aQuestion("q1")],
      scoring: { minimumQuestions: 1 },
      roles: ["mt", "cbs", "hr"].map((id) => ({ id, name: id })),
    });
    const { leaveOneOut } = assessed(four, people({ mt: [2, 2, 4], cbs: [1, 1], hr: [5] })).robustness ?? {};
    expect(leaveOneOut).toMatchObject({ tried: 3, of: 6 });
  });

  it("says nothing where fewer than the minimum can be left out, and nothing of a single respondent", () => {
    expect(assessed(one, people({ mt: [2, 4] })).robustness?.leaveOneOut).toBeUndefined();
    expect(assessed(one, people({ mt: [2, 2, 3], cbs: [1] })).robustness?.leaveOneOut).toBeUndefined();
    expect(assessed(one, people({ mt: [2] }))).not.toHaveProperty("robustness");
  });

  it("has no say in what a workshop decided", () => {
    const decided = people({ mt: [2, 2, 4], cbs: [1, 1, 2], consensus: [3] });
    expect(assessed(one, decided)).not.toHaveProperty("robustness");
  });
});

describe("the other weighting", () => {
  it("counts voices instead of roles, and roles instead of voices: by hand", () => {
    // Roles (3 + 1) ÷ 2 = 2, voices (3·3 + 5·1) ÷ 8 = 1.75.
    const responses = people({ mt: [3, 3, 3], cbs: [1, 1, 1, 1, 1] });
    expect(assessed(one, responses).robustness?.weighting).toEqual({
      other: "equal-voices",
      levels: ["a", "d", "overall"],
    });
    const voices = { ...one, scoring: { ...one.scoring, respondents: "equal-voices" as const } };
    expect(assessed(voices, responses).robustness?.weighting).toEqual({
      other: "equal-roles",
      levels: ["a", "d", "overall"],
    });
  });

  it("is not told of where everybody has the same role", () => {
    expect(assessed(one, people({ mt: [3, 3, 3] })).robustness).not.toHaveProperty("weighting");
  });

  it("is that of a questionnaire which weighs so, where every group may be shown", () => {
    fc.assert(
      fc.property(surveys({ maxRespondents: 12, consensus: false }), ({ questionnaire, responses }) => {
        const rule = questionnaire.scoring.respondents;
        const other = rule === "equal-roles" ? "equal-voices" : "equal-roles";
        const combined = combine(questionnaire, tallyOf(questionnaire, responses));
        const voiced = voicedQuestions(questionnaire, combined);
        const made = withOtherWeighting(combined, voiced, other);
        const weighing: Questionnaire = { ...questionnaire, scoring: { ...questionnaire.scoring, respondents: other } };
        const expected = combine(weighing, tallyOf(weighing, responses));
        for (const [id, { rest }] of voiced) {
          if (!rest) expect(made.get(id)?.value).toBeCloseTo(expected.get(id)?.value ?? Number.NaN, 9);
        }
      }),
      { numRuns: 300 },
    );
  });
});

it("taking one response off is the same as counting all others anew, where every group may be shown", () => {
  let tried = 0;
  fc.assert(
    fc.property(surveys({ maxRespondents: 12 }), ({ questionnaire, responses: drawn }) => {
      const files = drawn.map((content, at) => ({ source: `${at}`, content }));
      const responses = (groupResponses(files, [], false).groups[0]?.responses ?? []).map(({ content }) => content);
      const values = combine(questionnaire, tallyOf(questionnaire, responses));
      const voiced = voicedQuestions(questionnaire, values);
      for (const person of responses.filter(({ respondent }) => respondent.role !== "consensus")) {
        const made = withoutRespondent(questionnaire, { values, voiced }, person);
        const others = responses.filter((response) => response !== person);
        if (!made || others.length === 0) continue;
        tried += 1;
        const expected = combine(questionnaire, tallyOf(questionnaire, others));
        for (const [id, { rest }] of voiced) {
          if (rest) continue;
          const anew = expected.get(id);
          const value = anew?.state === "level" ? anew.value : undefined;
          if (value === undefined) expect(made.get(id)?.value).toBeUndefined();
          else expect(made.get(id)?.value).toBeCloseTo(value, 9);
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(tried).toBeGreaterThan(100);
});
