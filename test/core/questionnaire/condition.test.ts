import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition } from "../../../src/core/questionnaire/condition.ts";
import { conditionsOf, reaches } from "../../../src/core/questionnaire/condition.ts";
import { answerValue } from "../../../src/core/response/answer-value.ts";
import type { Answer } from "../../../src/core/response/response.ts";
import { shownQuestions } from "../../../src/core/response/shown.ts";
import { questionOf } from "../../support/builders.ts";
import { formQuestionnaires } from "../../support/form-questionnaire.ts";

const [questionnaire] = formQuestionnaires();

/** What a platform does with a condition. */
function holds(condition: Condition, answer: Answer | undefined): boolean {
  if (!answer || answer.kind === "none") return false;
  switch (condition.kind) {
    case "chosen":
      if (answer.kind === "level") return condition.choices.includes(String(answer.level));
      return answer.kind === "option" && condition.choices.includes(answer.option);
    case "points": {
      const points = answer.kind === "checked" ? answer.checked.map((item) => condition.points[item] ?? 0) : [];
      return points.reduce((sum, one) => sum + one, 0) >= condition.atLeast;
    }
    case "number":
      return answer.kind === "number" && answer.number >= condition.atLeast;
    case "answered":
      return true;
  }
}

const items = ["reporting", "a-catalogue-of-all-the-data", "dk"];
const options = ["yes", "partly", "no", "no-idea"];
const none = fc.constantFrom<Answer>({ kind: "none", state: "dont-know" }, { kind: "none", state: "unanswered" });
const answers = {
  "data-story": fc.record({ kind: fc.constant("level" as const), level: fc.integer({ min: 0, max: 5 }) }),
  "shared-plan": fc.record({ kind: fc.constant("option" as const), option: fc.constantFrom(...options) }),
  "tools-in-use": fc.record({ kind: fc.constant("checked" as const), checked: fc.subarray(items) }),
  "share-of-services": fc.record({
    kind: fc.constant("number" as const),
    number: fc.double({ min: -5, max: 120, noNaN: true }),
  }),
};

describe("a condition", () => {
  it.each(Object.entries(answers))("on %s holds where the answer is worth the value, and nowhere else", (id, given) => {
    const question = questionOf(questionnaire, id);
    const value = fc.double({ min: -1, max: 6, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(given, none), fc.oneof(value, fc.integer({ min: 0, max: 5 })), (answer, least) => {
        const worth = answerValue(answer, question, questionnaire);
        const expected = worth.state === "level" && worth.value >= least;
        expect(holds(reaches(question, least, questionnaire), answer)).toBe(expected);
      }),
    );
  });

  it("of a question, with those of what it depends on, says what the interview asks", () => {
    const asked = new Map(questionnaire.questions.map((question) => [question.id, question]));
    fc.assert(
      fc.property(fc.record(answers, { requiredKeys: [] }), (given) => {
        const map = new Map<string, Answer>(Object.entries(given));
        const shown = shownQuestions(questionnaire, undefined, "full", map);
        for (const question of questionnaire.questions) {
          const conditions = conditionsOf(question, asked, questionnaire) ?? [];
          const all = conditions.every((condition) => holds(condition, map.get(condition.question)));
          expect(all).toBe(shown.get(question.id) === "shown");
        }
      }),
    );
  });

  it("on a question that is not in the form can never hold", () => {
    const question = questionOf(questionnaire, "story-follow-up");
    expect(conditionsOf(question, new Map(), questionnaire)).toBeUndefined();
  });
});
