/** From the organisation's values to the figure of one area or dimension: which questions it is made of, what they come to. */
import type { Floor, ScoreFigure } from "../../assessment/results.ts";
import type { Area, Dimension, Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Combined } from "./consensus.ts";
import type { Weighed } from "./score.ts";
import { floorOf, overallOf, scoreOf } from "./score.ts";
import type { Weight } from "./yardstick.ts";
import { yardstickOf } from "./yardstick.ts";

/** Question → its value or why there is none; a question that is missing is unanswered. */
export type Values = ReadonlyMap<string, Pick<Combined, "state" | "value" | "evidenced">>;

/** What a figure was made from, beside it. */
export interface Weighing {
  readonly weighed: readonly Weighed[];
  readonly figure: ScoreFigure;
}

export function areaFigure(area: Area, questionnaire: Questionnaire, values: Values): Weighing {
  const weighed = weigh(yardstickOf(questionnaire).areas.get(area.id), values);
  return { weighed, figure: scoreOf(weighed, questionnaire) };
}

export function dimensionFigure(
  dimension: Dimension,
  questionnaire: Questionnaire,
  values: Values,
): Weighing & { readonly floor: Floor | undefined } {
  const weighed = weigh(yardstickOf(questionnaire).dimensions.get(dimension.id), values);
  const figure = scoreOf(weighed, questionnaire, questionnaire.scoring.minimumQuestions);
  return { weighed, figure, floor: floorOf(weighed, questionnaire) };
}

/** The whole, from the figures of the areas in the order of the questionnaire. */
export function overallFigure(questionnaire: Questionnaire, figures: readonly ScoreFigure[]): ScoreFigure {
  const areas = figures.map((figure, index) => ({ weight: questionnaire.areas[index]?.weight ?? 0, figure }));
  return overallOf(areas, questionnaire);
}

const missing = { state: "unanswered", value: undefined, evidenced: undefined } as const;

function weigh(weights: readonly Weight[] = [], values: Values): Weighed[] {
  const weighed: Weighed[] = [];
  for (const { question, weight } of weights) {
    const { state, value, evidenced } = values.get(question) ?? missing;
    weighed.push({ question, weight, state, value, evidenced });
  }
  return weighed;
}
