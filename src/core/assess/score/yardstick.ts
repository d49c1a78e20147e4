/** What follows from a questionnaire alone: the same for all organisations of a batch. */
import type { Questionnaire, Role } from "../../questionnaire/questionnaire.ts";
import { middleLevel, scaleEnds } from "../../questionnaire/questionnaire.ts";
import { wholeOrganisation } from "../../questionnaire/reserved-roles.ts";

/** A question, and what it weighs in an area or a dimension. */
export interface Weight {
  readonly question: string;
  readonly weight: number;
}

export interface Yardstick {
  /** Lowest and highest value of the scale. */
  readonly minimum: number;
  readonly maximum: number;
  /** Its middle level, rounded up: the target where nobody set one. */
  readonly middle: number;
  /** Those who can be a voice, in the order of the questionnaire. */
  readonly voices: readonly Pick<Role, "id" | "official">[];
  /** Area → its questions, in the order of the questionnaire. */
  readonly areas: ReadonlyMap<string, readonly Weight[]>;
  readonly dimensions: ReadonlyMap<string, readonly Weight[]>;
}

const known = new WeakMap<Questionnaire, Yardstick>();

export function yardstickOf(questionnaire: Questionnaire): Yardstick {
  const before = known.get(questionnaire);
  if (before) return before;
  const voices = [...questionnaire.roles, { id: wholeOrganisation, official: false }];
  const middle = middleLevel(questionnaire);
  const made = { ...scaleEnds(questionnaire), middle, voices, ...weightsIn(questionnaire) };
  known.set(questionnaire, made);
  return made;
}

function weightsIn({ areas, dimensions, questions }: Questionnaire): Pick<Yardstick, "areas" | "dimensions"> {
  const inAreas = new Map<string, Weight[]>(areas.map(({ id }) => [id, []]));
  const inDimensions = new Map<string, Weight[]>(dimensions.map(({ id }) => [id, []]));
  for (const { id, area, weight, dimensions: own } of questions) {
    inAreas.get(area)?.push({ question: id, weight });
    for (const [dimension, share] of Object.entries(own)) {
      inDimensions.get(dimension)?.push({ question: id, weight: share });
    }
  }
  return { areas: inAreas, dimensions: inDimensions };
}
