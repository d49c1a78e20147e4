import { describe, expect, it } from "vitest";
import { carriedFrom, comparableQuestions } from "../../../../src/core/questionnaire/versions/carried.ts";
import { aQuestion, aQuestionnaire } from "../../../support/builders.ts";

const options = (scores: Readonly<Record<string, number>>) =>
  Object.entries(scores).map(([id, score]) => ({ id, text: id, score }));

const older = aQuestionnaire({
  questions: [
    aQuestion("kept"),
    aQuestion("renamed"),
    aQuestion("coarser"),
    aQuestion("policy"),
    aQuestion("plan"),
    aQuestion("both"),
    aQuestion("gone"),
    aQuestion("scored", { options: options({ no: 0, yes: 5 }) }),
    aQuestion("richer", { options: options({ no: 0, yes: 5 }) }),
    aQuestion("ticked", {
      checklist: { items: [{ id: "a", text: "A", points: 1 }], thresholds: { 1: 1 } },
    }),
    aQuestion("counted", { number: { thresholds: { 1: 10 } } }),
  ],
});

const newer = aQuestionnaire({
  version: "2.0.0",
  questions: [
    aQuestion("kept", { text: "In other words?" }),
    aQuestion("name", { replaces: { renamed: "same" } }),
    aQuestion("finer", { replaces: { coarser: { 0: 0, 1: 1, 2: 3 } } }),
    aQuestion("policy-and-plan", { replaces: { policy: "same", plan: "same" } }),
    aQuestion("one", { replaces: { both: "same" } }),
    aQuestion("other", { replaces: { both: { 0: 0, 1: 2 } } }),
    aQuestion("scored", { options: options({ no: 0, yes: 4 }) }),
    aQuestion("richer", { options: options({ no: 0, partly: 2, yes: 5 }) }),
    aQuestion("ticked", {
      checklist: { items: [{ id: "a", text: "A", points: 1 }], thresholds: { 1: 1, 2: 2 } },
    }),
    aQuestion("counted", { number: { unit: "%", thresholds: { 1: 10 } } }),
    aQuestion("new"),
    aQuestion("of-long-ago", { replaces: { forgotten: "same" } }),
  ],
});

const meanings = (from = older, to = newer) =>
  Object.fromEntries(comparableQuestions(from, to).map(({ later, meaning }) => [later, meaning]));

describe("which question is which", () => {
  it("is told for each question that goes back to the older version, and whether it may be compared", () => {
    expect(meanings()).toEqual({
      kept: "same",
      name: "same",
      finer: "mapped",
      "policy-and-plan": "merged",
      one: "split",
      other: "split",
      scored: "changed",
      richer: "same",
      ticked: "changed",
      counted: "same",
    });
  });

  it("names the earlier questions, with what becomes of their answers", () => {
    const pairs = new Map(comparableQuestions(older, newer).map((pair) => [pair.later, pair.earlier]));
    expect(pairs.get("kept")).toEqual([{ id: "kept", how: "same" }]);
    expect(pairs.get("finer")).toEqual([{ id: "coarser", how: { 0: 0, 1: 1, 2: 3 } }]);
    expect(pairs.get("policy-and-plan")?.map(({ id }) => id)).toEqual(["policy", "plan"]);
  });

  it("is every question with itself, of a questionnaire and itself", () => {
    expect(new Set(Object.values(meanings(older, older)))).toEqual(new Set(["same"]));
    expect(Object.keys(meanings(older, older))).toEqual(older.questions.map(({ id }) => id));
  });

  it("is nothing of the same meaning on another scale", () => {
    const wider = aQuestionnaire({ scale: { levels: [0, 1, 2].map((value) => ({ value, name: `L${value}` })) } });
    expect(new Set(Object.values(meanings(wider, aQuestionnaire())))).toEqual(new Set(["changed"]));
  });
});

it("what a questionnaire says to replace needs no earlier version", () => {
  expect([...carriedFrom(newer).keys()]).toEqual(["name", "finer", "policy-and-plan", "one", "other", "of-long-ago"]);
});
