/** How one figure came about: answers, weights, arithmetic, blockers (`score --explain`). */
import type { AreaResult, Assessment, DimensionResult, QuestionResult } from "../core/assessment.ts";
import { othersGroup } from "../core/groups.ts";
import type { Question, Questionnaire } from "../core/questionnaire.ts";
import { formatAmount, formatNumber, formatPercent, formatScore } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { showMessages } from "../i18n/show.ts";
import type { Context } from "./context.ts";
import { namesOf } from "./show-assessment.ts";
import type { Section } from "./show-sections.ts";
import { showSections } from "./show-sections.ts";
import { textTable } from "./text-table.ts";

/** @returns undefined if `id` names no question, dimension or area. */
export function showExplanation(
  id: string,
  assessment: Assessment,
  questionnaire: Questionnaire,
  context: Context,
): string | undefined {
  const organisation = assessment.organisation.name ?? assessment.organisation.id;
  const result = [...assessment.dimensions, ...assessment.areas].find((one) => one.id === id);
  if (result) {
    const name = namesOf(questionnaire).get(id) ?? id;
    const [table, ...rest] = figure(result, assessment, questionnaire, context.locale);
    return showSections([{ heading: `${organisation} · ${name}`, ...table }, ...rest], context);
  }
  const question = questionnaire.questions.find((one) => one.id === id);
  const answer = assessment.questions.find((one) => one.id === id);
  if (!question || !answer) return undefined;
  return showSections(questionSections(organisation, question, answer, questionnaire, context.locale), context);
}

function figure(
  result: AreaResult | DimensionResult,
  assessment: Assessment,
  questionnaire: Questionnaire,
  locale: Locale,
): Section[] {
  const say = showMessages[locale];
  const answers = new Map(assessment.questions.map((question) => [question.id, question]));
  const isArea = assessment.areas.some((area) => area.id === result.id);
  const weighed = questionnaire.questions.flatMap((question) => {
    const weight = isArea
      ? question.area === result.id
        ? question.weight
        : undefined
      : question.dimensions[result.id];
    const answer = answers.get(question.id);
    return weight === undefined || !answer ? [] : [{ question, weight, answer }];
  });
  const applicable = weighed.filter(({ answer }) => counts(answer) || waits(answer));
  const answered = weighed.filter(({ answer }) => counts(answer));
  const largest = Math.max(...applicable.map(({ weight }) => weight));
  const number = (value: number) => formatAmount(locale, value, 4);
  const sum = (list: typeof weighed, read: (one: (typeof weighed)[number]) => number) =>
    list.reduce((total, one) => total + read(one), 0);
  const products = sum(answered, ({ weight, answer }) => weight * (answer.value ?? 0));
  const weights = sum(answered, ({ weight }) => weight);
  const rows = weighed.map(({ question, weight, answer }) => [
    question.title +
      (!isArea && weight === largest && applicable.some((one) => one.question === question)
        ? ` (${say.explain.primary})`
        : ""),
    number(weight),
    answer.value === undefined ? say.states[answer.state] : number(answer.value),
    answer.value === undefined ? "" : number(weight * answer.value),
  ]);
  const head = [say.explain.question, say.explain.weight, say.explain.value, say.explain.product];
  const total = [say.explain.sum, number(weights), "", number(products)];
  return [
    {
      table: textTable([head, ...rows, total], [{}, { align: "right" }, { align: "right" }, { align: "right" }]),
    },
    { lines: arithmetic() },
    { lines: floor() },
  ];

  function arithmetic(): string[] {
    const lines: string[] = [];
    if (result.score === undefined) {
      const why = result.applicable === 0 ? say.nothingApplicable : say.tooLittle(result.answered, result.applicable);
      lines.push(`${say.explain.absent}: ${why}.`);
    } else lines.push(say.explain.score(number(products), number(weights), number(result.score)));
    if (result.coverage !== undefined) {
      const all = sum(applicable, ({ weight }) => weight);
      lines.push(say.explain.coverage(number(weights), number(all), formatPercent(locale, result.coverage)));
    }
    if (result.range && applicable.length > answered.length) {
      lines.push(say.explain.range(number(result.range.low), number(result.range.high)));
    }
    if (result.evidenced !== undefined) lines.push(say.explain.evidenced(number(result.evidenced)));
    if (result.gap !== undefined) lines.push(say.explain.target(number(result.target), number(result.gap)));
    return lines;
  }

  function floor(): string[] {
    if (!("floor" in result) || !result.floor) return [];
    const names = namesOf(questionnaire);
    const { level, blockers } = result.floor;
    return [
      say.explain.floor(String(level)),
      blockers.length > 0
        ? say.explain.blockedBy(blockers.map((id) => names.get(id) ?? id).join("; "))
        : say.explain.notBlocked,
    ];
  }
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
  if (answer.evidenced !== undefined) lines.push(say.explain.evidenced(formatAmount(locale, answer.evidenced, 4)));
  const roles = new Map(questionnaire.roles.map((role) => [role.id, role.name]));
  const byRole = Object.entries(answer.byRole ?? {}).map(([role, mean]) => {
    const name = role === othersGroup ? say.explain.others : (roles.get(role) ?? role);
    return `${name}: ${formatScore(locale, mean)}`;
  });
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
