import { describe, expect, it } from "vitest";
import type { Questionnaire } from "../../../src/core/questionnaire/questionnaire.ts";
import { answerValue } from "../../../src/core/response/answer-value.ts";
import { parseOrganisation, parseResponse } from "../../../src/core/response/parse-response.ts";
import type { Answer } from "../../../src/core/response/response.ts";
import { aQuestion, aQuestionnaire, questionOf } from "../../support/builders.ts";

const frequency = [
  { id: "never", text: "Never", score: 0 },
  { id: "often", text: "Often", score: 3.75 },
  { id: "no-idea", text: "No idea", state: "dont-know" as const },
];
const questionnaire = aQuestionnaire({
  questions: [
    aQuestion("q1"),
    aQuestion("opts", { options: frequency }),
    aQuestion("mirrored", { options: frequency, reversed: true }),
    aQuestion("list", {
      checklist: {
        items: [
          { id: "a", text: "A", points: 1 },
          { id: "b", text: "B", points: 2 },
          { id: "c", text: "C", points: 0.5 },
        ],
        thresholds: { "1": 1, "2": 2.5, "4": 3.5 },
      },
    }),
    aQuestion("share", { number: { unit: "%", thresholds: { "1": 10, "2": 30, "5": 90 } } }),
  ],
});

const group = { id: "w", role: "consensus" };

describe("the value of an answer", () => {
  const value = (id: string, answer: Answer | undefined) => {
    const found = answerValue(answer, questionOf(questionnaire, id), questionnaire);
    return found.state === "level" ? found.value : found.state;
  };
  const option = (id: string): Answer => ({ kind: "option", option: id });
  const checked = (...ids: string[]): Answer => ({ kind: "checked", checked: ids });
  const number = (given: number): Answer => ({ kind: "number", number: given });

  it.each([
    ["a level", "q1", { kind: "level", level: 4 }, 4],
    ["a reason for none", "q1", { kind: "none", state: "dont-know" }, "dont-know"],
    ["nothing", "q1", undefined, "unanswered"],
    ["an option between the levels", "opts", option("often"), 3.75],
    ["an option that is a state", "opts", option("no-idea"), "dont-know"],
    ["a reversed option", "mirrored", option("often"), 1.25],
    ["a reversed option at the end", "mirrored", option("never"), 5],
    ["a reversed option that is a state", "mirrored", option("no-idea"), "dont-know"],
    ["nothing ticked", "list", checked(), 0],
    ["too few points", "list", checked("c"), 0],
    ["a threshold reached exactly", "list", checked("b", "c"), 2],
    ["all ticked", "list", checked("a", "b", "c"), 4],
    ["the same ticked twice", "list", checked("a", "a"), 1],
    ["a number below all thresholds", "share", number(9.99), 0],
    ["a number on a threshold", "share", number(30), 2],
    ["a number beyond them", "share", number(400), 5],
    ["a negative number", "share", number(-5), 0],
  ] as const)("%s", (_name, id, answer, expected) => {
    expect(value(id, answer as Answer | undefined)).toBe(expected);
  });

  it("below every threshold is the lowest of a scale that starts at 1", () => {
    const from1: Questionnaire = {
      ...questionnaire,
      levels: [1, 2, 3, 4].map((level) => ({ value: level, name: `Level ${level}` })),
    };
    expect(answerValue(number(3), questionOf(questionnaire, "share"), from1)).toEqual({ state: "level", value: 1 });
  });
});

const file = (changes: Record<string, unknown> = {}) => ({
  format: 1,
  questionnaire: { id: "test", version: "1.0.0" },
  organisation: { id: "44083", name: "Deinze" },
  respondent: { id: "mt-1", role: "mt" },
  answers: {},
  ...changes,
});
const problems = (changes: Record<string, unknown>) =>
  parseResponse(file(changes), questionnaire).issues.map(({ code, path }) => [code, path.join(".")]);

