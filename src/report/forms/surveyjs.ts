/** The questionnaire as the JSON of a SurveyJS survey: names are our ids, and so are the values. */
import type { QuestionCodes } from "../../core/import/forms/form-codes.ts";
import { aboutGroup } from "../../core/import/forms/form-codes.ts";
import type { AskedDialect } from "./asked.ts";
import { askedWhen } from "./asked.ts";
import type { Choice, CodedModel } from "./choices.ts";
import { codedModel, stateChoices } from "./choices.ts";
import { constantsOf } from "./constants.ts";
import type { FormModel, FormQuestion, Texts } from "./form-model.ts";
import { joined, remarkLabel, said } from "./form-model.ts";
import { escapeHtml } from "./html-text.ts";

type Json = Readonly<Record<string, unknown>>;

/** The results of a survey have no date of their own. As text: a moment would be another day in another time zone. */
const today =
  "year(today()) + iif(month(today()) < 10, '-0', '-') + month(today()) + iif(day(today()) < 10, '-0', '-') + day(today())";

const quoted = (text: string) => `'${text}'`;

const dialect = (roleField: string): AskedDialect => ({
  chosen: ({ code }, choice) => `{${code}} = ${quoted(choice)}`,
  pointsIf: ({ code }, item, points) => `iif({${code}} contains ${quoted(item)}, ${points}, 0)`,
  numberAtLeast: ({ code }, least) => `({${code}} notempty and {${code}} >= ${least})`,
  filled: ({ code }) => `{${code}} notempty`,
  empty: ({ code }) => `{${code}} empty`,
  stateIs: ({ state }, value) => `{${state}} = ${quoted(value)}`,
  anyState: ({ state }) => `{${state}} notempty`,
  notRole: (role) => `{${roleField}} <> ${quoted(role)}`,
});

export function renderSurveyJs(model: FormModel): string {
  const { input } = model;
  const [questionnaire] = input.questionnaires;
  const coded = codedModel(model, "surveyjs");
  const { codes } = coded;
  const survey = {
    title: localised(model.title),
    description: localised(said(model, ({ form }) => form.privacy(questionnaire.privacy.inside))),
    locale: model.languages[0],
    showQuestionNumbers: true,
    showProgressBar: true,
    completedHtml: localised(said(model, ({ form }) => escapeHtml(form.thanks))),
    calculatedValues: [
      ...constantsOf(coded).map(([name, value]) => ({ name, expression: quoted(value), includeIntoResult: true })),
      { name: codes.fields.submitted, expression: today, includeIntoResult: true },
    ],
    pages: [
      {
        name: aboutGroup,
        title: localised(said(model, ({ form }) => form.about)),
        elements: aboutElements(coded),
      },
      ...model.areas.map((area) => ({
        name: codes.groups.get(area.id),
        title: localised(area.name),
        ...(area.description ? { description: localised(area.description) } : {}),
        elements: area.questions.flatMap((question) => elementsOf(question, coded)),
      })),
    ],
  };
  return `${JSON.stringify(survey, undefined, 2)}\n`;
}

function aboutElements({ model, codes: { fields, roles } }: CodedModel): readonly Json[] {
  const { input } = model;
  const label = (field: "organisationId" | "organisationName" | "respondentRole") =>
    localised(said(model, ({ form }) => form.fields[field]));
  const text = (field: "organisationId" | "organisationName") => ({
    type: "text",
    name: fields[field],
    title: label(field),
    ...(field === "organisationId" ? { isRequired: true } : {}),
  });
  if (input.role !== undefined) return [text("organisationId"), text("organisationName")];
  const choices = model.roles.map(({ id, name }) => ({ value: roles.get(id), text: localised(name) }));
  const role = {
    type: "dropdown",
    name: fields.respondentRole,
    title: label("respondentRole"),
    isRequired: true,
    choices,
  };
  return [text("organisationId"), text("organisationName"), role];
}

function elementsOf(question: FormQuestion, coded: CodedModel): readonly Json[] {
  const { model, codes } = coded;
  const own = codes.questions.get(question.id);
  if (!own) return [];
  const asked = askedWhen(question, coded, dialect(codes.fields.respondentRole));
  const place = { coded, own };
  const remark = (what: "note" | "evidence") => localised(remarkLabel(what, question, model));
  return [
    answerElement(question, place, asked.question),
    ...(own.state === undefined ? [] : [stateElement(question, place, asked.state)]),
    { type: "comment", name: own.note, title: remark("note"), rows: 2, visibleIf: asked.note },
    ...(asked.evidence === undefined
      ? []
      : [{ type: "comment", name: own.evidence, title: remark("evidence"), rows: 2, visibleIf: asked.evidence }]),
  ];
}

interface Place {
  readonly coded: CodedModel;
  readonly own: QuestionCodes;
}

const types = { levels: "radiogroup", options: "radiogroup", checklist: "checkbox", number: "text" };

function answerElement(question: FormQuestion, { coded, own }: Place, visibleIf: string): Json {
  const { kind } = question.source.form;
  const choices = [
    ...(coded.answers.get(question.id) ?? []),
    ...(own.state === undefined ? stateChoices(question.source, coded) : []),
  ];
  return {
    type: types[kind],
    name: own.code,
    title: localised(joined(coded.model, [question.title, question.text], ": ")),
    description: localised(joined(coded.model, [question.rule, question.help, question.examples], " ")),
    ...(kind === "number" ? { inputType: "number", step: "any" } : { choices: choices.map(toItem) }),
    ...(own.state === undefined ? { showClearButton: true } : {}),
    ...(visibleIf === "" ? {} : { visibleIf }),
  };
}

function stateElement(question: FormQuestion, { coded, own }: Place, visibleIf: string): Json {
  return {
    type: "radiogroup",
    name: own.state,
    title: localised(said(coded.model, ({ form }, language) => form.stateQuestion(question.title[language] ?? ""))),
    choices: stateChoices(question.source, coded).map(toItem),
    showClearButton: true,
    visibleIf,
  };
}

function toItem({ code, text }: Choice): Json {
  return { value: code, text: localised(text) };
}

/** SurveyJS keeps English, its own language, under `default`. */
function localised(text: Texts): Json {
  const others = Object.entries(text).filter(([language]) => language !== "en");
  const [first] = Object.values(text);
  return Object.fromEntries(
    [["default", text.en ?? first ?? ""], ...others].map(([key, value]) => [key, plain(value)]),
  );
}

/** `{name}` in a text would be replaced by an answer: a sign of no width keeps it from being a name. */
function plain(text = ""): string {
  return text.replaceAll("{", "{\u2060");
}
