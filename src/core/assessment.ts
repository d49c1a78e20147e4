/**
 * The Assessment: the one plain JSON object in the middle. One organisation; scores, gaps, roadmap, warnings, and
 * what they were computed from. Numbers at full precision; an absent score is an absent key; arrays in the order
 * of the questionnaire.
 */

import type { Questionnaire } from "./questionnaire.ts";
import type { Ambition, Plan } from "./response-schema.ts";

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Score of an area, a dimension or the whole, on the scale of the questionnaire. */
export interface ScoreFigure {
  /** Absent when too little was answered. */
  readonly score?: number;
  /** The scale's level that the score has reached. */
  readonly level?: number;
  /** Share of the applicable weight that was answered, 0…1; absent where nothing is applicable. */
  readonly coverage?: number;
  /** The score if everything unknown were the scale's minimum … maximum; absent where nothing is applicable. */
  readonly range?: Range;
  /** The score that evidence supports; absent where the questionnaire does not ask for it. */
  readonly evidenced?: number;
  /** How many of the applicable questions were answered. */
  readonly answered: number;
  readonly applicable: number;
}

/** Figure of each group of respondents that is large enough to be shown; `others` holds merged roles. */
export type RoleScores = Readonly<Record<string, number>>;

export interface AreaResult extends ScoreFigure {
  readonly id: string;
  readonly target: number;
  readonly gap?: number;
  readonly spread?: PartSpread;
  readonly byRole?: RoleScores;
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

export interface Floor {
  /** The highest level that every answered primary question reaches. */
  readonly level: number;
  /** The primary questions below the next level; empty at the top of the scale. */
  readonly blockers: readonly string[];
}

export interface DimensionResult extends AreaResult {
  /** Absent if no primary question is answered. */
  readonly floor?: Floor;
}

/** What the round before should have answered, as a workshop sees it now. */
export interface RestatedValue {
  readonly state: QuestionResult["state"];
  readonly value?: number;
  readonly reason: string;
}

export interface QuestionResult {
  readonly id: string;
  readonly state: "level" | "not-applicable" | "dont-know" | "unanswered" | "not-shown";
  /** The organisation's value on the scale, where the state counts as one. */
  readonly value?: number;
  /** The value that evidence supports, where evidence is asked for. */
  readonly evidenced?: number;
  /** How many respondents gave a value; for a consensus the respondents before it. */
  readonly n: number;
  /** How many respondents did not know. */
  readonly unknown: number;
  /** A workshop decided this value. */
  readonly consensus?: true;
  readonly median?: number;
  readonly min?: number;
  readonly max?: number;
  /** Tastle and Wierman: 1 all the same, 0 split between both ends. */
  readonly agreement?: number;
  /** Whose median, ends and agreement these are, where others must stay hidden, and how many; absent: everybody's. */
  readonly among?: { readonly roles: readonly string[]; readonly n: number };
  readonly byRole?: RoleScores;
  /** Without names, sorted by text; absent where they could be led back to a person. */
  readonly notes?: readonly string[];
  readonly evidence?: readonly string[];
  readonly reason?: string;
  readonly dissent?: string;
  readonly restated?: RestatedValue;
}

export interface QuarterAction {
  readonly id: string;
  /** Person-days of this action in this quarter. */
  readonly days: number;
  /** Those days as a share of the whole effort, 0…1. */
  readonly part: number;
}

export interface Quarter {
  readonly id: string;
  /** Person-days used, upkeep not included. */
  readonly days: number;
  /** Person-days available after upkeep. */
  readonly capacity: number;
  readonly upkeep: number;
  readonly actions: readonly QuarterAction[];
  /** Dimension or area → planning score at the end of the quarter; absent where nothing is applicable. */
  readonly projected: Readonly<Record<string, number>>;
}

export interface RoadmapAction {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly days: number;
  readonly owner: string;
  readonly status: "planned" | "running";
  readonly shared: boolean;
  readonly shareable: boolean;
  readonly pinned?: string;
  /** Questions below the level that this action lifts them to: the answers that called for it. */
  readonly because: readonly string[];
  /** Candidates that wait for this one to end, when it is only needed for them. */
  readonly opens: readonly string[];
  /** Prerequisites in the roadmap that end before or in the quarter of its start. */
  readonly after: readonly string[];
  /** Dimension → rise of its planning score. */
  readonly moves: Readonly<Record<string, number>>;
  /** Question → value before and after. */
  readonly lifts: Readonly<Record<string, { readonly from: number; readonly to: number }>>;
}

export type WhyLeft = "capacity" | "horizon" | "yearly-cap" | "prerequisite" | "excluded" | "no-gain";

export interface LeftAction {
  readonly id: string;
  readonly why: WhyLeft;
  /** The action that stands in the way, for `prerequisite`. */
  readonly prerequisite?: string;
  readonly reason?: string;
}

export interface Roadmap {
  readonly start: string;
  /** What was planned with, and whether it was chosen or assumed from the size of the municipality. */
  readonly ambition: {
    readonly size: string;
    readonly sizeAssumed: boolean;
    readonly daysPerYear: number;
    readonly daysPerYearAssumed: boolean;
    readonly actionsPerYear: number;
    readonly actionsPerYearAssumed: boolean;
    readonly shared: boolean;
    readonly quarters: number;
  };
  /** Planning scores at the start: the low end of the range. */
  readonly initial: Readonly<Record<string, number>>;
  readonly quarters: readonly Quarter[];
  /** In order of start. */
  readonly actions: readonly RoadmapAction[];
  readonly done: readonly string[];
  readonly left: readonly LeftAction[];
  /** Sum over quarters of the mean dimension and the mean area score, each capped at its target (scoring.md §6.8). */
  readonly objective: number;
  /** The objective less that of doing nothing. */
  readonly gain: number;
}

/** The rules and the wishes that the figures were computed with, so that anybody can compute them again. */
export interface Settings {
  /** The questionnaire's rules, defaults filled in. */
  readonly scoring: Questionnaire["scoring"];
  /** The smallest groups that may be shown. */
  readonly privacy: Questionnaire["privacy"];
  /** What was asked on the command line; absent where nothing was. */
  readonly asked?: Asked;
  /** What the organisation's own file decided about actions; owners without a function only where names were asked. */
  readonly plan?: Plan;
  /** May become public: nothing in it follows from a sensitive answer, and groups keep to the outside rule. */
  readonly audience?: "outside";
}

export interface Asked {
  readonly date?: string;
  /** Also responses that were not submitted. */
  readonly drafts?: true;
  /** Owners of actions by the name that was written. */
  readonly identify?: true;
  readonly ambition?: Ambition;
  /** Two roles to put beside each other. */
  readonly roles?: RolePair;
}

export interface Warning {
  readonly code: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Assessment {
  readonly format: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly questionnaire: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly organisation: {
    readonly id: string;
    readonly name?: string;
    readonly inhabitants?: number;
    /** Ids of the organisations that became this one. */
    readonly predecessors?: readonly string[];
    /** What its own file or the table of organisations says, for peers. */
    readonly province?: string;
    readonly group?: string;
  };
  /** Of the answers that counted; absent where few answers could be guessed from it (see `countedAnswers`). */
  readonly answers?: { readonly sha256: string };
  readonly settings: Settings;
  readonly round?: string;
  /** Of the newest response; never the clock. */
  readonly date: string;
  readonly respondents: { readonly count: number; readonly byRole: Readonly<Record<string, number>> };
  readonly overall: ScoreFigure;
  readonly areas: readonly AreaResult[];
  readonly dimensions: readonly DimensionResult[];
  /** Share of the way to the targets, 0…1. */
  readonly toTarget?: number;
  readonly questions: readonly QuestionResult[];
  /** Absent where no two roles may be shown beside each other. */
  readonly perception?: Perception;
  /** Only where the responses are known, and not merely the counts of a large export. */
  readonly quality?: Quality;
  /** As `quality`; also of a large export with one organisation. */
  readonly robustness?: Robustness;
  readonly roadmap?: Roadmap;
  readonly warnings: readonly Warning[];
}
