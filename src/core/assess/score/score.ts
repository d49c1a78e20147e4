/** Scores, coverage, range, floor and evidenced score: scoring.md §3. */
import type { Floor, ScoreFigure } from "../../assessment/results.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { scaleEnds } from "../../questionnaire/questionnaire.ts";

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
  return scale.levels.find(({ value }) => value > level)?.value;
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
  const { scoring } = questionnaire;
  const sums = sumsOf(questions, questionnaire);
  const { answered, applicable } = sums;
  const asked = applicable > 0;
  const coverage = asked ? sums.answeredWeight / sums.weight : undefined;
  const enough = answered > 0 && answered >= Math.min(minimumQuestions, applicable);
  const scored = enough && coverage !== undefined && coverage + tolerance >= scoring.minimumCoverage;
  const score = scored ? sums.value / sums.answeredWeight : undefined;
  // Key by key, so that all have one form: there are thousands in a batch.
  return {
    score,
    level: score === undefined ? undefined : levelOf(score, questionnaire),
    answered,
    applicable,
    coverage,
    // If every unknown answer were the scale's lowest … highest value.
    range: asked ? { low: sums.low / sums.weight, high: sums.high / sums.weight } : undefined,
    evidenced: scored && scoring.evidence ? sums.evidenced / sums.answeredWeight : undefined,
  };
}

/** Of the applicable questions and of those answered: how many, and sums by their weights. */
function sumsOf(questions: readonly Weighed[], scale: Scale) {
  const { minimum, maximum } = scaleEnds(scale);
  const sums = { answered: 0, applicable: 0, weight: 0, answeredWeight: 0, value: 0, evidenced: 0, low: 0, high: 0 };
  for (const question of questions) {
    if (!isApplicable(question)) continue;
    const { weight, value, evidenced } = question;
    sums.applicable += 1;
    sums.weight += weight;
    sums.low += weight * (value ?? minimum);
    sums.high += weight * (value ?? maximum);
    if (value === undefined) continue;
    sums.answered += 1;
    sums.answeredWeight += weight;
    sums.value += weight * value;
    sums.evidenced += weight * (evidenced ?? value);
  }
  return sums;
}

/**
 * The highest level that every answered primary question reaches, and the questions that hold it there.
 * Primary: the largest weight among the applicable questions. Absent if no primary question is answered.
 */
export function floorOf(questions: readonly Weighed[], scale: Scale): Floor | undefined {
  let largest = Number.NEGATIVE_INFINITY;
  for (const question of questions) if (isApplicable(question)) largest = Math.max(largest, question.weight);
  const primary: { readonly question: string; readonly value: number }[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const { question, weight, value } of questions) {
    if (weight !== largest || value === undefined) continue;
    primary.push({ question, value });
    lowest = Math.min(lowest, value);
  }
  if (primary.length === 0) return undefined;
  const level = levelOf(lowest, scale);
  const next = levelAfter(level, scale) ?? Number.NEGATIVE_INFINITY;
  const blockers: string[] = [];
  for (const { question, value } of primary) if (value + tolerance < next) blockers.push(question);
  return { level, blockers };
}

/** Mean of the areas with an applicable question, by area weight; absent unless each of them has a score. */
export function overallOf(
  areas: readonly { readonly weight: number; readonly figure: ScoreFigure }[],
  scale: Scale,
): ScoreFigure {
  const applicable = areas.filter(({ figure }) => figure.applicable > 0);
  const mean = (read: (figure: ScoreFigure) => number | undefined) => weightedMean(applicable, read);
  const coverage = mean((figure) => figure.coverage);
  const low = mean((figure) => figure.range?.low);
  const high = mean((figure) => figure.range?.high);
  const score = mean((figure) => figure.score);
  return {
    score,
    level: score === undefined ? undefined : levelOf(score, scale),
    answered: areas.reduce((sum, { figure }) => sum + figure.answered, 0),
    applicable: areas.reduce((sum, { figure }) => sum + figure.applicable, 0),
    coverage,
    range: low === undefined || high === undefined ? undefined : { low, high },
    evidenced: score === undefined ? undefined : mean((figure) => figure.evidenced),
  };
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
