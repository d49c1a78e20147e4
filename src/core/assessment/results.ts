/** What the answers come to: figures of areas, dimensions, questions and the whole, as they stand in an Assessment. */

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Score of an area, a dimension or the whole, on the scale of the questionnaire. */
export interface ScoreFigure {
  /** Absent when too little was answered. */
  readonly score?: number | undefined;
  /** The scale's level that the score has reached. */
  readonly level?: number | undefined;
  /** Share of the applicable weight that was answered, 0…1; absent where nothing is applicable. */
  readonly coverage?: number | undefined;
  /** The score if everything unknown were the scale's minimum … maximum; absent where nothing is applicable. */
  readonly range?: Range | undefined;
  /** The score that evidence supports; absent where the questionnaire does not ask for it. */
  readonly evidenced?: number | undefined;
  /** How many of the applicable questions were answered. */
  readonly answered: number;
  readonly applicable: number;
}

/** Figure of each group of respondents that is large enough to be shown; `others` holds merged roles. */
export type RoleScores = Readonly<Record<string, number>>;

export interface AreaResult extends ScoreFigure {
  readonly id: string;
  readonly target: number;
  readonly gap?: number | undefined;
  readonly spread?: PartSpread | undefined;
  readonly byRole?: RoleScores | undefined;
}

/**
 * How the answers to an area or a dimension lie: weighted means of the medians, ends and agreements of its questions,
 * of which `questions` tell theirs.
 */
export interface PartSpread {
  readonly questions: number;
  /** The fewest and the most answers to one of them. */
  readonly n: Range;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly agreement: number;
}

export interface Floor {
  /** The highest level that every answered primary question reaches. */
  readonly level: number;
  /** The primary questions below the next level; empty at the top of the scale. */
  readonly blockers: readonly string[];
}

export interface DimensionResult extends AreaResult {
  /** Absent if no primary question is answered. */
  readonly floor?: Floor | undefined;
}

/** What the round before should have answered, as a workshop sees it now. */
export interface RestatedValue {
  readonly state: QuestionResult["state"];
  readonly value?: number | undefined;
  readonly reason: string;
}

export interface QuestionResult {
  readonly id: string;
  readonly state: "level" | "not-applicable" | "dont-know" | "unanswered" | "not-shown";
  /** The organisation's value on the scale, where the state counts as one. */
  readonly value?: number | undefined;
  /** The value that evidence supports, where evidence is asked for. */
  readonly evidenced?: number | undefined;
  /** How many respondents gave a value; for a consensus the respondents before it. */
  readonly n: number;
  /** How many respondents did not know. */
  readonly unknown: number;
  /** A workshop decided this value. */
  readonly consensus?: true | undefined;
  readonly median?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Tastle and Wierman: 1 all the same, 0 split between both ends. */
  readonly agreement?: number | undefined;
  /** Whose median, ends and agreement these are, where others must stay hidden, and how many; absent: everybody's. */
  readonly among?: { readonly roles: readonly string[]; readonly n: number } | undefined;
  readonly byRole?: RoleScores | undefined;
  /** Without names, sorted by text; absent where they could be led back to a person. */
  readonly notes?: readonly string[] | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  readonly dissent?: string | undefined;
  readonly restated?: RestatedValue | undefined;
}
