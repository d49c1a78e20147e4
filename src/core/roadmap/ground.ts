/** The ground that a plan is laid on: cautious values per question, and the scores that follow from them. */
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { scaleEnds } from "../questionnaire/questionnaire.ts";

/** Guards comparisons against binary fractions: 2.9999999999 is 3. */
export const tolerance = 1e-9;

export interface PlanningValue {
  readonly state: "level" | "not-applicable" | "dont-know" | "unanswered" | "not-shown";
  readonly value?: number | undefined;
}

/** A dimension or an area with at least one applicable question. */
export interface Group {
  readonly id: string;
  readonly kind: "dimension" | "area";
  readonly target: number;
  /** Weight as a share of all groups of its kind, so that dimensions and areas count half each. */
  readonly share: number;
  /** Planning score at the start. */
  readonly score: number;
}

export interface GroundQuestion {
  readonly id: string;
  readonly value: number;
  /** Only what concerns the organisation can be lifted; a score for "not applicable" stays what it is. */
  readonly liftable: boolean;
  /** What one point on this question adds to the score of each of its groups. */
  readonly adds: readonly { readonly group: number; readonly factor: number }[];
}

export interface Ground {
  readonly questions: readonly GroundQuestion[];
  /** Dimensions first, then areas, each in the order of the questionnaire. */
  readonly groups: readonly Group[];
}

/**
 * Planning values and scores (scoring.md §6.1): what nobody knows counts as the scale's minimum; what does not
 * concern the organisation is left out, unless the questionnaire gives it a value.
 */
export function layGround(
  questionnaire: Questionnaire,
  values: ReadonlyMap<string, PlanningValue>,
  targets: ReadonlyMap<string, number>,
): Ground {
  const { minimum, maximum } = scaleEnds(questionnaire);
  const applicable = questionnaire.questions.flatMap((question) => {
    const { state, value } = values.get(question.id) ?? { state: "unanswered" };
    const liftable = state !== "not-applicable" && state !== "not-shown";
    const planned = value ?? (liftable ? minimum : undefined);
    return planned === undefined ? [] : [{ question, value: planned, liftable }];
  });
  const all = [
    ...questionnaire.dimensions.map((dimension) => ({ ...dimension, kind: "dimension" as const })),
    ...questionnaire.areas.map((area) => ({ ...area, kind: "area" as const })),
  ].map((one) => {
    const weights = applicable.map(({ question }) => {
      if (one.kind === "dimension") return question.dimensions[one.id] ?? 0;
      return question.area === one.id ? question.weight : 0;
    });
    return { ...one, weights, total: sum(weights) };
  });
  const present = all.filter((one) => one.total > 0);
  const groups = present.map((one) => ({
    id: one.id,
    kind: one.kind,
    target: targets.get(one.id) ?? one.target ?? maximum,
    share: one.weight / sum(present.filter((other) => other.kind === one.kind).map((other) => other.weight)),
    score: sum(applicable.map(({ value }, index) => value * (one.weights[index] ?? 0))) / one.total,
  }));
  const questions = applicable.map(({ question, value, liftable }, index) => ({
    id: question.id,
    value,
    liftable,
    adds: present.flatMap((one, group) => {
      const weight = one.weights[index] ?? 0;
      return weight > 0 ? [{ group, factor: weight / one.total }] : [];
    }),
  }));
  return { questions, groups };
}

/**
 * Progress to target at one moment (scoring.md §6.8): both weighted means together, on the scale.
 * A counting loop, like others that every schedule goes through: most plans are made by code that is not warm yet,
 * where it takes a quarter of the time of `for…of`.
 * @param scores group × moment, with so many moments in a row
 */
export function progressOf({ groups }: Ground, scores: ArrayLike<number>, moment: number, moments: number): number {
  let progress = 0;
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index];
    if (group) progress += group.share * Math.min(scores[index * moments + moment] ?? 0, group.target);
  }
  return progress;
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
