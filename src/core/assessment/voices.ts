/** How respondents differ, how carefully they answered and how firm the picture is, as it stands in an Assessment. */
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { RoleScores } from "./results.ts";

export type RolePair = readonly [string, string];

/** How differently two roles see an area or a dimension. */
export interface PerceptionGap {
  readonly id: string;
  /** Score of each role, as under `byRole` of the area or dimension. */
  readonly scores: RoleScores;
  /** The first role's less the second's. */
  readonly gap: number;
  /** On how many of its questions both may be shown. */
  readonly questions: number;
  /** The three of those that explain most of it, the largest first, with what they add to the gap over those questions. */
  readonly because: readonly { readonly id: string; readonly part: number }[];
}

/** In how many responses something can be seen, and in how many it is. */
export interface QualityCount {
  readonly of: number;
  readonly count: number;
}

/** What becomes another in at least one of the cases that were tried; empty: nothing. */
export interface Shift {
  /** Areas and dimensions whose level does, and `overall`. */
  readonly levels: readonly string[];
  /** Those of the first five actions of the roadmap that are no longer among them; absent where that was not looked at. */
  readonly priorities?: readonly string[];
}

/**
 * Whether the picture hangs on how respondents are weighed, or on one of them. Made from what is published and from the
 * answers of groups that may be shown, so that it tells nothing of the others.
 */
export interface Robustness {
  /** With roles and voices weighed the other way round; absent where all have one role. */
  readonly weighting?: Shift & { readonly other: Questionnaire["scoring"]["respondents"] };
  /** Each of `tried` respondents left out once, of so many; absent where they are too few, many, or only counted. */
  readonly leaveOneOut?: Shift & { readonly tried: number; readonly of: number };
}

/**
 * Signs that a response was not answered with care, as counts; each absent where too few responses tell. All responses
 * count in the figures.
 */
export interface Quality {
  /** The same place on nearly all questions, or on many in a row. */
  readonly straightLining?: QualityCount;
  /** Two answers that contradict each other, on questions of which one asks the other way round. */
  readonly contradictory?: QualityCount;
  /** Less time than reading takes. */
  readonly hasty?: QualityCount;
}

/** Two roles beside each other; only what may be shown, in the order of the questionnaire. */
export interface Perception {
  readonly roles: RolePair;
  readonly areas: readonly PerceptionGap[];
  readonly dimensions: readonly PerceptionGap[];
  readonly questions: readonly { readonly id: string; readonly gap: number }[];
}
