import { describe, expect, it } from "vitest";
import { askReview, reviewLines } from "../../../src/cli/ask/review.ts";
import { startInterview } from "../../../src/core/interview.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../support/builders.ts";
import { aFakeAsker, aLook } from "../../support/fake-asker.ts";

const questionnaire = aQuestionnaire({
  areas: [
    { id: "a", name: "Bestuur en afspraken" },
    { id: "b", name: "Waarde" },
  ],
  questions: [aQuestion("q1"), aQuestion("q2"), aQuestion("q3", { area: "b" })],
});
const stateWith = (answers: Parameters<typeof answersOf>[0]) =>
  startInterview(questionnaire, aResponse({ answers: answersOf(answers) }));

describe("the overview", () => {
  const state = stateWith({ q1: 3, q2: "dont-know" });

  it("is a table where there is room", () => {
    expect(reviewLines(state, { look: () => aLook() })).toEqual([
      "                      beantwoord  weet niet  n.v.t.  overgeslagen  nog open",
      "Bestuur en afspraken           1          1       0             0         0",
      "Waarde                         0          0       0             0         1",
    ]);
  });

  it("is a sentence an area in a narrow window", () => {
    expect(reviewLines(state, { look: () => aLook({ columns: 50 }) })).toEqual([
      "Bestuur en afspraken: 1 beantwoord, 1 weet niet",
      "Waarde: 1 nog open",
    ]);
  });
});

describe("what can be done in it", () => {
  it.each([
    ["go on with what is open", { q1: 3 }, [0], { kind: "continue" }],
    ["finish when everything was looked at", { q1: 3, q2: 1, q3: "dont-know" }, [0], { kind: "finish" }],
    ["go to what was skipped", { q1: 3, q2: "unanswered", q3: 1 }, [1], { kind: "go-to", question: "q2" }],
    ["pick a question", { q1: 3, q2: 1, q3: 1 }, [1, 2], { kind: "go-to", question: "q3" }],
    ["think better of picking one", { q1: 3, q2: 1, q3: 1 }, [1, 3], { kind: "review" }],
    ["stop", { q1: 3, q2: 1, q3: 1 }, [2], { kind: "stop" }],
    ["go back with Esc", { q1: 3, q2: 1, q3: 1 }, [undefined], { kind: "back" }],
  ] as const)("%s", async (_name, answers, picks, event) => {
    expect(await askReview(stateWith(answers), aFakeAsker({ picks: [...picks] }), "nl")).toEqual(event);
  });
});
