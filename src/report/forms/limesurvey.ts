/**
 * The questionnaire as a survey structure for LimeSurvey, in its tab-separated format: rows for the survey (S), its texts
 * (SL), groups (G), questions (Q), subquestions (SQ) and answers (A), the latter four once for each language.
 * (LimeSurvey manual, "Tab Separated Value survey structure"; `TSVImportSurvey` in its import_helper.php)
 */
import type { FormCodes, QuestionCodes } from "../../core/import/forms/form-codes.ts";
import type { AskedDialect } from "./asked.ts";
import { askedWhen } from "./asked.ts";
import type { Choice, CodedModel } from "./choices.ts";
import { codedModel, stateChoices } from "./choices.ts";
import { constantsOf } from "./constants.ts";
import type { FormModel, FormQuestion } from "./form-model.ts";
import { joined, remarkLabel, wordsOf } from "./form-model.ts";
import { escapeHtml } from "./html-text.ts";

/** `equation` and `hidden` are attributes of a question; the others are documented columns. */
const columns = [
  "class",
  "type/scale",
  "name",
  "relevance",
  "text",
  "help",
  "language",
  "mandatory",
  "other",
  "hidden",
  "equation",
] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

/** The letters that LimeSurvey has for its types of questions. */
const types = {
  listWithComment: "O",
  list: "L",
  multipleChoice: "M",
  number: "N",
  shortText: "S",
  longText: "T",
  equation: "*",
} as const;

const typesOfAnswers = {
  levels: types.listWithComment,
  options: types.listWithComment,
  checklist: types.multipleChoice,
  number: types.number,
} as const;

const quoted = (text: string) => `'${text}'`;

function dialect(codes: FormCodes): AskedDialect {
  const filled = ({ code, choices, state }: QuestionCodes) =>
    state !== undefined && choices.length > 0
      ? `(${choices.map((item) => `${code}_${item.code}.NAOK == 'Y'`).join(" or ")})`
      : `!is_empty(${code}.NAOK)`;
  return {
    chosen: ({ code }, choice) => `${code}.NAOK == ${quoted(choice)}`,
    pointsIf: ({ code }, item, points) => `if(${code}_${item}.NAOK == 'Y', ${points}, 0)`,
    numberAtLeast: ({ code }, least) => `(!is_empty(${code}.NAOK) and ${code}.NAOK >= ${least})`,
    filled,
    empty: (question) => `!${filled(question).replace(/^!(.*)$/, "(!$1)")}`,
    stateIs: ({ state }, value) => `${state}.NAOK == ${quoted(value)}`,
    anyState: ({ state }) => `!is_empty(${state}.NAOK)`,
    notRole: (role) => `${codes.fields.respondentRole}.NAOK != ${quoted(role)}`,
  };
}

export function renderLimeSurvey(model: FormModel): string {
  const coded = codedModel(model, "limesurvey");
  const rows = [
    ...surveyRows(model),
    ...model.languages.flatMap((language) => languageSettings(model, language)),
    ...model.languages.flatMap((language) => structure(coded, language)),
  ];
  const lines = rows.map((row) => columns.map((column) => row[column] ?? "").join("\t"));
  return `\uFEFF${[columns.join("\t"), ...lines].join("\n")}\n`;
}

function surveyRows({ languages }: FormModel): readonly Row[] {
  const [first = "", ...others] = languages;
  const settings: Readonly<Record<string, string>> = {
    language: first,
    additional_languages: others.join(" "),
    format: "G",
    allowprev: "Y",
    allowsave: "Y",
    anonymized: "N",
    datestamp: "Y",
    ipaddr: "N",
    refurl: "N",
    savetimings: "N",
    showprogress: "Y",
    showwelcome: "Y",
    shownoanswer: "Y",
    showqnumcode: "X",
  };
  return Object.entries(settings).map(([name, text]) => ({ class: "S", name, text }));
}

/** LimeSurvey keeps 200 characters of a title. */
const longestTitle = 200;

function languageSettings(model: FormModel, language: string): readonly Row[] {
  const { input } = model;
  const { form } = wordsOf(language, input);
  const questionnaire = input.questionnaires.find((one) => one.language === language);
  const paragraphs = [questionnaire?.description, form.optional, form.privacy(input.questionnaires[0].privacy.inside)];
  const settings: Readonly<Record<string, string>> = {
    surveyls_title: markup((model.title[language] ?? "").slice(0, longestTitle)),
    surveyls_welcometext: paragraphs.flatMap((one) => (one ? [`<p>${markup(one)}</p>`] : [])).join(""),
    surveyls_endtext: `<p>${markup(form.thanks)}</p>`,
  };
  return Object.entries(settings).map(([name, text]) => ({ class: "SL", name, text, language }));
}

