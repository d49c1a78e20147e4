import { describe, expect, it, test } from "vitest";
import { shownQuestions } from "../../../src/core/response/shown.ts";
import { answersOf, aQuestion, aQuestionnaire } from "../../support/builders.ts";

const atLeast2 = (question: string) => ({ question, atLeast: 2 });
const shown = (
  questions: ReturnType<typeof aQuestion>[],
  answers: Parameters<typeof answersOf>[0],
  role?: string,
  form: "full" | "core" = "full",
) => Object.fromEntries(shownQuestions(aQuestionnaire({ questions }), role, form, answersOf(answers)));

describe("a condition", () => {
  const questions = [aQuestion("q1"), aQuestion("q2", { askIf: atLeast2("q1") })];

  it.each([
    ["the level is reached", { q1: 2 }, "shown"],
    ["the level is not reached", { q1: 1 }, "condition"],
    ["nothing was answered", {}, "condition"],
    ["the parent was skipped", { q1: "unanswered" }, "condition"],
    ["nobody knew", { q1: "dont-know" }, "condition"],
    ["it does not apply", { q1: "not-applicable" }, "condition"],
    ["the parent was not shown", { q1: "not-shown" }, "condition"],
  ] as const)("%s", (_name, answers, expected) => {
    expect(shown(questions, answers)).toMatchObject({ q2: expected });
  });

  it("falls with the condition of its parent, whatever the parent once got for an answer", () => {
    const chain = [...questions, aQuestion("q3", { askIf: atLeast2("q2") })];
    expect(shown(chain, { q1: 0, q2: 5 })).toEqual({ q1: "shown", q2: "condition", q3: "condition" });
  });

  it("holds by an answer that was given although the short form leaves the parent out", () => {
    const core = [aQuestion("q1"), aQuestion("q2", { core: true, askIf: atLeast2("q1") })];
    expect(shown(core, { q1: 5 }, undefined, "core")).toEqual({ q1: "form", q2: "shown" });
    expect(shown(core, {}, undefined, "core")).toEqual({ q1: "form", q2: "condition" });
  });

  it("holds by an answer that the respondent's role did not ask for", () => {
    const withRole = [aQuestion("q1", { roles: ["cbs"] }), aQuestion("q2", { askIf: atLeast2("q1") })];
    expect(shown(withRole, { q1: 3 }, "mt")).toEqual({ q1: "role", q2: "shown" });
  });

  it("may point to a later question, and a loop never holds", () => {
    const forward = [aQuestion("q1", { askIf: atLeast2("q2") }), aQuestion("q2")];
    expect(shown(forward, { q2: 2 })).toEqual({ q1: "shown", q2: "shown" });
    const loop = [aQuestion("q1", { askIf: atLeast2("q2") }), aQuestion("q2", { askIf: atLeast2("q1") })];
    expect(shown(loop, { q1: 5, q2: 5 })).toEqual({ q1: "condition", q2: "condition" });
  });
});

test("what the answers themselves say was not shown is kept away as by a condition, role and form apart", () => {
  const questions = [aQuestion("q1", { roles: ["mt"] }), aQuestion("q2")];
  expect(shown(questions, { q1: "not-shown", q2: 1 }, "cbs", "core")).toEqual({ q1: "condition", q2: "form" });
});

describe("roles and the short form", () => {
  const questions = [
    aQuestion("q1", { roles: ["mt"] }),
    aQuestion("q2", { core: true, roles: ["cbs"] }),
    aQuestion("q3", { core: true }),
  ];

  it("show a role the questions that list it, or list none", () => {
    expect(shown(questions, {}, "mt")).toEqual({ q1: "shown", q2: "role", q3: "shown" });
  });

  it.each([undefined, "consensus"])("show everything to %s", (role) => {
    expect(shown(questions, {}, role)).toEqual({ q1: "shown", q2: "shown", q3: "shown" });
  });

  it("name the form before the role", () => {
    expect(shown(questions, {}, "cbs", "core")).toEqual({ q1: "form", q2: "shown", q3: "shown" });
    expect(shown(questions, {}, "ict", "core")).toEqual({ q1: "form", q2: "role", q3: "shown" });
  });
});
