/** How one figure came about: answers, weights, arithmetic, blockers (`score --explain`). */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { AreaResult, DimensionResult, QuestionResult } from "../../core/assessment/results.ts";
import type { Question, Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { formatAmount, formatNumber, formatPercent, formatScore } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { showMessages } from "../../i18n/show.ts";
import { voicesMessages } from "../../i18n/voices.ts";
import type { Context } from "../context/context.ts";
import type { Section } from "../terminal/sections.ts";
import { showSections, tableWidth } from "../terminal/sections.ts";
import { textTable } from "../terminal/text-table.ts";
import { namesOf } from "./assessment.ts";
import { gapLines, roleName } from "./voices.ts";

/** @returns undefined if `id` names no question, dimension or area. */
export function showExplanation(
  id: string,
  assessment: Assessment,
  questionnaire: Questionnaire,
  context: Context,
): string | undefined {
  const organisation = assessment.organisation.name ?? assessment.organisation.id;
  const apart = { lines: gapLines(id, { assessment, questionnaire, locale: context.locale }) };
  const result = [...assessment.dimensions, ...assessment.areas].find((one) => one.id === id);
  if (result) {
    const name = namesOf(questionnaire).get(id) ?? id;
    const [table, ...rest] = figureSections(result, assessment, questionnaire, context);
    return showSections([{ heading: `${organisation} · ${name}`, ...table }, ...rest, apart], context);
  }
  const question = questionnaire.questions.find((one) => one.id === id);
  const answer = assessment.questions.find((one) => one.id === id);
  if (!question || !answer) return undefined;
  const sections = questionSections(organisation, question, answer, questionnaire, context.locale);
  return showSections([...sections, apart], context);
}

interface Weighed {
  readonly question: Question;
  readonly weight: number;
  readonly answer: QuestionResult;
}

type Result = AreaResult | DimensionResult;

function figureSections(
  result: Result,
  assessment: Assessment,
  questionnaire: Questionnaire,
  context: Context,
): [Section, ...Section[]] {
  const { locale } = context;
  const say = showMessages[locale].explain;
  const weighed = weighedQuestions(result, assessment, questionnaire);
  const applicable = weighed.filter(({ answer }) => counts(answer) || waits(answer));
  const answered = weighed.filter(({ answer }) => counts(answer));
  const sums: Sums = {
    products: sumOf(answered, ({ weight, answer }) => weight * (answer.value ?? 0)),
    answered: sumOf(answered, ({ weight }) => weight),
    applicable: sumOf(applicable, ({ weight }) => weight),
  };
  const primary = new Set("floor" in result && result.floor ? primaryOf(applicable) : []);
  return [
    {
      table: arithmeticTable(weighed, primary, sums, context),
      lines: primary.size > 0 ? [say.primary] : [],
    },
    { lines: arithmetic(result, sums, locale) },
    { lines: floorLines(result, namesOf(questionnaire), locale) },
  ];
}

/** Weights summed over the answered and the applicable questions, and the weighted values. */
interface Sums {
  readonly products: number;
  readonly answered: number;
  readonly applicable: number;
}

function weighedQuestions(result: Result, assessment: Assessment, questionnaire: Questionnaire): Weighed[] {
  const answers = new Map(assessment.questions.map((question) => [question.id, question]));
  const isArea = assessment.areas.some((area) => area.id === result.id);
  return questionnaire.questions.flatMap((question) => {
    const own = question.area === result.id ? question.weight : undefined;
    const weight = isArea ? own : question.dimensions[result.id];
    const answer = answers.get(question.id);
    return weight === undefined || !answer ? [] : [{ question, weight, answer }];
  });
}

function primaryOf(applicable: readonly Weighed[]): Question[] {
  const largest = Math.max(...applicable.map(({ weight }) => weight));
  return applicable.filter(({ weight }) => weight === largest).map(({ question }) => question);
}

function arithmeticTable(
  weighed: readonly Weighed[],
  primary: ReadonlySet<Question>,
  sums: Sums,
  context: Context,
): string[] {
  const { locale } = context;
  const say = showMessages[locale];
  const rows = weighed.map(({ question, weight, answer: { value, state } }) => [
    question.title,
    `${exact(locale, weight)}${primary.has(question) ? "*" : ""}`,
    value === undefined ? say.states[state] : exact(locale, value),
    value === undefined ? "" : exact(locale, weight * value),
  ]);
  const head = [say.explain.question, say.explain.weight, say.explain.value, say.explain.product];
  const total = [say.explain.sum, exact(locale, sums.answered), "", exact(locale, sums.products)];
  const aligned = [{}, { align: "right" }, { align: "right" }, { align: "right" }] as const;
  return textTable([head, ...rows, total], aligned, tableWidth(context));
}

function arithmetic(result: Result, sums: Sums, locale: Locale): string[] {
  const say = showMessages[locale];
  const { explain } = say;
  const { score, coverage, range, evidenced, gap } = result;
  const number = (value: number) => exact(locale, value);
  const lines: string[] = [];
  if (score === undefined) {
    const why = result.applicable === 0 ? say.nothingApplicable : say.tooLittle(result.answered, result.applicable);
    lines.push(`${explain.absent}: ${why}.`);
  } else lines.push(explain.score(number(sums.products), number(sums.answered), number(score)));
  if (coverage !== undefined) {
    lines.push(explain.coverage(number(sums.answered), number(sums.applicable), formatPercent(locale, coverage)));
  }
  if (range && result.applicable > result.answered) lines.push(explain.range(number(range.low), number(range.high)));
  if (evidenced !== undefined) lines.push(explain.evidenced(number(evidenced)));
  if (gap !== undefined) lines.push(explain.target(number(result.target), number(gap)));
  return lines;
}

function floorLines(result: Result, names: ReadonlyMap<string, string>, locale: Locale): string[] {
  if (!("floor" in result) || !result.floor) return [];
  const { explain } = showMessages[locale];
  const { level, blockers } = result.floor;
  const held = blockers.map((id) => names.get(id) ?? id).join("; ");
  return [explain.floor(String(level)), held === "" ? explain.notBlocked : explain.blockedBy(held)];
}

/** Four decimals at most: enough to follow the arithmetic by hand. */
function exact(locale: Locale, value: number): string {
  return formatAmount(locale, value, 4);
}

function sumOf(weighed: readonly Weighed[], read: (one: Weighed) => number): number {
  return weighed.reduce((total, one) => total + read(one), 0);
}

function counts(answer: QuestionResult): boolean {
  return answer.value !== undefined;
}

function waits(answer: QuestionResult): boolean {
  return answer.state === "dont-know" || answer.state === "unanswered";
}

function questionSections(
  organisation: string,
  question: Question,
  answer: QuestionResult,
  questionnaire: Questionnaire,
  locale: Locale,
): Section[] {
  const say = showMessages[locale];
  const names = namesOf(questionnaire);
  const value =
    answer.value === undefined
      ? say.states[answer.state]
      : `${say.explain.value} ${formatAmount(locale, answer.value, 4)}`;
  const lines = [`${value}. ${say.explain.respondents(answer.n)}.`];
  if (answer.unknown > 0) lines.push(`${say.explain.unknown(answer.unknown)}.`);
  if (answer.consensus) lines.push(say.explain.consensus);
  else if (answer.n > 1) {
    lines.push(questionnaire.scoring.respondents === "equal-roles" ? say.explain.equalRoles : say.explain.equalVoices);
  }
  const { min, median, max, agreement } = answer;
  if (min !== undefined && median !== undefined && max !== undefined && agreement !== undefined) {
    const [low, middle, high] = [min, median, max].map((one) => formatAmount(locale, one, 2));
    lines.push(say.explain.spread(low ?? "", middle ?? "", high ?? "", formatNumber(locale, agreement, 2)));
  }
  const showing = { questionnaire, locale };
  const voices = voicesMessages[locale];
  if (answer.among)
    lines.push(voices.explainAmong(answer.among.roles.map((role) => roleName(role, showing)).join(", ")));
  if (answer.evidenced !== undefined) lines.push(say.explain.evidenced(formatAmount(locale, answer.evidenced, 4)));
  const byRole = Object.entries(answer.byRole ?? {}).map(
    ([role, mean]) => `${roleName(role, showing)}: ${formatScore(locale, mean)}`,
  );
  const counted = [
    `${names.get(question.area)} (${formatAmount(locale, question.weight)})`,
    ...Object.entries(question.dimensions).map(([id, weight]) => `${names.get(id)} (${formatAmount(locale, weight)})`),
  ];
  return [
    { heading: `${organisation} · ${question.title}`, lines: [question.text, ...lines] },
    { heading: say.explain.byRole, lines: byRole.length > 0 ? [...byRole, say.explain.hiddenRoles] : [] },
    { heading: say.explain.countsIn, lines: [counted.join("; ")] },
  ];
}
