/** What is hidden has no say in anything that is published: not in a figure, and not in whether something changes. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { differencesOf } from "../../../../src/core/assessment/differences.ts";
import type { Questionnaire } from "../../../../src/core/questionnaire/questionnaire.ts";
import type { Response } from "../../../../src/core/response/response.ts";
import { surveys } from "../../../support/arbitraries.ts";
import { assessed } from "../../../support/assessed.ts";
import { twinsOf } from "../../../support/twins.ts";

/** How carefully people answered is told of all of them together, the hidden ones among them. */
function told(questionnaire: Questionnaire, responses: readonly Response[]) {
  const { quality: _quality, ...rest } = assessed(questionnaire, responses);
  return rest;
}

it("other answers in hidden groups that leave every published figure leave the whole Assessment", () => {
  let tried = 0;
  fc.assert(
    fc.property(surveys({ maxRespondents: 14, conditions: false }), ({ questionnaire: drawn, responses }) => {
      // Evidence of a hidden group counts in a total of its own, which another answer changes.
      const { evidence: _evidence, ...scoring } = drawn.scoring;
      const questionnaire = { ...drawn, scoring };
      const before = responses.filter(({ respondent }) => respondent.role !== "consensus");
      for (const group of before.length > 0 && before.length < responses.length ? [before, responses] : [responses]) {
        const original = told(questionnaire, group);
        for (const twin of twinsOf(questionnaire, group).slice(0, 3)) {
          tried += 1;
          expect(differencesOf(original, told(questionnaire, twin))).toEqual([]);
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(tried).toBeGreaterThan(100);
});
