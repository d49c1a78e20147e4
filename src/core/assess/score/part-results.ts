/** Score, target and gap of every area and dimension, from the organisation's values. */
import type { AreaResult, DimensionResult, Floor, QuestionResult } from "../../assessment/results.ts";
import type { Area, Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Ambition } from "../../response/response-schema.ts";
import type { Weighing } from "./figures.ts";
import { areaFigure, dimensionFigure } from "./figures.ts";
import { gapOf, targetOf } from "./gap.ts";
import { partSpread } from "./part-spread.ts";
import { roleScores } from "./question-result.ts";

/** What areas and dimensions are computed from. */
export interface Answered {
  readonly questionnaire: Questionnaire;
  readonly results: ReadonlyMap<string, QuestionResult>;
  readonly ambition: Ambition;
}

export function resultsById(questions: readonly QuestionResult[]): ReadonlyMap<string, QuestionResult> {
  return new Map(questions.map((question) => [question.id, question]));
}

export function areaResults(answered: Answered): AreaResult[] {
  const { questionnaire, results } = answered;
  return questionnaire.areas.map((area) => {
    const { weighed, figure } = areaFigure(area, questionnaire, results);
    return partResult(area, { weighed, figure, floor: undefined, reached: figure.score }, answered);
  });
}

/** With the floor of each. */
export function dimensionResults(answered: Answered): DimensionResult[] {
  const { questionnaire, results } = answered;
  return questionnaire.dimensions.map((dimension) => {
    const { weighed, figure, floor } = dimensionFigure(dimension, questionnaire, results);
    const reached = questionnaire.scoring.headline === "floor" ? floor?.level : figure.score;
    return partResult(dimension, { weighed, figure, floor, reached }, answered);
  });
}

interface Part extends Weighing {
  readonly floor: Floor | undefined;
  /** What its gap is counted from. */
  readonly reached: number | undefined;
}

function partResult(
  aimed: Area,
  { weighed, figure, floor, reached }: Part,
  { questionnaire, results, ambition }: Answered,
): DimensionResult {
  const { score, level, answered, applicable, coverage, range, evidenced } = figure;
  const target = targetOf(aimed, figure, questionnaire, ambition);
  // Key by key, so that all have one form: there are thousands in a batch.
  return {
    id: aimed.id,
    score,
    level,
    answered,
    applicable,
    coverage,
    range,
    evidenced,
    floor,
    target,
    gap: score === undefined ? undefined : gapOf(target, reached),
    spread: partSpread(questionnaire.scoring, weighed, results),
    byRole: roleScores(questionnaire, weighed, results),
  };
}
