/**
 * What each platform would export of given responses to a form of ours: the columns follow from the form itself, the
 * dress (metadata, quotes, labels, shapes of JSON) from what is documented of the platform.
 */
import { Model } from "survey-core";
import type { ColumnMeaning } from "../../src/core/import/forms/column-meanings.ts";
import { columnMeanings } from "../../src/core/import/forms/column-meanings.ts";
import type { CodedForm, FormCodes, FormField } from "../../src/core/import/forms/form-codes.ts";
import { formCodes, itemSeparator } from "../../src/core/import/forms/form-codes.ts";
import type { Answer, Response } from "../../src/core/response/response.ts";
import { renderCsvForm } from "../../src/report/forms/csv-form.ts";
import type { FormModel } from "../../src/report/forms/form-model.ts";
import { renderLimeSurvey } from "../../src/report/forms/limesurvey.ts";
import { renderSurveyJs } from "../../src/report/forms/surveyjs.ts";
import { xlsFormSheets } from "../../src/report/forms/xlsform.ts";
import { plainCsv } from "../../src/report/tables/csv-lines.ts";
import { readLimeSurvey } from "./limesurvey-rules.ts";

/** The table that was filled in. */
export function filledTable(model: FormModel, responses: readonly Response[]): string {
  const names = renderCsvForm(model, plainCsv).template.trim().split(",");
  const cell = cellsOf(model, "csv");
  return [names, ...responses.map((response) => names.map((name) => quoted(cell(name, response) ?? "")))]
    .map(commas)
    .join("\r\n");
}

/**
 * CSV with a byte order mark, every text in quotes, nothing between the separators for what was never shown.
 *
 * @param style Codes, the texts of the answers, or codes under headers with the question's text.
 */
export function limeSurveyExport(
  model: FormModel,
  responses: readonly Response[],
  style: "codes" | "labels" | "codes and texts",
): string {
  const form = readLimeSurvey(renderLimeSurvey(model)).filter(({ language }) => language === model.languages[0]);
  const columns = limeSurveyColumns(form);
  const cell = cellsOf(model, "limesurvey");
  const about = ["id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp"];
  const texts = new Map(columns.map(({ name, text }) => [name, text]));
  const heading = (name: string) => (style === "codes and texts" ? `${name}. ${texts.get(name) ?? name}` : name);
  const rows = responses.map((response, index) => {
    const done = response.submitted === undefined ? undefined : `${response.submitted} 10:00:00`;
    const metadata = [
      String(index + 1),
      done,
      "5",
      "nl",
      "12345",
      `${response.started} 09:00:00`,
      `${response.started} 09:30:00`,
    ];
    return [...metadata, ...columns.map((column) => limeSurveyCell(column, cell(column.name, response), style))];
  });
  const line = (cells: readonly (string | undefined)[]) =>
    cells.map((one) => (one === undefined ? "" : quoted(one))).join(",");
  return `\uFEFF${[[...about, ...columns.map(({ name }) => name)].map(heading), ...rows].map(line).join("\r\n")}\r\n\r\n`;
}

interface LimeSurveyColumn {
  readonly name: string;
  readonly text: string;
  readonly type: string;
  /** Code → text. */
  readonly answers: ReadonlyMap<string, string>;
}

function limeSurveyColumns(rows: ReturnType<typeof readLimeSurvey>): readonly LimeSurveyColumn[] {
  const columns: LimeSurveyColumn[] = [];
  for (const [index, { class: rowClass, name = "", text = "", "type/scale": type = "" }] of rows.entries()) {
    if (rowClass !== "Q") continue;
    const next = rows.findIndex((row, at) => at > index && !["A", "SQ"].includes(row.class ?? ""));
    const parts = rows.slice(index + 1, next === -1 ? undefined : next);
    const answers = new Map(parts.map((part) => [part.name ?? "", bare(part.text ?? "")]));
    const column = { name, text: bare(text), type, answers };
    if (type === "M") columns.push(...parts.map((part) => ({ ...column, name: `${name}[${part.name}]` })));
    else columns.push(column);
    if (type === "O") columns.push({ ...column, name: `${name}[comment]`, type: "T", answers: new Map() });
  }
  return columns;
}

