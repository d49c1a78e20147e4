import { describe, expect, it } from "vitest";
import { renderCsvForm } from "../../../src/report/forms/csv-form.ts";
import { formModel } from "../../../src/report/forms/form-model.ts";
import { excelNlCsv, plainCsv } from "../../../src/report/tables/csv-lines.ts";
import { formQuestionnaires } from "../../support/form-questionnaire.ts";

const model = (changes = {}) =>
  formModel({ questionnaires: formQuestionnaires(), form: "full", locale: "nl", ...changes });

describe("a table to fill in", () => {
  it("has a column for each question, and their remarks after them", () => {
    const columns = renderCsvForm(model({ form: "core" }), plainCsv)
      .template.trim()
      .split(",");
    expect(columns).toEqual([
      "organisation_id",
      "organisation_name",
      "respondent_id",
      "respondent_role",
      "response_round",
      "response_started",
      "response_submitted",
      "data-story",
      "tools-in-use",
      "data-story_note",
      "data-story_evidence",
      "tools-in-use_note",
      "tools-in-use_evidence",
    ]);
  });

  it("says in the codebook what can stand in each column", () => {
    const lines = renderCsvForm(model(), plainCsv).codebook.split("\r\n");
    expect(lines).toContain("data-story,niveau,2,data-story level 2");
    expect(lines).toContain("data-story,in plaats van een antwoord,dont_know,Weet ik niet");
    expect(lines).toContain("shared-plan,antwoord,partly,Deels");
    expect(lines).toContain("tools-in-use,in plaats van een antwoord,none_of_these,Niets hiervan");
    expect(lines).toContain("respondent_role,gegeven,mt,Management team");
    // What an option says already is not offered twice.
    expect(lines.filter((line) => line.startsWith("shared-plan,in plaats"))).toHaveLength(1);
  });

  it("has no formulas, whatever a questionnaire says", () => {
    const { codebook } = renderCsvForm(model(), plainCsv);
    expect(codebook).toContain(`hostile,antwoord,second,"'=HYPERLINK(""http://example.org"")"`);
  });

  it("opens in Excel with Dutch settings", () => {
    const { template, codebook } = renderCsvForm(model(), excelNlCsv);
    expect(template.startsWith("\uFEFForganisation_id;organisation_name;")).toBe(true);
    expect(codebook).toContain("data-story;niveau;2;");
  });
});
