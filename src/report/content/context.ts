/** What every chapter needs: the assessment, the questionnaire's names by id, and the words of the language. */
import { outsideQuestionnaire } from "../../core/assess/outside.ts";
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { DimensionResult, QuestionResult } from "../../core/assessment/results.ts";
import type { Comparison } from "../../core/compare/comparison-schema.ts";
import type { PeerFile } from "../../core/organisations/peers/peer-file.ts";
import type { Action, Question, Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { dimensionName, scaleEnds } from "../../core/questionnaire/questionnaire.ts";
import { formatAmount, formatList, formatNumber, formatQuarter, formatScore } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { ReportMessages } from "../../i18n/report.ts";
import { reportMessages } from "../../i18n/report.ts";
import type { ReportInput } from "./report-input.ts";

export interface Context {
  readonly assessment: Assessment;
  /** For outside without what is withheld there. */
  readonly questionnaire: Questionnaire;
  /** Sensitive questions that a report for outside tells nothing about; empty in any other. */
  readonly withheld: readonly Question[];
  readonly locale: Locale;
  readonly words: ReportMessages;
  readonly example: boolean;
  readonly attached: boolean;
  /** Absent without an earlier measurement. */
  readonly comparison?: Comparison | undefined;
  /** Others to stand beside. */
  readonly peers: PeerFile | undefined;
  /** How much wider than ours the letters of the house's font are, 1 or more. */
  readonly wider: number;
  /** Somebody's own words under the title of the chapter that is being made. */
  readonly introduction?: string | undefined;
  readonly scale: { readonly minimum: number; readonly maximum: number };
  readonly organisation: string;
  readonly question: (id: string) => Question | undefined;
  readonly result: (id: string) => QuestionResult | undefined;
  readonly action: (id: string) => Action | undefined;
  /** Plain name of a dimension, or name of an area. */
  readonly name: (id: string) => string;
  readonly questionTitle: (id: string) => string;
  readonly actionTitle: (id: string) => string;
  /** Name of a role, a function, or the written name of an owner. */
  readonly roleName: (id: string) => string;
  /** The same inside a sentence: `managementteam (MT)`; a person's name keeps its capital. */
  readonly roleInText: (id: string) => string;
  readonly score: (value: number) => string;
  /** The value of one question: a level as a whole number, a mean with a decimal. */
  readonly value: (value: number) => string;
  /** A difference of scores: one decimal, at least 0,1 where there is one. */
  readonly gap: (value: number) => string;
  /** `3. Titel`. */
  readonly numbered: (id: string) => string;
  /** Its number in the roadmap, from 1. */
  readonly number: (id: string) => number | undefined;
  /** `3`, or the title of an action that has no number. */
  readonly numberOrTitle: (id: string) => string;
  readonly amount: (value: number) => string;
  readonly quarter: (id: string) => string;
  /** `K1 2027`. */
  readonly shortQuarter: (id: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** `2 · Herhaalbaar`. */
  readonly levelName: (level: number) => string;
}

export function contextOf(input: ReportInput): Context {
  const { assessment, locale } = input;
  const forOutside = isOutside(input);
  const questionnaire = forOutside ? outsideQuestionnaire(input.questionnaire) : input.questionnaire;
  const words = reportMessages[locale];
  const questions = byId(questionnaire.questions);
  const results = byId(assessment.questions);
  const catalogue = questionnaire.catalogue;
  const actions = byId(catalogue?.actions ?? []);
  const roles = byId([...questionnaire.roles, ...(catalogue?.functions ?? [])]);
  const levels = new Map(questionnaire.levels.map((level) => [level.value, level.name]));
  const names = new Map([
    ...questionnaire.areas.map((area) => [area.id, area.name] as const),
    ...questionnaire.dimensions.map((dimension) => [dimension.id, dimensionName(dimension)] as const),
  ]);
  const numbers = new Map(assessment.roadmap?.actions.map(({ id: action }, index) => [action, index + 1] as const));
  const special: Readonly<Record<string, string>> = words.roles;
  const roleName = (id: string) => roles.get(id)?.name ?? special[id];
  const actionTitle = (id: string) => actions.get(id)?.title ?? id;
  return {
    assessment,
    questionnaire,
    withheld: forOutside ? input.questionnaire.questions.filter(({ id }) => !questions.has(id)) : [],
    locale,
    words,
    example: input.example ?? false,
    attached: input.attached ?? false,
    comparison: input.comparison,
    peers: input.peers,
    wider: input.theme?.wider ?? 1,
    scale: scaleEnds(questionnaire),
    organisation: assessment.organisation.name ?? assessment.organisation.id,
    question: (id) => questions.get(id),
    result: (id) => results.get(id),
    action: (id) => actions.get(id),
    name: (id) => names.get(id) ?? id,
    questionTitle: (id) => questions.get(id)?.title ?? id,
    actionTitle,
    roleName: (id) => roleName(id) ?? id,
    roleInText: (id) => {
      const name = roleName(id);
      return name === undefined ? id : lowerFirst(name);
    },
    score: (value) => formatScore(locale, value),
    value: (value) => (Number.isInteger(value) ? String(value) : formatScore(locale, value)),
    gap: (value) => formatNumber(locale, value > 0 ? Math.max(0.1, value) : value),
    numbered: (id) => (numbers.has(id) ? `${numbers.get(id)}. ${actionTitle(id)}` : actionTitle(id)),
    number: (id) => numbers.get(id),
    numberOrTitle: (id) => String(numbers.get(id) ?? actionTitle(id)),
    amount: (value) => formatAmount(locale, value),
    quarter: (id) => formatQuarter(locale, id),
    shortQuarter: (id) => {
      const [year, number] = id.split("-Q");
      return `${words.roadmap.shortQuarter(number ?? "")} ${year}`;
    },
    list: (items) => formatList(locale, items),
    levelName: (level) => {
      const name = levels.get(level);
      return name === undefined ? formatAmount(locale, level) : words.levelName(formatAmount(locale, level), name);
    },
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The role under which an Assessment counts the outcome of a workshop. */
export const consensusRole = "consensus";

/** How many people answered, a joint answer not counted. */
export function peopleOf({ respondents }: Assessment): number {
  return respondents.count - (respondents.byRole[consensusRole] ?? 0);
}

/** May become public. */
export function isOutside({ assessment }: Pick<ReportInput, "assessment">): boolean {
  return assessment.settings.audience === "outside";
}

/** How many withheld questions belong to this area or dimension. */
export function withheldIn({ withheld }: Context, id: string): number {
  return withheld.filter(({ area, dimensions }) => area === id || dimensions[id] !== undefined).length;
}

/** A dimension that has a score. */
export type Scored = DimensionResult & { readonly score: number };

export function scoredDimensions(context: Context): readonly Scored[] {
  return context.assessment.dimensions.filter((dimension): dimension is Scored => dimension.score !== undefined);
}

/** Why there is no score. */
export function absence(context: Context, figure: { answered: number; applicable: number }): string {
  if (figure.applicable === 0) return context.words.nothingApplicable;
  return context.words.tooLittle(figure.answered, figure.applicable);
}

/** Questions that apply and have no answer. */
export function missingAnswers(context: Context): readonly QuestionResult[] {
  return context.assessment.questions.filter(({ state }) => state === "dont-know" || state === "unanswered");
}

/** Below this agreement (0…1) two people read the same house differently enough to talk about it. */
export const disagreement = 0.7;

/** People answered it differently enough to talk about, and have not yet decided together. */
export function isDivided({ agreement, consensus }: QuestionResult): boolean {
  return agreement !== undefined && agreement < disagreement && !consensus;
}

/** `a, b en 3 andere`: never a list that runs over. */
export function shortList(context: Context, items: readonly string[], most: number): string {
  if (items.length <= most + 1) return context.list(items);
  return context.words.and(items.slice(0, most).join(", "), items.length - most);
}

/** A name that begins with an abbreviation keeps its capitals. */
function lowerFirst(text: string): string {
  const second = text.charAt(1);
  if (second !== second.toLowerCase() || second === "" || second === "-") return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What a value on the scale says about a question: the text of its level, option or threshold. */
export function answerText(context: Context, question: Question, value: number): string {
  const form = question.form;
  switch (form.kind) {
    case "levels":
      return form.texts[String(value)] ?? "";
    case "options":
      return form.options.find((option) => option.score === value)?.text ?? "";
    case "checklist":
      return "";
    case "number": {
      const from = form.thresholds[String(value)];
      return from === undefined ? "" : context.words.fromNumber(context.amount(from), form.unit ?? "");
    }
  }
}

/** What must be true for this level, by the question's own way of answering. */
export function requirement(context: Context, question: Question, level: number): string {
  const form = question.form;
  if (form.kind === "options") {
    const enough = form.options.filter(({ score }) => score !== undefined && score >= level - 1e-9);
    return [...enough].sort((a, b) => (a.score ?? 0) - (b.score ?? 0))[0]?.text ?? "";
  }
  if (form.kind === "checklist") {
    const points = form.thresholds[String(level)];
    const items = form.items.map(({ text, points: worth }) => `${text} (${context.amount(worth)})`);
    return points === undefined ? "" : context.words.pointsOf(context.amount(points), items.join("; "));
  }
  return answerText(context, question, level);
}
