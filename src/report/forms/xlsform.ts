/** The questionnaire as an XLSForm, for ODK, KoboToolbox and others: the sheets of the workbook, all cells texts. */
import type { QuestionCodes } from "../../core/import/forms/form-codes.ts";
import { aboutGroup } from "../../core/import/forms/form-codes.ts";
import type { Sheet } from "../tables/sheet.ts";
import type { AskedDialect } from "./asked.ts";
import { askedWhen } from "./asked.ts";
import type { Choice, CodedModel } from "./choices.ts";
import { codedModel, stateChoices } from "./choices.ts";
import { constantsOf } from "./constants.ts";
import type { FormModel, FormQuestion, Texts } from "./form-model.ts";
import { joined, remarkLabel, said } from "./form-model.ts";

interface SurveyRow {
  readonly type: string;
  readonly name?: string;
  readonly label?: Texts | undefined;
  readonly hint?: Texts | undefined;
  readonly relevant?: string | undefined;
  readonly appearance?: string;
  readonly calculation?: string;
  readonly required?: "yes" | "no";
}

const quoted = (text: string) => `'${text}'`;

const dialect = (roleField: string): AskedDialect => ({
  chosen: ({ code }, choice) => `\${${code}} = ${quoted(choice)}`,
  pointsIf: ({ code }, item, points) => `if(selected(\${${code}}, ${quoted(item)}), ${points}, 0)`,
  numberAtLeast: ({ code }, least) => `(\${${code}} != '' and \${${code}} >= ${least})`,
  filled: ({ code }) => `\${${code}} != ''`,
  empty: ({ code }) => `\${${code}} = ''`,
  stateIs: ({ state }, value) => `\${${state}} = ${quoted(value)}`,
  anyState: ({ state }) => `\${${state}} != ''`,
  notRole: (role) => `\${${roleField}} != ${quoted(role)}`,
});

/** Sheets `survey`, `choices` and `settings`, in the order in which they are documented. */
export function xlsFormSheets(model: FormModel): readonly Sheet[] {
  const coded = codedModel(model, "xlsform");
  const lists = choiceLists();
  const rows = surveyRows(coded, lists.nameOf);
  return [surveySheet(model, rows), choicesSheet(model, lists.all()), settingsSheet(model)];
}

/** Equal lists are one: forty times "don't know" and "not applicable" would be forty lists to translate. */
function choiceLists() {
  const named = new Map<string, { name: string; choices: readonly Choice[] }>();
  return {
    nameOf: (wanted: string, choices: readonly Choice[]): string => {
      const key = JSON.stringify(choices);
      const list = named.get(key) ?? { name: wanted, choices };
      named.set(key, list);
      return list.name;
    },
    all: () => [...named.values()],
  };
}

type NameList = ReturnType<typeof choiceLists>["nameOf"];

function surveyRows(coded: CodedModel, nameList: NameList): readonly SurveyRow[] {
  const { model, codes } = coded;
  return [
    ...constantsOf(coded).map(([name, value]) => ({ type: "calculate", name, calculation: quoted(value) })),
    ...inGroup(
      aboutGroup,
      said(model, ({ form }) => form.about),
      aboutRows(coded, nameList),
    ),
    ...model.areas.flatMap((area) =>
      inGroup(
        codes.groups.get(area.id) ?? area.id,
        area.name,
        area.questions.flatMap((question) => questionRows(question, coded, nameList)),
      ),
    ),
  ];
}

function inGroup(name: string, label: Texts, rows: readonly SurveyRow[]): readonly SurveyRow[] {
  return [{ type: "begin_group", name, label }, ...rows, { type: "end_group", name }];
}

function aboutRows({ model, codes: { fields, roles } }: CodedModel, nameList: NameList): readonly SurveyRow[] {
  const { input } = model;
  const label = (field: "organisationId" | "organisationName" | "respondentRole") =>
    said(model, ({ form }) => form.fields[field]);
  const rows: SurveyRow[] = [
    {
      type: "note",
      name: "privacy_note",
      label: said(model, ({ form }) => form.privacy(input.questionnaires[0].privacy.inside)),
    },
    { type: "text", name: fields.organisationId, label: label("organisationId"), required: "yes" },
    { type: "text", name: fields.organisationName, label: label("organisationName") },
  ];
  if (input.role !== undefined) return rows;
  const choices = model.roles.map(({ id, name }) => ({ code: roles.get(id) ?? id, text: name }));
  const type = `select_one ${nameList("roles_list", choices)}`;
  return [...rows, { type, name: fields.respondentRole, label: label("respondentRole"), required: "yes" }];
}

