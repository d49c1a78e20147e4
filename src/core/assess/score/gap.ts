/** Targets and gaps: scoring.md §4. */
import type { DimensionResult, ScoreFigure } from "../../assessment/results.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { scaleEnds } from "../../questionnaire/questionnaire.ts";
import type { Ambition } from "../../response/response-schema.ts";
import { levelAfter, levelOf } from "./score.ts";
import { yardstickOf } from "./yardstick.ts";

/** An area or a dimension, for which a level is aimed at. */
interface Aimed {
  readonly id: string;
  readonly target?: number | undefined;
}

/**
 * The level aimed at, first that exists: the organisation's own, the questionnaire's, the scale's middle level,
 * rounded up. "next" is the level above the one reached; where no score says which that is, it falls through.
 */
export function targetOf(
  aimed: Aimed,
  figure: ScoreFigure,
  questionnaire: Questionnaire,
  ambition: Ambition | undefined,
): number {
  const own = ambition?.targets?.[aimed.id];
  if (typeof own === "number") return own;
  if (own === "next" && figure.score !== undefined) {
    return levelAfter(levelOf(figure.score, questionnaire), questionnaire) ?? scaleEnds(questionnaire).maximum;
  }
  return aimed.target ?? yardstickOf(questionnaire).middle;
}

/** max(0, target − reached); undefined where nothing says what was reached. */
export function gapOf(target: number, reached: number | undefined): number | undefined {
  return reached === undefined ? undefined : Math.max(0, target - reached);
}

/** Σ min(score, target) ÷ Σ target over dimensions with a score and a target above 0; undefined if there is none. */
export function toTargetOf(dimensions: readonly DimensionResult[]): number | undefined {
  let reached = 0;
  let aimed = 0;
  for (const { score, target } of dimensions) {
    if (score === undefined || target <= 0) continue;
    reached += Math.min(score, target);
    aimed += target;
  }
  return aimed === 0 ? undefined : reached / aimed;
}