function structure(coded: CodedModel, language: string): readonly Row[] {
  const { model } = coded;
  const { form } = wordsOf(language, model.input);
  const groups = [
    { name: form.about, description: "", rows: aboutRows(coded, language) },
    ...model.areas.map((area) => ({
      name: area.name[language] ?? area.id,
      description: area.description?.[language] ?? "",
      rows: area.questions.flatMap((question) => questionRows(question, coded, language)),
    })),
  ];
  return groups.flatMap(({ name, description, rows }) => [
    { class: "G", name: markup(name), text: markup(description), language },
    ...rows,
  ]);
}

function aboutRows(coded: CodedModel, language: string): readonly Row[] {
  const { model, codes } = coded;
  const { fields, roles } = codes;
  const { form } = wordsOf(language, model.input);
  const question = (type: string, name: string, text: string, mandatory = "N"): Row => ({
    ...asQuestion(type, name, language),
    text: markup(text),
    mandatory,
  });
  // An attribute stands once, with the first language; the text says the same where the attribute is not known.
  const attributes = (value: string): Row => (language === model.languages[0] ? { hidden: "1", equation: value } : {});
  const hidden = constantsOf(coded).map(([name, value]) => ({
    ...question(types.equation, name, value),
    ...attributes(value),
  }));
  const about = [
    question(types.shortText, fields.organisationId, form.fields.organisationId, "Y"),
    question(types.shortText, fields.organisationName, form.fields.organisationName),
  ];
  if (model.input.role !== undefined) return [...hidden, ...about];
  const choices = model.roles.map(({ id, name }) => ({ code: roles.get(id) ?? id, text: name }));
  const role = question(types.list, fields.respondentRole, form.fields.respondentRole, "Y");
  return [...hidden, ...about, role, ...choiceRows("A", choices, language)];
}

function questionRows(question: FormQuestion, coded: CodedModel, language: string): readonly Row[] {
  const { model, codes } = coded;
  const own = codes.questions.get(question.id);
  if (!own) return [];
  const asked = askedWhen(question, coded, dialect(codes));
  const states = choiceRows("A", stateChoices(question.source, coded), language);
  const label = (what: "note" | "evidence") => remarkLabel(what, question, model)[language] ?? "";
  const extra = (type: string, name: string, text: string, relevance: string): Row => ({
    ...asQuestion(type, name, language),
    relevance,
    text: markup(text),
  });
  const [answer, ...choices] = answerRows(question, coded, language);
  const rows: Row[] = [{ ...answer, ...(asked.question === "" ? {} : { relevance: asked.question }) }, ...choices];
  if (own.state === undefined) rows.push(...states);
  else {
    const { form } = wordsOf(language, model.input);
    rows.push(extra(types.list, own.state, form.stateQuestion(question.title[language] ?? ""), asked.state), ...states);
    rows.push(extra(types.longText, own.note, label("note"), asked.note));
  }
  if (asked.evidence !== undefined) rows.push(extra(types.longText, own.evidence, label("evidence"), asked.evidence));
  return rows;
}

/** The question with its answers; where these are a list, what can be said instead of one comes after them. */
function answerRows(question: FormQuestion, coded: CodedModel, language: string): readonly Row[] {
  const { kind } = question.source.form;
  const texts = joined(coded.model, [question.rule, question.help, question.examples], " ");
  const row: Row = {
    ...asQuestion(typesOfAnswers[kind], coded.codes.questions.get(question.id)?.code ?? question.id, language),
    text: `<strong>${markup(question.title[language] ?? "")}</strong><br />${markup(question.text[language] ?? "")}`,
    help: markup(texts[language] ?? ""),
  };
  return [row, ...choiceRows(kind === "checklist" ? "SQ" : "A", coded.answers.get(question.id) ?? [], language)];
}

function asQuestion(type: string, name: string, language: string): Row {
  return { class: "Q", "type/scale": type, name, relevance: "1", language, mandatory: "N", other: "N" };
}

function choiceRows(rowClass: "A" | "SQ", choices: readonly Choice[], language: string): readonly Row[] {
  return choices.map(({ code, text }) => ({
    class: rowClass,
    "type/scale": "0",
    name: code,
    ...(rowClass === "SQ" ? { relevance: "1" } : {}),
    text: markup(text[language] ?? ""),
    language,
  }));
}

/**
 * Text as the HTML that LimeSurvey keeps. Braces would be an expression, a quote or a backslash the end of a cell, and
 * control characters break the file.
 */
function markup(text: string): string {
  return escapeHtml(text)
    .replace(/[{}\\]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\r\n|[\n\r\u2028\u2029]/g, "<br />")
    .replace(/\p{Control}/gu, " ");
}
