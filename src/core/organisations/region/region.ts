/**
 * The region: what organisations measured with one questionnaire have in common, what they can do together, and who has
 * already reached what others still plan. One plain JSON object, made from nothing but their Assessments.
 */
import type { Assessment } from "../../assessment/assessment.ts";
import type { Bins } from "../peers/bins.ts";

/** All of an Assessment that a region is made of. */
export type RegionSource = Pick<
  Assessment,
  "questionnaire" | "organisation" | "date" | "overall" | "areas" | "dimensions" | "questions" | "roadmap"
>;

export interface Region {
  readonly region: 1;
  readonly tool: Assessment["tool"];
  readonly questionnaire: Assessment["questionnaire"];
  /** `inside`: for whoever holds the measurements; `outside`: nothing in it is about fewer than `minimum` organisations. */
  readonly audience: "inside" | "outside";
  readonly minimum: number;
  /** How many quarters an organisation may wait for others. */
  readonly wait: number;
  readonly organisations: {
    readonly count: number;
    /** Of which a roadmap is known. */
    readonly planned: number;
    /** Days of the first and of the last measurement. */
    readonly from: string;
    readonly to: string;
  };
  /** By name; only where names were asked. */
  readonly members?: readonly Member[];
  readonly overall: RegionFigure;
  /** In the order of the questionnaire, as the dimensions, the questions and the actions are. */
  readonly areas: readonly RegionFigure[];
  readonly dimensions: readonly RegionFigure[];
  readonly questions: readonly RegionQuestion[];
  readonly common: Common;
  /** In the order of their quarters. */
  readonly together: readonly JointAction[];
  readonly actions: readonly RegionAction[];
}

export interface Member {
  readonly id: string;
  readonly name?: string;
  readonly date: string;
}

/** How the scores of an area, a dimension or the whole lie; nothing but its id where too few have one. */
export interface RegionFigure {
  readonly id: string;
  readonly spread?: FigureSpread;
}

export interface FigureSpread {
  /** Organisations with a score. */
  readonly n: number;
  /** Of which at or above their own target; absent for the whole, which has none. */
  readonly reached?: number;
  /** A quarter of the organisations scores at or below the first, half of them at or below the second. */
  readonly quartiles: readonly [low: number, median: number, high: number];
  /** Tenth of a level → organisations. */
  readonly bins: Bins;
}

export interface RegionQuestion {
  readonly id: string;
  /** Absent where too few organisations were asked. */
  readonly answers?: QuestionAnswers;
}

export interface QuestionAnswers {
  /** Organisations that the question concerns. */
  readonly asked: number;
  /** Of which have a value. */
  readonly n: number;
  /** At or above the target of its area. */
  readonly reached: number;
  /** Nobody there knew. */
  readonly unknown: number;
  /** Absent where nobody has a value. */
  readonly median?: number;
}

/** Ids, the clearest first. */
export interface Common {
  readonly strengths: Shared;
  readonly weaknesses: Shared;
  /** Questions that many could not answer. */
  readonly unknown: readonly string[];
}

export interface Shared {
  readonly dimensions: readonly string[];
  readonly questions: readonly string[];
}

/** One action that several organisations start in the same quarter and do once. */
export interface JointAction {
  readonly action: string;
  /** Part of the effort that is left to each. */
  readonly share: number;
  readonly start: string;
  /** The quarter in which the last of them is done. */
  readonly end: string;
  readonly organisations: number;
  /** Of which planned it earlier, and wait. */
  readonly waiting?: number;
  /** Person-days of all of them, each on its own and together; the difference is what it saves. */
  readonly alone: number;
  readonly together: number;
  readonly saved: number;
  /** The least and the most that it saves one of them. */
  readonly savedEach?: readonly [least: number, most: number];
  readonly members?: readonly JointMember[];
}

export interface JointMember {
  readonly id: string;
  /** The quarter in which it planned to start. */
  readonly planned: string;
  readonly alone: number;
  readonly together: number;
}

/**
 * How many organisations stand where with an action of the catalogue, each in one place at most. Outside, a number that
 * is too small to be told is absent, none included.
 */
export interface RegionAction {
  readonly id: string;
  /** Absent: each does it by itself. */
  readonly share?: number;
  /** In the roadmap, still to start. */
  readonly planned?: number;
  /** Of which are in a joint action. */
  readonly joined?: number;
  readonly running?: number;
  /** Called for, but without room in the roadmap. */
  readonly left?: number;
  /** Have what it brings: these can tell how. */
  readonly reached?: number;
  readonly who?: Readonly<Record<Standing, readonly string[]>>;
}

export const standings = ["planned", "running", "left", "reached"] as const;
export type Standing = (typeof standings)[number];