function limeSurveyCell(
  { type, answers }: LimeSurveyColumn,
  value: string | undefined,
  style: string,
): string | undefined {
  if (style === "labels" && type === "M") return value === "1" ? "Ja" : "Nee";
  if (type === "M") return value === "1" ? "Y" : "";
  if (type === "N" && value !== undefined) return `${value}${value.includes(".") ? "" : "."}0000000000`;
  if (style !== "labels" || value === undefined) return value;
  return answers.get(value) ?? value;
}

/** Without tags, as LimeSurvey exports texts. */
function bare(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return html
    .replace(/<br \/>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

interface KoboColumn {
  readonly name: string;
  readonly group: string;
  readonly list: string | undefined;
  readonly many: boolean;
}

function koboColumns(model: FormModel): readonly KoboColumn[] {
  const [survey] = xlsFormSheets(model);
  const columns: KoboColumn[] = [];
  let group = "";
  for (const [type = "", name = ""] of (survey?.rows ?? []).map((row) => row.map(String))) {
    const list = /^select_\w+ (\S+)/.exec(type)?.[1];
    if (type === "begin_group") group = `${name}/`;
    else if (type === "end_group") group = "";
    else if (type !== "note") columns.push({ name, group, list, many: type.startsWith("select_multiple") });
  }
  return columns;
}

/** CSV of KoboToolbox: semicolons, everything in quotes; several choices in one cell and in a column each. */
export function koboExport(model: FormModel, responses: readonly Response[], names: "groups" | "bare"): string {
  const [, choices] = xlsFormSheets(model);
  const columns = koboColumns(model).flatMap((column) => {
    const items = (choices?.rows ?? [])
      .filter(([list]) => column.many && list === column.list)
      .map(([, item]) => String(item));
    const prefix = names === "groups" ? column.group : "";
    return [
      { header: `${prefix}${column.name}`, name: column.name, item: undefined },
      ...items.map((item) => ({ header: `${prefix}${column.name}/${item}`, name: column.name, item })),
    ];
  });
  const cell = cellsOf(model, "xlsform");
  const rows = responses.map((response, index) => {
    const own = columns.map(({ name, item }) => {
      const value = cell(name, response) ?? "";
      if (item === undefined || value === "") return value;
      return value.split(itemSeparator).includes(item) ? "1" : "0";
    });
    return [
      `${response.started}T09:00:00`,
      ...own,
      String(index + 1),
      `uuid-${index + 1}`,
      `${response.submitted}T10:00:00`,
      String(index + 1),
    ];
  });
  const header = ["start", ...columns.map((column) => column.header), "_id", "_uuid", "_submission_time", "_index"];
  return `${[header, ...rows].map((row) => row.map(quoted).join(";")).join("\n")}\n`;
}

/** CSV of ODK Central: commas, groups joined to names with a hyphen, several choices in one cell. */
export function odkExport(model: FormModel, responses: readonly Response[]): string {
  const columns = koboColumns(model);
  const cell = cellsOf(model, "xlsform");
  const header = [
    "SubmissionDate",
    ...columns.map(({ group, name }) => `${group.replace("/", "-")}${name}`),
    "meta-instanceID",
    "KEY",
  ];
  const rows = responses.map((response, index) => [
    `${response.submitted}T10:00:00.000Z`,
    ...columns.map(({ name }) => cell(name, response) ?? ""),
    `uuid:${index + 1}`,
    `uuid:${index + 1}`,
  ]);
  return `${[header, ...rows].map((row) => commas(row.map(quoted))).join("\n")}\n`;
}

/** JSON of KoboToolbox's API: what was not answered has no key. */
export function koboJson(model: FormModel, responses: readonly Response[]): string {
  const cell = cellsOf(model, "xlsform");
  const columns = koboColumns(model);
  const results = responses.map((response, index) => ({
    _id: index + 1,
    _uuid: `uuid-${index + 1}`,
    _submission_time: `${response.submitted}T10:00:00`,
    ...Object.fromEntries(
      columns.flatMap(({ name, group }) => {
        const value = cell(name, response);
        return value === undefined ? [] : [[`${group}${name}`, value]];
      }),
    ),
  }));
  return JSON.stringify({ count: results.length, next: null, previous: null, results });
}

/** What the survey itself hands over when it is complete, in an array. */
export function surveyJsExport(model: FormModel, responses: readonly Response[]): string {
  const cell = cellsOf(model, "surveyjs");
  const results = responses.map((response) => {
    const survey = new Model(JSON.parse(renderSurveyJs(model)));
    // In their order: what a question depends on comes before it.
    for (const question of survey.getAllQuestions()) {
      const value = cell(question.name, response);
      if (value === undefined) continue;
      if (question.getType() === "checkbox") question.value = value.split(itemSeparator);
      else question.value = question.getType() === "text" && question.inputType === "number" ? Number(value) : value;
    }
    if (!survey.tryComplete()) throw new Error("The survey does not let itself be completed");
    return survey.data;
  });
  return JSON.stringify(results);
}

/** What stands under a header of the form, as a code; undefined where nothing was said. */
function cellsOf(model: FormModel, target: CodedForm): (name: string, response: Response) => string | undefined {
  const [questionnaire] = model.input.questionnaires;
  const codes = formCodes(questionnaire, target);
  const meanings = columnMeanings(codes, questionnaire);
  return (name, response) => {
    const meaning = meanings.get(name);
    if (!meaning) throw new Error(`The form has a column without a meaning: ${name}`);
    return meaning.kind === "field" ? fieldOf(meaning.field, response, codes) : answerCell(meaning, response, codes);
  };
}

function fieldOf(field: FormField, response: Response, codes: FormCodes): string | undefined {
  const values: Record<FormField, string | undefined> = {
    organisationId: response.organisation.id,
    organisationName: response.organisation.name,
    respondentId: response.respondent.id,
    respondentRole: codes.roles.get(response.respondent.role ?? ""),
    round: response.round,
    started: response.started,
    submitted: response.submitted,
    questionnaireId: response.questionnaire.id,
    questionnaireVersion: response.questionnaire.version,
    questionnaireForm: response.form,
  };
  return values[field];
}

type AnswerMeaning = Exclude<ColumnMeaning, { kind: "field" }>;

function answerCell(meaning: AnswerMeaning, response: Response, codes: FormCodes): string | undefined {
  const answer = response.answers.get(meaning.question);
  const own = codes.questions.get(meaning.question);
  if (!answer || !own) return undefined;
  if (meaning.kind === "note") return answer.note;
  if (meaning.kind === "evidence") return answer.evidence?.join("\n");
  if (meaning.kind === "item")
    return answer.kind === "checked" && answer.checked.includes(meaning.item) ? "1" : undefined;
  const state = stateOf(answer, codes);
  if (meaning.kind === "state") return state;
  if (state !== undefined) return own.state === undefined ? state : undefined;
  if (answer.kind === "number") return String(answer.number);
  const chosen = own.choices.filter((choice) => isChosen(answer, choice.answer)).map(({ code }) => code);
  return chosen.length === 0 ? undefined : chosen.join(itemSeparator);
}

function stateOf(answer: Answer, { states }: FormCodes): string | undefined {
  if (answer.kind === "checked" && answer.checked.length === 0) return states["none-of-these"];
  if (answer.kind !== "none") return undefined;
  return answer.state === "dont-know" || answer.state === "not-applicable" ? states[answer.state] : undefined;
}

function isChosen(answer: Answer, choice: Answer): boolean {
  if (answer.kind === "level") return choice.kind === "level" && choice.level === answer.level;
  if (answer.kind === "option") return choice.kind === "option" && choice.option === answer.option;
  return (
    answer.kind === "checked" && choice.kind === "checked" && choice.checked.every((id) => answer.checked.includes(id))
  );
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function commas(cells: readonly string[]): string {
  return cells.join(",");
}
