/** How the answers to an area or a dimension lie: the figures of its questions, weighted, so that they tell no more. */
import type { PartSpread, QuestionResult } from "../assessment.ts";
import type { ScoringSettings } from "../questionnaire.ts";
import type { Weighed } from "../score.ts";
import { isApplicable } from "../score.ts";

interface Told {
  readonly weight: number;
  readonly n: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly agreement: number;
}

/** Absent where fewer questions tell their spread than a score of a dimension needs. */
export function partSpread(
  { minimumQuestions }: Pick<ScoringSettings, "minimumQuestions">,
  weighed: readonly Weighed[],
  results: ReadonlyMap<string, QuestionResult>,
): { spread?: PartSpread } {
  const told = weighed.flatMap(({ question, weight }) => toldBy(results.get(question), weight));
  const enough = Math.min(minimumQuestions, weighed.filter(isApplicable).length);
  if (told.length === 0 || told.length < enough) return {};
  const mean = (read: (one: Told) => number) =>
    sumOf(told, (one) => one.weight * read(one)) / sumOf(told, ({ weight }) => weight);
  return {
    spread: {
      questions: told.length,
      n: { low: Math.min(...told.map(({ n }) => n)), high: Math.max(...told.map(({ n }) => n)) },
      median: mean(({ median }) => median),
      min: mean(({ min }) => min),
      max: mean(({ max }) => max),
      agreement: mean(({ agreement }) => agreement),
    },
  };
}

function toldBy(result: QuestionResult | undefined, weight: number): Told[] {
  const { median, min, max, agreement } = result ?? {};
  if (!result || median === undefined || min === undefined || max === undefined || agreement === undefined) return [];
  return [{ weight, n: result.among?.n ?? result.n, median, min, max, agreement }];
}

function sumOf(told: readonly Told[], read: (one: Told) => number): number {
  return told.reduce((sum, one) => sum + read(one), 0);
}
