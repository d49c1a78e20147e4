/** How the answers to an area or a dimension lie: the figures of its questions, weighted, so that they tell no more. */
import type { PartSpread, QuestionResult } from "../../assessment/results.ts";
import type { ScoringSettings } from "../../questionnaire/questionnaire.ts";
import type { Weighed } from "./score.ts";
import { isApplicable } from "./score.ts";

/** Absent where fewer questions tell their spread than a score of a dimension needs. */
export function partSpread(
  { minimumQuestions }: Pick<ScoringSettings, "minimumQuestions">,
  weighed: readonly Weighed[],
  results: ReadonlyMap<string, QuestionResult>,
): PartSpread | undefined {
  let [questions, weights, applicable] = [0, 0, 0];
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  let [medians, minima, maxima, agreements] = [0, 0, 0, 0];
  for (const one of weighed) {
    if (isApplicable(one)) applicable += 1;
    const result = results.get(one.question);
    if (result?.agreement === undefined) continue;
    const { weight } = one;
    const { n, among, median = 0, min = 0, max = 0, agreement } = result;
    questions += 1;
    weights += weight;
    low = Math.min(low, among?.n ?? n);
    high = Math.max(high, among?.n ?? n);
    medians += weight * median;
    minima += weight * min;
    maxima += weight * max;
    agreements += weight * agreement;
  }
  if (questions === 0 || questions < Math.min(minimumQuestions, applicable)) return undefined;
  const [median, min, max] = [medians / weights, minima / weights, maxima / weights];
  return { questions, n: { low, high }, median, min, max, agreement: agreements / weights };
}
