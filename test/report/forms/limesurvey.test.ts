import { describe, expect, it } from "vitest";
import { formCodes } from "../../../src/core/import/forms/form-codes.ts";
import { formModel } from "../../../src/report/forms/form-model.ts";
import { renderLimeSurvey } from "../../../src/report/forms/limesurvey.ts";
import { theFlagship } from "../../support/flagship.ts";
import { formQuestionnaires } from "../../support/form-questionnaire.ts";
import { limeSurveyProblems, readLimeSurvey } from "../../support/limesurvey-rules.ts";

const model = (changes = {}) =>
  formModel({ questionnaires: formQuestionnaires(), form: "full", locale: "nl", ...changes });
const written = (changes = {}) => readLimeSurvey(renderLimeSurvey(model(changes)));
const relevanceOf = (name: string) => written().find((row) => row.class === "Q" && row.name === name)?.relevance;

describe("a survey structure for LimeSurvey", () => {
  it.each([{}, { form: "core" }, { role: "mt", round: "2026" }, { role: "" }])("follows the rules: %o", (changes) => {
    expect(limeSurveyProblems(written(changes))).toEqual([]);
  });

  it("asks by conditions and roles", () => {
    const codes = formCodes(formQuestionnaires()[0], "limesurvey");
    const role = "respondentrole.NAOK != 'ict'";
    expect(relevanceOf("datastory")).toBe(role);
    expect(relevanceOf("storyfollowup")).toBe(
      `(datastory.NAOK == 'L2' or datastory.NAOK == 'L3' or datastory.NAOK == 'L4' or datastory.NAOK == 'L5') and ${role}`,
    );
    const [, catalogue, third] = codes.questions.get("tools-in-use")?.choices ?? [];
    // Too long for a code, and one that stands for "don't know": both get a checksum.
    expect([catalogue?.code, third?.code]).toEqual([
      expect.stringMatching(/^\w{5}$/),
      expect.stringMatching(/^\w{5}$/),
    ]);
    expect(relevanceOf("toolsinuse_state")).toBeUndefined();
    expect(relevanceOf("toolsinusestate")).toBe(
      `!(toolsinuse_${codes.questions.get("tools-in-use")?.choices[0]?.code}.NAOK == 'Y' or toolsinuse_${catalogue?.code}.NAOK == 'Y' or toolsinuse_${third?.code}.NAOK == 'Y')`,
    );
  });

  it("puts every text in as a text", () => {
    const row = written().find(({ name, class: rowClass }) => name === "hostile" && rowClass === "Q");
    expect(row?.text).toContain("&lt;/script&gt;");
    expect(row?.text).toContain("&#123;data-story&#125;");
  });

  it("has codes for the questionnaire that comes with the tool", () => {
    const questionnaire = theFlagship();
    const rows = readLimeSurvey(
      renderLimeSurvey(formModel({ questionnaires: [questionnaire], form: "full", locale: "nl" })),
    );
    expect(limeSurveyProblems(rows)).toEqual([]);
    expect(rows.filter((row) => row.class === "Q" && row["type/scale"] === "O")).toHaveLength(40);
  });

  it("is refused by the rules when something in it is wrong", () => {
    const rows = written();
    const spoiled = (name: string, change: Record<string, string>) =>
      limeSurveyProblems(rows.map((row) => (row.name === name && row.class !== "S" ? { ...row, ...change } : row)));
    expect(spoiled("datastory", { name: "data-story" })).not.toEqual([]);
    expect(spoiled("datastory", { name: "datastorydatastorydatastory" })).not.toEqual([]);
    expect(spoiled("datastory", { relevance: "nothing.NAOK == 'a'" })).not.toEqual([]);
    expect(spoiled("datastory", { text: "{SAVEDID}" })).not.toEqual([]);
    expect(spoiled("L3", { name: "LEVEL3" })).not.toEqual([]);
    expect(limeSurveyProblems(rows.filter((row) => row.language !== "en"))).not.toEqual([]);
  });
});
