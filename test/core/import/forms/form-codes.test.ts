import { describe, expect, it } from "vitest";
import { columnMeanings } from "../../../../src/core/import/forms/column-meanings.ts";
import { codedForms, formCodes } from "../../../../src/core/import/forms/form-codes.ts";
import { aQuestion, aQuestionnaire } from "../../../support/builders.ts";
import { formQuestionnaires } from "../../../support/form-questionnaire.ts";

/** Ids that are what something else is called, somewhere. */
const nasty = ["organisation-id", "organisationid", "a", "a-note", "anote", "a-state", "id", "token", "3", "dont-know"];
const questionnaire = aQuestionnaire({
  questions: nasty.map((id) =>
    id === "a"
      ? aQuestion(id, { checklist: { items: [{ id: "note", text: "N", points: 1 }], thresholds: { 1: 1 } } })
      : aQuestion(id),
  ),
});

describe.each(codedForms)("codes for %s", (target) => {
  it("are different for everything, capitals aside", () => {
    const codes = formCodes(questionnaire, target);
    const names = [...codes.questions.values()].flatMap(({ code, note, evidence, state }) =>
      [code, note, evidence, state ?? []].flat(),
    );
    const all = [...names, ...Object.values(codes.fields)].map((name) => name.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
  });

  it("lead back to what they stand for", () => {
    const codes = formCodes(questionnaire, target);
    const meanings = columnMeanings(codes, questionnaire);
    for (const [id, { code, note, evidence, state }] of codes.questions) {
      expect(meanings.get(code)).toEqual({ kind: "answer", question: id });
      expect(meanings.get(note)).toEqual({ kind: "note", question: id });
      expect(meanings.get(evidence)).toEqual({ kind: "evidence", question: id });
      if (state !== undefined) expect(meanings.get(state)).toEqual({ kind: "state", question: id });
    }
    expect(meanings.get(codes.fields.organisationId)).toEqual({ kind: "field", field: "organisationId" });
  });

  it("are the same in every language of the questionnaire", () => {
    const [dutch, english] = formQuestionnaires().map((one) =>
      [...formCodes(one, target).questions].map(([id, { choices, ...codes }]) => [
        id,
        codes,
        choices.map(({ code }) => code),
      ]),
    );
    expect(english).toEqual(dutch);
  });
});
