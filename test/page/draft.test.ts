import { describe, expect, it } from "vitest";
import { parseResponse } from "../../src/core/response/parse-response.ts";
import type { Draft } from "../../src/page/draft.ts";
import { fromResponseFile, newDraft, problemsOf, toResponseFile } from "../../src/page/draft.ts";
import type { FormData } from "../../src/page/form-data.ts";
import { formQuestionnaires } from "../support/form-questionnaire.ts";

const questionnaires = formQuestionnaires();
const data: FormData = { questionnaires, form: "full", locale: "nl" };
const now = { respondent: "form-abc", started: "2026-11-24" };
const draft: Draft = {
  ...newDraft("mt-1", "2026-11-23", data),
  organisationId: " 09901 ",
  organisationName: "Meerlinde",
  inhabitants: "30.000",
  role: "mt",
  submitted: "2026-11-24",
  answers: {
    "data-story": { kind: "level", level: 3, note: "ja", evidence: ["nota"] },
    "shared-plan": { kind: "option", option: "no-idea" },
    "tools-in-use": { kind: "checked", checked: [] },
    "share-of-services": { kind: "number", number: 12.5 },
    hostile: { kind: "none", state: "not-applicable" },
  },
};
const file = (changes = {}) => JSON.stringify({ ...toResponseFile(draft, data), ...changes });

describe("the response file of the HTML form", () => {
  it("is what the rest of the tool reads", () => {
    const parsed = parseResponse(JSON.parse(file()), questionnaires[0]);
    expect(parsed.issues).toEqual([]);
    expect(parsed.ok && parsed.value).toMatchObject({
      organisation: { id: "09901", name: "Meerlinde", inhabitants: 30000 },
      respondent: { id: "mt-1", role: "mt" },
      submitted: "2026-11-24",
    });
    expect(parsed.ok && Object.fromEntries(parsed.value.answers)).toEqual(draft.answers);
  });

  it("is gone on with as it was, but as a draft", () => {
    const read = fromResponseFile(file(), data, now);
    const { submitted: _submitted, ...open } = draft;
    expect(read).toEqual({ draft: { ...open, organisationId: "09901", inhabitants: "30000" }, ignored: [] });
  });

  it("may hold the short forms of answers, and leaves what does not fit aside by name", () => {
    const answers = { "data-story": 2, "story-follow-up": "dont-know", "shared-plan": { option: "maybe" }, nothing: 3 };
    const read = fromResponseFile(file({ answers }), data, now);
    expect(read).toMatchObject({
      draft: {
        answers: { "data-story": { kind: "level", level: 2 }, "story-follow-up": { kind: "none", state: "dont-know" } },
      },
      ignored: ["shared-plan", "nothing"],
    });
  });

  it.each([
    ["not-json", "format: 1"],
    ["not-json", "[]"],
    ["not-a-response", "{}"],
    ["other-questionnaire", file({ questionnaire: { id: "other", version: "1.0.0" } })],
    ["other-questionnaire", file({ questionnaire: { id: "form-test", version: "2.0.0" } })],
    ["other-form", file({ form: "core" })],
  ])("is refused as %s where it is that", (problem, text) => {
    expect(fromResponseFile(text, data, now)).toEqual({ problem });
  });

  it("of another role is refused in a form for one role", () => {
    expect(fromResponseFile(file(), { ...data, role: "cbs" }, now)).toEqual({ problem: "other-form" });
  });
});

it("says what keeps a draft from being finished", () => {
  const problems = problemsOf(
    {
      ...newDraft("x", "2026-11-23", data),
      inhabitants: "veel",
      typed: { "share-of-services": "veel" },
      answers: { "data-story": { kind: "level", level: 1, evidence: ["x".repeat(501)] } },
    },
    questionnaires[0],
    data,
  );
  expect(problems.map(({ kind }) => kind)).toEqual([
    "missingId",
    "missingName",
    "wrongInhabitants",
    "missingRole",
    "longEvidence",
    "wrongNumber",
  ]);
});
