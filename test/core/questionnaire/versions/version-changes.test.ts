import { describe, expect, it } from "vitest";
import { localise } from "../../../../src/core/questionnaire/overlay.ts";
import { changesSince, compareVersions } from "../../../../src/core/questionnaire/versions/version-changes.ts";
import { parseResponse } from "../../../../src/core/response/parse-response.ts";
import { responseToFile } from "../../../../src/core/response/response-to-file.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../../support/builders.ts";

const questionnaire = aQuestionnaire({
  version: "1.10.0",
  changes: [
    { version: "1.1.0", added: ["q2", "brief"], reworded: ["q1"], note: "Two more." },
    { version: "1.2.0", removed: ["old", "brief"], reworded: ["q2", "old"] },
    { version: "1.10.0", reweighted: ["q1", "q3"], note: "New weights." },
  ],
  questions: [aQuestion("q1"), aQuestion("q2"), aQuestion("q3")],
});

describe("what changed since a version", () => {
  it("is everything after it, taken together", () => {
    expect(changesSince("1.0.0", questionnaire)).toEqual({
      added: ["q2"],
      reworded: ["q1"],
      removed: ["old"],
      reweighted: ["q1", "q3"],
      notes: ["Two more.", "New weights."],
    });
  });

  it.each([
    ["1.2.0", { added: [], reworded: [], removed: [], reweighted: ["q1", "q3"], notes: ["New weights."] }],
    ["1.10.0", { added: [], reworded: [], removed: [], reweighted: [], notes: [] }],
  ])("after %s is only what came later", (version, changes) => {
    expect(changesSince(version, questionnaire)).toEqual(changes);
  });

  it("has its notes in the language of the texts", () => {
    const dutch = localise(questionnaire, { changes: { "1.1.0": "Twee meer." } }, "nl");
    expect(changesSince("1.0.0", dutch).notes).toEqual(["Twee meer.", "New weights."]);
  });
});

it.each([
  ["1.2.0", "1.10.0", -1],
  ["2.0.0", "1.9.9", 1],
  ["1.0.1", "1.0.0", 1],
  ["1.0.0", "1.0.0", 0],
])("%s against %s", (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});

describe("a response of another version", () => {
  const response = (version: string, answers: object) =>
    parseResponse(
      {
        format: 1,
        questionnaire: { id: "test", version },
        organisation: { id: "1" },
        respondent: { id: "x" },
        answers,
      },
      questionnaire,
    );

  it("is told what changed, by title", () => {
    expect(response("1.1.0", {}).issues).toEqual([
      {
        code: "other-version",
        severity: "warning",
        path: ["questionnaire", "version"],
        params: {
          id: "test",
          version: "1.1.0",
          expectedId: "test",
          expectedVersion: "1.10.0",
          reworded: "Title of q2",
          removed: "old; brief",
          reweighted: "Title of q1; Title of q3",
          notes: "New weights.",
        },
      },
    ]);
  });

  it("that is newer says so", () => {
    expect(response("1.11.0", { q1: 1 })).toMatchObject({ ok: true, issues: [{ code: "newer-version" }] });
  });

  it("may hold an answer to a question that was removed: it does not count", () => {
    const parsed = response("1.1.0", { q1: 1, old: 3 });
    expect(parsed).toMatchObject({ ok: true, issues: [{ code: "other-version" }, { code: "removed-question" }] });
    expect(parsed.ok && [...parsed.value.answers.keys()]).toEqual(["q1"]);
  });

  it("is told which question took the place of one that it answered", () => {
    const later = aQuestionnaire({ version: "1.1.0", questions: [aQuestion("q2", { replaces: { q1: "same" } })] });
    const file = responseToFile(aResponse({ answers: answersOf({ q1: 1 }) }));
    expect(parseResponse(file, later).issues).toContainEqual(
      expect.objectContaining({ code: "removed-question", severity: "warning", params: { id: "q1", by: "q2" } }),
    );
  });
});