describe("a response file", () => {
  it("may write its answers short or long", () => {
    const answers = {
      q1: 3,
      opts: { option: "often", note: "n", evidence: ["e"] },
      list: { checked: ["a", "c"] },
      share: { number: 35 },
      mirrored: "not-applicable",
    };
    const parsed = parseResponse(file({ answers }), questionnaire);
    expect(parsed.ok && Object.fromEntries(parsed.value.answers)).toEqual({
      q1: { kind: "level", level: 3 },
      opts: { kind: "option", option: "often", note: "n", evidence: ["e"] },
      list: { kind: "checked", checked: ["a", "c"] },
      share: { kind: "number", number: 35 },
      mirrored: { kind: "none", state: "not-applicable" },
    });
    const long = parseResponse(
      file({ answers: { q1: { state: "dont-know", note: "Ask the archivist" } } }),
      questionnaire,
    );
    expect(long.ok && long.value.answers.get("q1")).toEqual({
      kind: "none",
      state: "dont-know",
      note: "Ask the archivist",
    });
  });

  it("is the full form of a whole organisation unless it says otherwise", () => {
    const parsed = parseResponse(file({ respondent: { id: "x" } }), questionnaire);
    expect(parsed).toMatchObject({ ok: true, value: { form: "full", respondent: { id: "x" } }, issues: [] });
    expect(parseResponse(file({ form: "core" }), questionnaire)).toMatchObject({ ok: true, value: { form: "core" } });
  });

  it.each([
    ["a level between two levels", { answers: { q1: 2.5 } }, "level-outside-scale", "answers.q1"],
    ["a level off the scale", { answers: { q1: 6 } }, "level-outside-scale", "answers.q1"],
    ["a level for a list of options", { answers: { opts: 3 } }, "wrong-kind-of-answer", "answers.opts"],
    ["an unknown option", { answers: { opts: { option: "oftn" } } }, "unknown-option", "answers.opts.option"],
    ["an unknown tick", { answers: { list: { checked: ["a", "z"] } } }, "unknown-option", "answers.list.checked"],
    ["an unknown question", { answers: { q9: 3 } }, "unknown-question", "answers.q9"],
    ["an unknown role", { respondent: { id: "x", role: "mtt" } }, "unknown-role", "respondent.role"],
    [
      "another questionnaire",
      { questionnaire: { id: "other", version: "1.0.0" } },
      "other-questionnaire",
      "questionnaire.id",
    ],
    [
      "another major version",
      { questionnaire: { id: "test", version: "2.0.0" } },
      "other-major-version",
      "questionnaire.version",
    ],
    [
      "an answer of last time restated by one person",
      { answers: { q1: { level: 2, earlier: { level: 1, reason: "r" } } } },
      "restated-by-one",
      "answers.q1.earlier",
    ],
    [
      "a restatement off the scale",
      { respondent: group, answers: { q1: { level: 2, earlier: { level: 6, reason: "r" } } } },
      "level-outside-scale",
      "answers.q1.earlier",
    ],
    [
      "a restatement of another kind than the question takes",
      { respondent: group, answers: { opts: { state: "unanswered", earlier: { level: 1, reason: "r" } } } },
      "wrong-kind-of-answer",
      "answers.opts.earlier",
    ],
    [
      "a restatement without a reason",
      { respondent: group, answers: { q1: { level: 2, earlier: { level: 1 } } } },
      "not-a-restatement",
      "answers.q1.earlier",
    ],
    ["a target for nothing", { ambition: { targets: { x: 3 } } }, "unknown-target", "ambition.targets.x"],
    ["a target off the scale", { ambition: { targets: { d: 6 } } }, "target-outside-scale", "ambition.targets.d"],
  ])("is refused for %s", (_name, changes, code, path) => {
    expect(parseResponse(file(changes), questionnaire).ok).toBe(false);
    expect(problems(changes)).toEqual([[code, path]]);
  });

  it("takes what the last round should have been from a consensus, beside what is decided now", () => {
    const answers = { q1: { level: 3, reason: "now", earlier: { level: 1, reason: "we know more" } } };
    const parsed = parseResponse(file({ respondent: group, answers }), questionnaire);
    expect(parsed.ok && parsed.value.answers.get("q1")).toEqual({
      kind: "level",
      level: 3,
      reason: "now",
      earlier: { kind: "level", level: 1, reason: "we know more" },
    });
  });

  it("names the nearest id", () => {
    const parsed = parseResponse(file({ answers: { opst: 3 } }), questionnaire);
    expect(parsed.issues[0]?.params).toMatchObject({ id: "opst", nearest: "opts" });
  });

  it("tells all of its problems at once", () => {
    expect(problems({ answers: { q1: 9, opts: { option: "x" }, q9: 1 } })).toHaveLength(3);
  });

  it("of a smaller step of the version is taken, with a warning", () => {
    const parsed = parseResponse(file({ questionnaire: { id: "test", version: "1.2.0" } }), questionnaire);
    expect(parsed).toMatchObject({ ok: true, issues: [{ code: "newer-version", severity: "warning" }] });
  });
});

describe("an organisation's own file", () => {
  const parse = (changes: Record<string, unknown>) =>
    parseOrganisation({ format: 1, organisation: { id: "44083" }, ...changes }, questionnaire);

  it("holds an ambition", () => {
    expect(parse({ ambition: { targets: { d: "next" }, daysPerYear: 80 } })).toMatchObject({ ok: true, issues: [] });
  });

  it("is refused for a plan with an action that is not in the catalogue", () => {
    expect(parse({ plan: { "act-x": { exclude: true } } })).toMatchObject({
      ok: false,
      issues: [{ code: "unknown-action", path: ["plan", "act-x"] }],
    });
  });
});