function questionRows(question: FormQuestion, coded: CodedModel, nameList: NameList): readonly SurveyRow[] {
  const { model, codes } = coded;
  const own = codes.questions.get(question.id);
  if (!own) return [];
  const asked = askedWhen(question, coded, dialect(codes.fields.respondentRole));
  const states = stateChoices(question.source, coded);
  const rows: SurveyRow[] = [
    {
      type: typeOf(question, own, { coded, nameList }),
      name: own.code,
      label: joined(model, [question.title, question.text], ": "),
      hint: joined(model, [question.rule, question.help, question.examples], " "),
      relevant: asked.question,
      required: "no",
    },
  ];
  if (own.state !== undefined) {
    const label = said(model, ({ form }, language) => form.stateQuestion(question.title[language] ?? ""));
    const type = `select_one ${nameList(`${own.code}_states`, states)}`;
    rows.push({ type, name: own.state, label, relevant: asked.state, required: "no" });
  }
  const text = { type: "text", appearance: "multiline", required: "no" } as const;
  rows.push({ ...text, name: own.note, label: remarkLabel("note", question, model), relevant: asked.note });
  if (asked.evidence !== undefined) {
    rows.push({
      ...text,
      name: own.evidence,
      label: remarkLabel("evidence", question, model),
      relevant: asked.evidence,
    });
  }
  return rows;
}

function typeOf(
  { id, source }: FormQuestion,
  own: QuestionCodes,
  { coded, nameList }: { coded: CodedModel; nameList: NameList },
): string {
  if (source.form.kind === "number") return "decimal";
  const answers = coded.answers.get(id) ?? [];
  if (source.form.kind === "checklist") return `select_multiple ${nameList(`${own.code}_items`, answers)}`;
  return `select_one ${nameList(`${own.code}_answers`, [...answers, ...stateChoices(source, coded)])}`;
}

const plainColumns = ["relevant", "appearance", "calculation", "required"] as const;

function surveySheet({ languages }: FormModel, rows: readonly SurveyRow[]): Sheet {
  const headings = [
    "type",
    "name",
    ...languages.map((language) => `label::${languageHeading(language)}`),
    ...languages.map((language) => `hint::${languageHeading(language)}`),
    ...plainColumns,
  ];
  return sheet(
    "survey",
    headings,
    rows.map((row) => [
      row.type,
      row.name,
      ...languages.map((language) => plain(row.label?.[language])),
      ...languages.map((language) => plain(row.hint?.[language])),
      ...plainColumns.map((column) => row[column]),
    ]),
  );
}

function choicesSheet({ languages }: FormModel, lists: readonly { name: string; choices: readonly Choice[] }[]): Sheet {
  return sheet(
    "choices",
    ["list_name", "name", ...languages.map((language) => `label::${languageHeading(language)}`)],
    lists.flatMap(({ name, choices }) =>
      choices.map(({ code, text }) => [name, code, ...languages.map((language) => plain(text[language]))]),
    ),
  );
}

function settingsSheet({ input, languages, title }: FormModel): Sheet {
  const [{ id, version }] = input.questionnaires;
  const [first = ""] = languages;
  // Names the main language, then what makes this form another one than that of a colleague.
  const formId = [id, input.form === "core" ? "core" : undefined, input.role === "" ? "whole" : input.role];
  const name = formId.filter((part) => part !== undefined).join("_");
  return sheet(
    "settings",
    ["form_title", "form_id", "version", "default_language"],
    [[plain(title[first]), name, version, languageHeading(first)]],
  );
}

function sheet(name: string, headings: readonly string[], rows: readonly (readonly (string | undefined)[])[]): Sheet {
  const columns = headings.map((heading) => ({
    heading,
    width: /^(?:label|hint)/.test(heading) ? 60 : 24,
    format: "text" as const,
  }));
  return { name, columns, rows, sticky: 0 };
}

/** `Nederlands (nl)`: the name in the language itself, and the code that apps choose by. */
function languageHeading(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return `${name.charAt(0).toLocaleUpperCase(language)}${name.slice(1)} (${language})`;
}

/** `${name}` would be an answer, and a pair of stars or underscores a style (Markdown): both are kept plain text. */
function plain(text: string | undefined): string | undefined {
  const safe = text?.replaceAll("${", "$ {").replace(/^#/gm, "\\#");
  return safe?.replace(/([*_])[^*_]*\1/g, (styled) => styled.replace(/[*_]/g, "\\$&"));
}
