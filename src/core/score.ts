/** Scores, coverage, range, floor and evidenced score: scoring.md §3. */
import type { Floor, Range, ScoreFigure } from "./assessment.ts";
import type { Questionnaire, ScoringSettings } from "./questionnaire.ts";
import { scaleEnds } from "./questionnaire.ts";

/** What a score is made of: the organisation's value on a question, and what that question weighs here. */
export interface Weighed {
  readonly question: string;
  readonly weight: number;
  readonly state: "level" | "not-applicable" | "dont-know" | "unanswered" | "not-shown";
  /** Present where the state counts as a value. */
  readonly value?: number | undefined;
  readonly evidenced?: number | undefined;
}

type Scale = Pick<Questionnaire, "levels">;

/** Guards comparisons against binary fractions: 2.9999999999 is 3. */
const tolerance = 1e-9;

/** Answered, or waiting for an answer; what is not applicable (unless that counts) or not shown is not. */
export function isApplicable(question: Weighed): boolean {
  return question.value !== undefined || question.state === "dont-know" || question.state === "unanswered";
}

/** The scale's level that a score has reached; its lowest for a score below that. */
export function levelOf(score: number, scale: Scale): number {
  let reached = Number.NEGATIVE_INFINITY;
  for (const { value } of scale.levels) if (value <= score + tolerance) reached = Math.max(reached, value);
  return reached === Number.NEGATIVE_INFINITY ? scaleEnds(scale).minimum : reached;
}

/** The next level above, or undefined at the top. */
export function levelAfter(level: number, scale: Scale): number | undefined {
  return scale.levels.map((one) => one.value).find((value) => value > level);
}

/**
 * Weighted mean of the answered questions, with coverage and range.
 * `minimumQuestions` is that of dimensions; areas leave it out, so that only coverage makes them absent.
 */
export function scoreOf(
  questions: readonly Weighed[],
  questionnaire: Pick<Questionnaire, "levels" | "scoring">,
  minimumQuestions = 0,
): ScoreFigure {
  const applicable = questions.filter(isApplicable);
  const answered = applicable.filter((question) => question.value !== undefined);
  const counts = { answered: answered.length, applicable: applicable.length };
  if (applicable.length === 0) return counts;
  const coverage = sumOf(answered, () => 1) / sumOf(applicable, () => 1);
  const seen = { ...counts, coverage, range: rangeOf(applicable, questionnaire) };
  const enough = answered.length >= Math.min(minimumQuestions, applicable.length);
  if (answered.length === 0 || !enough || coverage + tolerance < questionnaire.scoring.minimumCoverage) return seen;
  const score = sumOf(answered, (question) => question.value) / sumOf(answered, () => 1);
  return {
    score,
    level: levelOf(score, questionnaire),
    ...seen,
    ...evidencedOf(answered, questionnaire.scoring),
  };
}

/** The score if every unknown answer were the scale's lowest … highest value. */
export function rangeOf(applicable: readonly Weighed[], scale: Scale): Range {
  const { minimum, maximum } = scaleEnds(scale);
  const weight = sumOf(applicable, () => 1);
  return {
    low: sumOf(applicable, (question) => question.value ?? minimum) / weight,
    high: sumOf(applicable, (question) => question.value ?? maximum) / weight,
  };
}

function evidencedOf(answered: readonly Weighed[], scoring: ScoringSettings): { evidenced?: number } {
  if (!scoring.evidence) return {};
  const sum = sumOf(answered, (question) => question.evidenced ?? question.value);
  return { evidenced: sum / sumOf(answered, () => 1) };
}

/**
 * The highest level that every answered primary question reaches, and the questions that hold it there.
 * Primary: the largest weight among the applicable questions. Absent if no primary question is answered.
 */
export function floorOf(questions: readonly Weighed[], scale: Scale): Floor | undefined {
  const primary = primaryQuestions(questions).filter((question) => question.value !== undefined);
  if (primary.length === 0) return undefined;
  const lowest = Math.min(...primary.map((question) => question.value ?? Number.POSITIVE_INFINITY));
  const level = levelOf(lowest, scale);
  const next = levelAfter(level, scale);
  const blockers = primary.filter((question) => next !== undefined && (question.value ?? next) + tolerance < next);
  return { level, blockers: blockers.map((question) => question.question) };
}

/** The applicable questions that carry the largest weight. */
export function primaryQuestions(questions: readonly Weighed[]): Weighed[] {
  const applicable = questions.filter(isApplicable);
  const largest = Math.max(...applicable.map((question) => question.weight));
  return applicable.filter((question) => question.weight === largest);
}

/** Mean of the areas with an applicable question, by area weight; absent unless each of them has a score. */
export function overallOf(
  areas: readonly { readonly weight: number; readonly figure: ScoreFigure }[],
  scale: Scale,
): ScoreFigure {
  const applicable = areas.filter(({ figure }) => figure.applicable > 0);
  const counts = {
    answered: areas.reduce((sum, { figure }) => sum + figure.answered, 0),
    applicable: areas.reduce((sum, { figure }) => sum + figure.applicable, 0),
  };
  const mean = (read: (figure: ScoreFigure) => number | undefined) => weightedMean(applicable, read);
  const coverage = mean((figure) => figure.coverage);
  const low = mean((figure) => figure.range?.low);
  const high = mean((figure) => figure.range?.high);
  if (coverage === undefined || low === undefined || high === undefined) return counts;
  const seen = { ...counts, coverage, range: { low, high } };
  const score = mean((figure) => figure.score);
  if (score === undefined) return seen;
  const evidenced = mean((figure) => figure.evidenced);
  return { score, level: levelOf(score, scale), ...seen, ...(evidenced === undefined ? {} : { evidenced }) };
}

/** Undefined if there is nothing to weigh, or one of them lacks the figure. */
function weightedMean(
  areas: readonly { readonly weight: number; readonly figure: ScoreFigure }[],
  read: (figure: ScoreFigure) => number | undefined,
): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { weight, figure } of areas) {
    const value = read(figure);
    if (value === undefined) return undefined;
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? undefined : sum / weights;
}

function sumOf(questions: readonly Weighed[], read: (question: Weighed) => number | undefined): number {
  let sum = 0;
  for (const question of questions) sum += question.weight * (read(question) ?? 0);
  return sum;
}
