/**
 * An independent re-computation of scoring.md sections 1 to 5, in the plainest way and slow on purpose. It shares
 * nothing with `src` but types, so that the same mistake has to be made twice before it goes unseen.
 */
import type { Question, Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import type { Response } from "../../src/core/response/response.ts";
import type { ExpectedQuestion } from "./oracle-values.ts";
import { expectedQuestion, mean, scaleOf, sum } from "./oracle-values.ts";

export interface ExpectedFigure {
  readonly score?: number;
  readonly level?: number;
  readonly coverage?: number;
  readonly low?: number;
  readonly high?: number;
  readonly evidenced?: number;
  readonly answered: number;
  readonly applicable: number;
  readonly target?: number;
  readonly gap?: number;
  readonly floor?: { readonly level: number; readonly blockers: readonly string[] };
}

export interface Expected {
  readonly questions: ReadonlyMap<string, ExpectedQuestion>;
  readonly areas: ReadonlyMap<string, ExpectedFigure>;
  readonly dimensions: ReadonlyMap<string, ExpectedFigure>;
  readonly overall: ExpectedFigure;
  readonly toTarget?: number;
}

const tolerance = 1e-9;

export function expectedOf(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  targets: Readonly<Record<string, number>> = {},
): Expected {
  const questions = new Map(questionnaire.questions.map((q) => [q.id, expectedQuestion(q, questionnaire, responses)]));
  const inArea = (id: string) =>
    questionnaire.questions.filter((q) => q.area === id).map((q) => [q, q.weight] as const);
  const inDimension = (id: string) =>
    questionnaire.questions
      .filter((q) => Object.keys(q.dimensions).includes(id))
      .map((q) => [q, q.dimensions[id] ?? Number.NaN] as const);
  const areas = new Map<string, ExpectedFigure>();
  for (const area of questionnaire.areas) {
    const figure = figureOf(inArea(area.id), questions, questionnaire, false);
    areas.set(area.id, withTarget(figure, targets[area.id] ?? area.target, questionnaire, false));
  }
  const dimensions = new Map<string, ExpectedFigure>();
  for (const dimension of questionnaire.dimensions) {
    const figure = figureOf(inDimension(dimension.id), questions, questionnaire, true);
    dimensions.set(dimension.id, withTarget(figure, targets[dimension.id] ?? dimension.target, questionnaire, true));
  }
  const toTarget = toTargetOf([...dimensions.values()]);
  return {
    questions,
    areas,
    dimensions,
    overall: overallOf(questionnaire, areas),
    ...(toTarget === undefined ? {} : { toTarget }),
  };
}

// ---------------------------------------------------------------- section 3: scores

function figureOf(
  members: readonly (readonly [Question, number])[],
  questions: ReadonlyMap<string, ExpectedQuestion>,
  all: Questionnaire,
  isDimension: boolean,
): ExpectedFigure {
  const scale = scaleOf(all);
  const weighed = members.map(([question, w]) => {
    const found = questions.get(question.id);
    const isOut = found?.state === "not-shown" || (found?.state === "not-applicable" && found.value === undefined);
    return { id: question.id, w, v: found?.value, e: found?.evidenced, isOut };
  });
  const applicable = weighed.filter((one) => !one.isOut);
  const answered = applicable.flatMap((one) => (one.v === undefined ? [] : [{ ...one, v: one.v }]));
  const counts = { answered: answered.length, applicable: applicable.length };
  if (applicable.length === 0) return counts;
  const whole = sum(applicable.map((one) => one.w));
  const coverage = sum(answered.map((one) => one.w)) / whole;
  const low = sum(applicable.map((one) => one.w * (one.v ?? Math.min(...scale)))) / whole;
  const high = sum(applicable.map((one) => one.w * (one.v ?? Math.max(...scale)))) / whole;
  const floor = isDimension ? floorOf(applicable, scale) : undefined;
  const frame = { ...counts, coverage, low, high, ...(floor ? { floor } : {}) };
  const few = isDimension && answered.length < Math.min(all.scoring.minimumQuestions, applicable.length);
  if (few || answered.length === 0 || coverage < all.scoring.minimumCoverage - tolerance) return frame;
  const part = sum(answered.map((one) => one.w));
  const score = sum(answered.map((one) => one.w * one.v)) / part;
  const evidenced = sum(answered.map((one) => one.w * (one.e ?? Number.NaN))) / part;
  const level = Math.max(...scale.filter((one) => one <= score + tolerance));
  return { ...frame, score, level, ...(all.scoring.evidence ? { evidenced } : {}) };
}

function floorOf(
  applicable: readonly { readonly id: string; readonly w: number; readonly v: number | undefined }[],
  scale: readonly number[],
) {
  const largest = Math.max(...applicable.map((one) => one.w));
  const primary = applicable.flatMap((one) => (one.w === largest && one.v !== undefined ? [{ ...one, v: one.v }] : []));
  if (primary.length === 0) return undefined;
  const reachedByAll = scale.filter((level) => primary.every((one) => one.v >= level - tolerance));
  const level = Math.max(...reachedByAll);
  const next = scale.filter((one) => one > level)[0];
  const blockers = next === undefined ? [] : primary.filter((one) => one.v < next - tolerance).map((one) => one.id);
  return { level, blockers };
}

function overallOf(all: Questionnaire, areas: ReadonlyMap<string, ExpectedFigure>): ExpectedFigure {
  const parts = all.areas.flatMap((area) => {
    const figure = areas.get(area.id);
    return figure && figure.applicable > 0 ? [{ w: area.weight, figure }] : [];
  });
  const counts = {
    answered: sum(parts.map((part) => part.figure.answered)),
    applicable: sum(parts.map((part) => part.figure.applicable)),
  };
  if (parts.length === 0) return counts;
  const of = (key: "score" | "coverage" | "low" | "high" | "evidenced") =>
    sum(parts.map((part) => part.w * (part.figure[key] ?? Number.NaN))) / sum(parts.map((part) => part.w));
  const frame = { ...counts, coverage: of("coverage"), low: of("low"), high: of("high") };
  const score = of("score");
  if (Number.isNaN(score)) return frame;
  const level = Math.max(...scaleOf(all).filter((one) => one <= score + tolerance));
  return { ...frame, score, level, ...(all.scoring.evidence ? { evidenced: of("evidenced") } : {}) };
}

// ---------------------------------------------------------------- section 4: targets and gaps

function withTarget(
  figure: ExpectedFigure,
  chosen: number | undefined,
  all: Questionnaire,
  isDimension: boolean,
): ExpectedFigure {
  const scale = scaleOf(all);
  const target = chosen ?? scale[Math.ceil((scale.length - 1) / 2)] ?? Number.NaN;
  if (figure.score === undefined) return { ...figure, target };
  // An area has no floor, so that its gap is always measured from its mean.
  const reached = all.scoring.headline === "floor" && isDimension ? figure.floor?.level : figure.score;
  return { ...figure, target, ...(reached === undefined ? {} : { gap: Math.max(0, target - reached) }) };
}

function toTargetOf(dimensions: readonly ExpectedFigure[]): number | undefined {
  const counted = dimensions.flatMap(({ score, target }) =>
    score !== undefined && target !== undefined && target > 0 ? [{ score, target }] : [],
  );
  if (counted.length === 0) return undefined;
  return sum(counted.map((one) => Math.min(one.score, one.target))) / sum(counted.map((one) => one.target));
}

// ---------------------------------------------------------------- section 5: agreement

/** Tastle and Wierman 2007, written out over the single answers instead of over shares. */
export function expectedAgreement(values: readonly number[], scale: readonly number[]): number {
  const width = Math.max(...scale) - Math.min(...scale);
  const middle = mean(values);
  return 1 + sum(values.map((value) => Math.log2(1 - Math.abs(value - middle) / width))) / values.length;
}

export function expectedMedian(ascending: readonly number[]): number {
  const half = ascending.length / 2;
  const around = ascending.length % 2 === 0 ? ascending.slice(half - 1, half + 1) : [ascending[Math.floor(half)] ?? 0];
  return mean(around);
}
