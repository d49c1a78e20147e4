/** A table to fill in, one row a respondent, and the codebook that says what can stand in each column. */
import { respondentFields } from "../../core/import/forms/form-codes.ts";
import type { Question } from "../../core/questionnaire/questionnaire.ts";
import type { CsvCell, CsvForm } from "../tables/csv-lines.ts";
import { csvLines } from "../tables/csv-lines.ts";
import type { CodedModel } from "./choices.ts";
import { codedModel, stateChoices } from "./choices.ts";
import type { FormModel } from "./form-model.ts";
import { wordsOf } from "./form-model.ts";

export interface CsvFormFiles {
  /** Nothing but the names of the columns. */
  readonly template: string;
  readonly codebook: string;
}

export function renderCsvForm(model: FormModel, form: CsvForm): CsvFormFiles {
  const rows = codebookRows(model);
  const columns = new Set(rows.map(([column]) => column));
  const { columns: headings } = wordsOf(model.languages[0] ?? "", model.input).form.codebook;
  return { template: csvLines([[...columns]], form), codebook: csvLines([headings, ...rows], form) };
}

/** Column, what it is, a code that can stand in it, and what that means. Answers first, remarks after all of them. */
function codebookRows(model: FormModel): readonly (readonly CsvCell[])[] {
  const { input } = model;
  const [questionnaire] = input.questionnaires;
  const coded = codedModel(model, "csv");
  const { codes } = coded;
  const { codebook } = wordsOf(questionnaire.language, input).form;
  const about = respondentFields.map((field) => [
    codes.fields[field],
    codebook.field,
    undefined,
    codebook.meanings[field],
  ]);
  const roles = model.roles.map(({ id, name }) => [
    codes.fields.respondentRole,
    codebook.field,
    codes.roles.get(id),
    name[questionnaire.language],
  ]);
  const questions = model.areas.flatMap((area) => area.questions).map(({ source }) => source);
  const answers = questions.flatMap((question) => answerRows(question, coded));
  const remarks = questions.flatMap((question) => {
    const { note = "", evidence = "" } = codes.questions.get(question.id) ?? {};
    return [
      [note, codebook.note, question.title, codebook.meanings.noteOf],
      [evidence, codebook.evidence, question.title, codebook.meanings.evidenceOf],
    ];
  });
  return [...about.slice(0, 4), ...roles, ...about.slice(4), ...answers, ...remarks];
}

function answerRows(question: Question, coded: CodedModel): readonly (readonly CsvCell[])[] {
  const { model, codes } = coded;
  const { language } = model.input.questionnaires[0];
  const { codebook } = wordsOf(language, model.input).form;
  const { code = question.id, choices = [] } = codes.questions.get(question.id) ?? {};
  const what = { levels: codebook.level, options: codebook.choice, checklist: codebook.item, number: "" }[
    question.form.kind
  ];
  const labelOf = (label: string, id: string) =>
    question.form.kind === "levels" ? label.slice(`${id}. `.length) : label;
  return [
    [code, codebook.question, question.title, [question.text, ...howTo(question, codebook)].join(" ")],
    ...choices.map((choice) => [code, what, choice.code, labelOf(choice.label, choice.code)]),
    ...stateChoices(question, coded).map((choice) => [code, codebook.state, choice.code, choice.text[language]]),
  ];
}

function howTo({ form, askIf }: Question, codebook: ReturnType<typeof wordsOf>["form"]["codebook"]): readonly string[] {
  const how = [];
  if (form.kind === "checklist") how.push(codebook.items);
  if (form.kind === "number")
    how.push(form.unit === undefined ? codebook.number : `${codebook.number.slice(0, -1)} (${form.unit}).`);
  if (askIf) how.push(codebook.condition(askIf.question, askIf.atLeast));
  return how;
}
