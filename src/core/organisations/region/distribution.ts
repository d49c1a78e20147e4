/** How scores and answers lie over organisations. */
import type { QuestionResult } from "../../assessment/results.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { tolerance } from "../../roadmap/ground.ts";
import { binOf, quantileOf } from "../peers/bins.ts";
import { overallFigureId } from "../peers/fold.ts";
import type { FigureSpread, QuestionAnswers, RegionFigure, RegionQuestion, RegionSource } from "./region.ts";

interface Scored {
  readonly id: string;
  readonly score?: number | undefined;
  readonly target?: number;
}

export function areaSpreads({ areas }: Questionnaire, sources: readonly RegionSource[]): RegionFigure[] {
  return figures(
    areas,
    sources.map((source) => source.areas),
  );
}

export function dimensionSpreads({ dimensions }: Questionnaire, sources: readonly RegionSource[]): RegionFigure[] {
  return figures(
    dimensions,
    sources.map((source) => source.dimensions),
  );
}

export function overallSpread(sources: readonly RegionSource[]): RegionFigure {
  const scores = sources.map(({ overall }) => ({ ...overall, id: overallFigureId }));
  const spread = spreadOf(scores);
  return { id: overallFigureId, ...(spread ? { spread } : {}) };
}

function figures(parts: readonly { readonly id: string }[], results: readonly (readonly Scored[])[]): RegionFigure[] {
  return parts.map(({ id }) => {
    const spread = spreadOf(results.flatMap((all) => all.find((one) => one.id === id) ?? []));
    return { id, ...(spread ? { spread } : {}) };
  });
}

/** To a tenth of a level, as peers are counted: the same figures here and there. Undefined where nobody has a score. */
function spreadOf(results: readonly Scored[]): FigureSpread | undefined {
  const counts = new Map<number, number>();
  let [n, reached] = [0, 0];
  for (const { score, target } of results) {
    if (score === undefined) continue;
    n++;
    counts.set(binOf(score), (counts.get(binOf(score)) ?? 0) + 1);
    if (target !== undefined && score >= target - tolerance) reached++;
  }
  const bins = Object.fromEntries([...counts].sort(([a], [b]) => a - b));
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantileOf(bins, share));
  if (low === undefined || median === undefined || high === undefined) return undefined;
  const aimed = results.some(({ target }) => target !== undefined);
  return { n, ...(aimed ? { reached } : {}), quartiles: [low, median, high], bins };
}

export function questionAnswers({ questions }: Questionnaire, sources: readonly RegionSource[]): RegionQuestion[] {
  const found = sources.map((source) => ({
    results: new Map(source.questions.map((result) => [result.id, result])),
    targets: new Map(source.areas.map(({ id, target }) => [id, target])),
  }));
  return questions.map(({ id, area }) => {
    const asked = found.flatMap(({ results, targets }) => {
      const result = results.get(id);
      return result && concerns(result) ? [{ ...result, target: targets.get(area) ?? 0 }] : [];
    });
    return { id, ...(asked.length > 0 ? { answers: answersOf(asked) } : {}) };
  });
}

function concerns({ state }: QuestionResult): boolean {
  return state !== "not-applicable" && state !== "not-shown";
}

function answersOf(asked: readonly (QuestionResult & { readonly target: number })[]): QuestionAnswers {
  const known = asked.flatMap(({ value, target }) => (value === undefined ? [] : [{ value, target }]));
  const median = medianOf(known.map(({ value }) => value));
  return {
    asked: asked.length,
    n: known.length,
    reached: known.filter(({ value, target }) => value >= target - tolerance).length,
    unknown: asked.filter(({ state }) => state === "dont-know").length,
    ...(median === undefined ? {} : { median }),
  };
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
