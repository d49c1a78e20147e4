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
  let applicable = 0;
  let weights = 0;
  const sums = { questions: 0, low: Number.POSITIVE_INFINITY, high: 0, median: 0, min: 0, max: 0, agreement: 0 };
  for (const one of weighed) {
    if (isApplicable(one)) applicable += 1;
    const result = results.get(one.question);
    if (result?.agreement === undefined) continue;
    const { weight } = one;
    const { n, among, median = 0, min = 0, max = 0, agreement } = result;
    weights += weight;
    sums.questions += 1;
    sums.low = Math.min(sums.low, among?.n ?? n);
    sums.high = Math.max(sums.high, among?.n ?? n);
    sums.median += weight * median;
    sums.min += weight * min;
    sums.max += weight * max;
    sums.agreement += weight * agreement;
  }
  const { questions, low, high } = sums;
  if (questions === 0 || questions < Math.min(minimumQuestions, applicable)) return undefined;
  return {
    questions,
    n: { low, high },
    median: sums.median / weights,
    min: sums.min / weights,
    max: sums.max / weights,
    agreement: sums.agreement / weights,
  };
}
