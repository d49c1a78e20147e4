import { describe, expect, it } from "vitest";
import { resultsMessages } from "../../../src/i18n/results.ts";
import { resultSheets } from "../../../src/report/tables/result-sheets.ts";
import type { Sheet } from "../../../src/report/tables/sheet.ts";
import { theFlagship } from "../../support/flagship.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const questionnaire = theFlagship("nl");
const assessment = sampleAssessment({ questionnaire });
const sheets = resultSheets([{ assessment, questionnaire }], [{ source: "a.yaml:3:1", reason: "Stuk" }], "nl");
const { sheets: names, columns } = resultsMessages.nl;

function sheetOf(name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
}

function columnOf(name: string, heading: string) {
  const sheet = sheetOf(name);
  const index = sheet.columns.findIndex((column) => column.heading === heading);
  return sheet.rows.map((row) => row[index]);
}

describe("the sheets of results", () => {
  it("hold every figure of the Assessment as it is there", () => {
    const parts = [...assessment.areas, ...assessment.dimensions];
    expect(columnOf(names.dimensions, columns.score)).toEqual(parts.map(({ score }) => score));
    expect(columnOf(names.dimensions, columns.coverage)).toEqual(parts.map(({ coverage }) => coverage));
    expect(columnOf(names.questions, columns.value)).toEqual(assessment.questions.map(({ value }) => value));
    expect(columnOf(names.questions, columns.agreement)).toEqual(assessment.questions.map((one) => one.agreement));
    expect(columnOf(names.organisations, columns.overall)).toEqual([assessment.overall.score]);
    for (const part of parts) {
      const name = [...questionnaire.areas, ...questionnaire.dimensions].find(({ id }) => id === part.id)?.name ?? "";
      expect(columnOf(names.organisations, name)).toEqual([part.score]);
    }
  });

  it("hold every action once: planned, done or left out with its reason", () => {
    const { roadmap } = assessment;
    const known = questionnaire.catalogue?.actions.length ?? 0;
    const listed = (roadmap?.actions.length ?? 0) + (roadmap?.done.length ?? 0) + (roadmap?.left.length ?? 0);
    expect(columnOf(names.actions, columns.action)).toHaveLength(listed);
    expect(listed).toBeLessThanOrEqual(known);
    const why = columnOf(names.actions, columns.why);
    expect(why.filter((cell) => cell !== undefined)).toHaveLength(roadmap?.left.length ?? 0);
  });

  it("name what was refused, and leave no notes in a table that travels", () => {
    expect(sheetOf(names.refused).rows).toEqual([["a.yaml:3:1", "Stuk"]]);
    const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === "string");
    for (const note of assessment.questions.flatMap(({ notes = [] }) => notes)) expect(texts).not.toContain(note);
  });
});
