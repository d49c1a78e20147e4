/** What every form has in common, whatever the platform: the questions that are asked, in all languages of the form. */
import type { Condition } from "../../core/questionnaire/condition.ts";
import { conditionsOf, reaches } from "../../core/questionnaire/condition.ts";
import type { AnswerForm, Question, Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { consensusRole } from "../../core/questionnaire/reserved-roles.ts";
import type { FormMessages } from "../../i18n/form.ts";
import { formMessages } from "../../i18n/form.ts";
import { interviewMessages } from "../../i18n/interview.ts";
import type { Locale } from "../../i18n/locale.ts";
import { isLocale } from "../../i18n/locale.ts";

export interface FormInput {
  /** The same questionnaire in each language of the form, the language that it opens in first. */
  readonly questionnaires: readonly [Questionnaire, ...Questionnaire[]];
  readonly form: "full" | "core";
  /** The form is for this role only; absent: the respondent chooses. */
  readonly role?: string | undefined;
  /** Keeps measurements apart. */
  readonly round?: string | undefined;
  /** Language of our own words where a language of the questionnaire has none. */
  readonly locale: Locale;
}

/** Language → text. */
export type Texts = Readonly<Record<string, string>>;

export interface FormQuestion {
  readonly id: string;
  /** As the questionnaire has it, in the language that the form opens in. */
  readonly source: Question;
  readonly title: Texts;
  readonly text: Texts;
  /** How to answer: "choose the highest level of which everything is true". */
  readonly rule: Texts;
  readonly help?: Texts | undefined;
  /** Examples of evidence, as one sentence. */
  readonly examples?: Texts | undefined;
  /** All must hold for the question to be asked. */
  readonly conditions: readonly Condition[];
  /** When evidence is asked for; absent: never. */
  readonly evidenceIf?: Condition | undefined;
}

export interface FormArea {
  readonly id: string;
  readonly name: Texts;
  readonly description?: Texts | undefined;
  readonly questions: readonly FormQuestion[];
}

export interface FormModel {
  readonly input: FormInput;
  /** The one that the form opens in first. */
  readonly languages: readonly string[];
  readonly title: Texts;
  readonly areas: readonly FormArea[];
  /** Who can answer: `""` is for the organisation as a whole. */
  readonly roles: readonly { readonly id: string; readonly name: Texts }[];
  /** Questions that could never be asked in this form, as the one that they depend on is not in it. */
  readonly unreachable: readonly string[];
}

export function formModel(input: FormInput): FormModel {
  const [first] = input.questionnaires;
  const asked = new Map(first.questions.filter((question) => takesPart(question, input)).map((one) => [one.id, one]));
  const questions: FormQuestion[] = [];
  const unreachable: string[] = [];
  for (const question of asked.values()) {
    const conditions = conditionsOf(question, asked, first);
    if (conditions) questions.push(formQuestion(question, conditions, input));
    else unreachable.push(question.id);
  }
  const areas = first.areas.map((area) => ({
    id: area.id,
    name: texts(input, (one) => one.areas.find(({ id }) => id === area.id)?.name ?? area.name),
    description: optionalTexts(input, (one) => one.areas.find(({ id }) => id === area.id)?.description),
    questions: questions.filter(({ source }) => source.area === area.id),
  }));
  return {
    input,
    languages: input.questionnaires.map((one) => one.language),
    title: texts(input, (one) => one.title),
    areas: areas.filter((area) => area.questions.length > 0),
    roles: rolesOf(input),
    unreachable,
  };
}

function takesPart(question: Question, { form, role }: FormInput): boolean {
  if (form === "core" && !question.core) return false;
  return role === undefined || role === "" || role === consensusRole || (question.roles?.includes(role) ?? true);
}

function formQuestion(question: Question, conditions: readonly Condition[], input: FormInput): FormQuestion {
  const [first] = input.questionnaires;
  const inLanguage = (one: Questionnaire) => one.questions.find(({ id }) => id === question.id) ?? question;
  const { evidence } = first.scoring;
  return {
    id: question.id,
    source: question,
    title: texts(input, (one) => inLanguage(one).title),
    text: texts(input, (one) => inLanguage(one).text),
    rule: texts(input, (one) => ruleOf(inLanguage(one).form, wordsOf(one.language, input).interview)),
    help: optionalTexts(input, (one) => inLanguage(one).help),
    examples:
      question.evidence.length === 0
        ? undefined
        : texts(input, (one) => wordsOf(one.language, input).form.examples(inLanguage(one).evidence)),
    conditions,
    evidenceIf: evidence && reaches(question, evidence.from, first),
  };
}

function ruleOf(form: AnswerForm, { rule }: (typeof interviewMessages)[Locale]): string {
  if (form.kind !== "number") return rule[form.kind];
  return form.unit === undefined ? rule.number : rule.numberIn(form.unit);
}

function rolesOf(input: FormInput): FormModel["roles"] {
  const [first] = input.questionnaires;
  const nameOf = (id: string) =>
    texts(input, (one) => one.roles.find((role) => role.id === id)?.name ?? roleWord(id, one.language, input));
  // A consensus replaces everybody's answers: not for whoever happens to have the form to choose.
  const ids = input.role === undefined ? ["", ...first.roles.map(({ id }) => id)] : [input.role];
  return ids.map((id) => ({ id, name: nameOf(id) }));
}

function roleWord(id: string, language: string, input: FormInput): string {
  const { who } = wordsOf(language, input).interview;
  if (id === "") return who.whole;
  return id === consensusRole ? who.consensus : id;
}

/** Our own words in a language of the questionnaire. */
export function wordsOf(
  language: string,
  { locale }: Pick<FormInput, "locale">,
): { readonly form: FormMessages; readonly interview: (typeof interviewMessages)[Locale] } {
  const base = language.slice(0, 2);
  const known = isLocale(base) ? base : locale;
  return { form: formMessages[known], interview: interviewMessages[known] };
}

/** The same thing said in each language of the form. */
export function texts(input: FormInput, say: (questionnaire: Questionnaire) => string): Texts {
  return Object.fromEntries(input.questionnaires.map((one) => [one.language, say(one)]));
}

/** Undefined where no language has it; a language that lacks it says nothing. */
function optionalTexts(input: FormInput, say: (questionnaire: Questionnaire) => string | undefined): Texts | undefined {
  const said = texts(input, (one) => say(one) ?? "");
  return Object.values(said).every((text) => text === "") ? undefined : said;
}

/** The parts that are there, in each language. */
export function joined({ languages }: FormModel, parts: readonly (Texts | undefined)[], between: string): Texts {
  return Object.fromEntries(
    languages.map((language) => [language, parts.flatMap((part) => part?.[language] || []).join(between)]),
  );
}

/** Our own words in each language of the form. */
export function said(
  { input }: FormModel,
  say: (words: ReturnType<typeof wordsOf>, language: string) => string,
): Texts {
  return texts(input, ({ language }) => say(wordsOf(language, input), language));
}

export function remarkLabel(what: "note" | "evidence", { title }: FormQuestion, model: FormModel): Texts {
  return said(model, ({ form }, language) => form[what](title[language] ?? ""));
}
