/** Whether the picture hangs on one respondent, or on how respondents are weighed: levels, and the first actions. */
import type { Assessment } from "../../assessment/assessment.ts";
import type { ScoreFigure } from "../../assessment/results.ts";
import type { Roadmap } from "../../assessment/roadmap.ts";
import type { Robustness, Shift } from "../../assessment/voices.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { consensusRole } from "../../questionnaire/reserved-roles.ts";
import type { Response } from "../../response/response.ts";
import type { Combined } from "../score/consensus.ts";
import type { Values } from "../score/figures.ts";
import { areaFigure, dimensionFigure, overallFigure } from "../score/figures.ts";
import { levelOf } from "../score/score.ts";
import type { VoicedQuestions, Weighting } from "./other-values.ts";
import { voicedQuestions, withOtherWeighting, withoutRespondent } from "./other-values.ts";

export interface RobustnessInput {
  readonly questionnaire: Questionnaire;
  readonly combined: ReadonlyMap<string, Combined>;
  readonly told: Pick<Assessment, "overall" | "areas" | "dimensions"> & { readonly roadmap: Roadmap | undefined };
  /** Absent where only counts are known: nobody can be left out then. */
  readonly responses?: readonly Response[] | undefined;
  /** The plan for other values; absent: the first actions are not looked at. */
  readonly planFor?: ((values: Values) => Roadmap) | undefined;
}

/** The level of the whole, beside the ids of areas and dimensions. */
export const overallId = "overall";
/** Of more than so many respondents one has no weight worth the time. */
const mostLeftOut = 250;
/** A plan takes about as long as a hundred responses. */
const mostPlans = 25;

/** @returns undefined where nothing hangs on more than one respondent */
export function robustnessOf(input: RobustnessInput): Robustness | undefined {
  const { questionnaire, combined, responses } = input;
  if (responses?.length === 1) return undefined;
  const voiced = voicedQuestions(questionnaire, combined);
  if (voiced.size === 0) return undefined;
  const compare = comparing(input);
  const weighting = otherWeighting(input, voiced);
  const leaveOneOut = leavingOneOut(input, voiced, compare);
  if (!weighting && !leaveOneOut) return undefined;
  return {
    ...(weighting ? { weighting: { other: weighting.other, ...compare([weighting.values]) } } : {}),
    ...(leaveOneOut ? { leaveOneOut } : {}),
  };
}

/** Nothing where all belong to one role. */
function otherWeighting(
  { questionnaire, combined }: RobustnessInput,
  voiced: VoicedQuestions,
): { other: Weighting; values: Values } | undefined {
  if ([...voiced.values()].every(({ shown, rest }) => shown.length + (rest?.roles ?? 0) < 2)) return undefined;
  const other = questionnaire.scoring.respondents === "equal-roles" ? "equal-voices" : "equal-roles";
  return { other, values: withOtherWeighting(combined, voiced, other) };
}

/** Told of as many as the smallest group, so that it points at nobody. */
function leavingOneOut(
  { questionnaire, combined, responses = [] }: RobustnessInput,
  voiced: VoicedQuestions,
  compare: Compare,
): Robustness["leaveOneOut"] {
  const people = responses.filter(({ respondent }) => respondent.role !== consensusRole);
  if (people.length > mostLeftOut) return undefined;
  const without = people.flatMap(
    (person) => withoutRespondent(questionnaire, { values: combined, voiced }, person) ?? [],
  );
  if (without.length < questionnaire.privacy.inside) return undefined;
  return { tried: without.length, of: people.length, ...compare(without) };
}

type Compare = (others: readonly Values[]) => Shift;

/** What becomes another in at least one of these cases, in the order of the questionnaire and of the plan. */
function comparing({ questionnaire, combined, told, planFor }: RobustnessInput): Compare {
  const overall = { ...told.overall, id: overallId };
  const parts: readonly Part[] = [...told.areas, ...told.dimensions, overall];
  const first = firstOf(told.roadmap);
  return (others) => {
    const shifted = new Set<string>();
    for (const values of others) {
      const change = largestChange(combined, values);
      const near = parts.filter((part) => !shifted.has(part.id) && mayShift(part, questionnaire, change));
      for (const { id, level } of near) if (levelIn(id, questionnaire, values) !== level) shifted.add(id);
    }
    const levels = parts.map(({ id }) => id).filter((id) => shifted.has(id));
    if (!planFor || others.length > mostPlans) return { levels };
    const planned = others.map((values) => new Set(firstOf(planFor(values))));
    return { levels, priorities: first.filter((id) => planned.some((plan) => !plan.has(id))) };
  };
}

type Part = ScoreFigure & { readonly id: string };

/** Whatever weights it is made with, a mean moves no further than the value that moves most. */
function largestChange(values: Values, others: Values): number {
  let largest = 0;
  for (const [id, { value }] of others) {
    const before = values.get(id)?.value;
    if (before === value) continue;
    if (before === undefined || value === undefined) return Number.POSITIVE_INFINITY;
    largest = Math.max(largest, Math.abs(value - before));
  }
  return largest;
}

/** Most scores are too far from the next level: they need not be computed again. */
function mayShift({ score, level }: Part, questionnaire: Questionnaire, change: number): boolean {
  if (change === Number.POSITIVE_INFINITY) return true;
  if (score === undefined) return false;
  return [score - change - margin, score + change + margin].some((end) => levelOf(end, questionnaire) !== level);
}

/** More than the tolerance with which a level is read from a score. */
const margin = 1e-6;

/** The first five actions: what somebody who reads the plan begins with. */
function firstOf(roadmap: Roadmap | undefined): readonly string[] {
  return (roadmap?.actions ?? []).slice(0, priorities).map(({ id }) => id);
}

const priorities = 5;

function levelIn(id: string, questionnaire: Questionnaire, values: Values): number | undefined {
  if (id === overallId) {
    const areas = questionnaire.areas.map((area) => areaFigure(area, questionnaire, values).figure);
    return overallFigure(questionnaire, areas).level;
  }
  const area = questionnaire.areas.find((one) => one.id === id);
  if (area) return areaFigure(area, questionnaire, values).figure.level;
  const dimension = questionnaire.dimensions.find((one) => one.id === id);
  return dimension && dimensionFigure(dimension, questionnaire, values).figure.level;
}
