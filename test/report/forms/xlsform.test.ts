import { describe, expect, it } from "vitest";
import { formModel } from "../../../src/report/forms/form-model.ts";
import { xlsFormSheets } from "../../../src/report/forms/xlsform.ts";
import { renderWorkbook } from "../../../src/report/tables/workbook.ts";
import { formQuestionnaires } from "../../support/form-questionnaire.ts";
import type { XlsForm } from "../../support/xlsform-rules.ts";
import { readXlsForm, xlsFormProblems } from "../../support/xlsform-rules.ts";

const model = (changes = {}) =>
  formModel({ questionnaires: formQuestionnaires(), form: "full", locale: "nl", ...changes });
const written = async (changes = {}) => readXlsForm(await renderWorkbook(xlsFormSheets(model(changes))));
const rowOf = ({ survey }: XlsForm, name: string) => survey.find((row) => row.name === name);

describe("an XLSForm", () => {
  it.each([{}, { form: "core" }, { role: "mt", round: "2026" }, { role: "" }])(
    "follows the rules: %o",
    async (changes) => {
      expect(xlsFormProblems(await written(changes))).toEqual([]);
    },
  );

  it("has both languages, and says in which it opens", async () => {
    const form = await written();
    expect(rowOf(form, "data-story")).toMatchObject({
      "label::Nederlands (nl)": "Title of data-story: Text of data-story?",
      "label::English (en)": "A shared story: Who told the story?",
    });
    expect(form.settings).toEqual([
      {
        form_title: "Proef met formulieren",
        form_id: "form-test",
        version: "1.2.3",
        default_language: "Nederlands (nl)",
      },
    ]);
  });

  it("asks by conditions and roles", async () => {
    const form = await written();
    expect(rowOf(form, "plan-detail")?.relevant).toBe(`(\${shared-plan} = 'yes' or \${shared-plan} = 'partly')`);
    expect(rowOf(form, "data-story")?.relevant).toBe(`\${respondent_role} != 'ict'`);
    expect(rowOf(form, "tools-follow-up")?.relevant).toBe(
      `(if(selected(\${tools-in-use}, 'reporting'), 1, 0) + if(selected(\${tools-in-use}, 'a-catalogue-of-all-the-data'), 2, 0) + if(selected(\${tools-in-use}, 'dk'), 2, 0) >= 3)`,
    );
    expect(rowOf(form, "_3d-models")?.relevant).toBe(`(\${share-of-services} != '' and \${share-of-services} >= 10)`);
  });

  it("shares lists that are the same", async () => {
    const form = await written();
    expect(rowOf(form, "plan-detail")?.type).toBe(rowOf(form, "shared-plan")?.type);
    expect(new Set(form.choices.map(({ list_name }) => list_name)).size).toBe(10);
  });

  it("says the role itself where it is for one", async () => {
    const form = await written({ role: "mt" });
    expect(rowOf(form, "respondent_role")).toMatchObject({ type: "calculate", calculation: "'mt'" });
    expect(rowOf(form, "data-story")?.relevant).toBe("");
  });
});

describe("the rules of XLSForm fail", () => {
  const spoil = async (
    changes: (form: { survey: Record<string, string>[]; choices: Record<string, string>[] }) => void,
  ) => {
    const form = structuredClone(await written()) as never as {
      survey: Record<string, string>[];
      choices: Record<string, string>[];
      settings: never[];
    };
    changes(form);
    return xlsFormProblems(form);
  };
  const spoilRow = (row: Record<string, string>) =>
    spoil(({ survey }) => Object.assign(survey.find(({ name }) => name === "data-story") ?? {}, row));

  it.each([
    ["a name with a space", { name: "data story" }],
    ["a name that begins with a digit", { name: "3d-models" }],
    ["a name that stands twice but for capitals", { name: "Shared-Plan" }],
    ["a reserved name", { name: "meta" }],
    ["a type that does not exist", { type: "number" }],
    ["a list that does not exist", { type: "select_one nothing" }],
    ["or_other", { type: "select_one data-story_answers or_other" }],
    ["a reference to nothing", { relevant: `\${nothing} = 'a'` }],
    ["brackets that do not close", { relevant: `(\${shared-plan} = 'a'` }],
    ["a reference in a text", { "label::English (en)": `You said \${shared-plan}` }],
    ["a label that is missing", { "label::English (en)": "" }],
    ["required that is neither yes nor no", { required: "true" }],
    ["a group that does not close", { type: "begin_group" }],
  ])("%s", async (_what, row) => {
    expect(await spoilRow(row)).not.toEqual([]);
  });

  it("a choice that stands twice, or has a space where several can be chosen", async () => {
    expect(await spoil(({ choices }) => choices.push({ ...choices[0] }))).not.toEqual([]);
    const spaced = await spoil(({ choices }) =>
      Object.assign(choices.find(({ name }) => name === "reporting") ?? {}, { name: "a b" }),
    );
    expect(spaced).not.toEqual([]);
  });
});
