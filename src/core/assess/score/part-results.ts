/** Score, target and gap of every area and dimension, from the organisation's values. */
import type { AreaResult, DimensionResult, QuestionResult } from "../../assessment/results.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Ambition } from "../../response/response-schema.ts";
import type { Values } from "./figures.ts";
import { areaFigure, dimensionFigure } from "./figures.ts";
import { gapOf, targetOf } from "./gap.ts";
import { partSpread } from "./part-spread.ts";
import { roleScores } from "./question-result.ts";

/** What a questionnaire's areas and dimensions are computed from. */
export interface Answered {
  readonly values: Values;
  /** The same questions as they are told, for how respondents and roles lie apart. */
  readonly results: ReadonlyMap<string, QuestionResult>;
}

export function resultsById(questions: readonly QuestionResult[]): ReadonlyMap<string, QuestionResult> {
  return new Map(questions.map((question) => [question.id, question]));
}

export function areaResults(
  questionnaire: Questionnaire,
  { values, results }: Answered,
  ambition: Ambition,
): AreaResult[] {
  return questionnaire.areas.map((area) => {
    const { weighed, figure } = areaFigure(area, questionnaire, values);
    const target = targetOf(area, figure, questionnaire, ambition);
    return {
      id: area.id,
      ...figure,
      target,
      gap: gapOf(target, figure.score),
      spread: partSpread(questionnaire.scoring, weighed, results),
      byRole: roleScores(questionnaire, weighed, results),
    };
  });
}

/** With the floor of each. */
export function dimensionResults(
  questionnaire: Questionnaire,
  { values, results }: Answered,
  ambition: Ambition,
): DimensionResult[] {
  return questionnaire.dimensions.map((dimension) => {
    const { weighed, figure, floor } = dimensionFigure(dimension, questionnaire, values);
    const target = targetOf(dimension, figure, questionnaire, ambition);
    const reached = questionnaire.scoring.headline === "floor" ? floor?.level : figure.score;
    return {
      id: dimension.id,
      ...figure,
      floor,
      target,
      gap: figure.score === undefined ? undefined : gapOf(target, reached),
      spread: partSpread(questionnaire.scoring, weighed, results),
      byRole: roleScores(questionnaire, weighed, results),
    };
  });
}
