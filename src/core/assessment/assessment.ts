/**
 * The Assessment: the one plain JSON object in the middle. One organisation; scores, gaps, roadmap, warnings, and
 * what they were computed from. Numbers at full precision; an absent score is an absent key; arrays in the order
 * of the questionnaire.
 */

import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Ambition, Plan } from "../response/response-schema.ts";
import type { AreaResult, DimensionResult, QuestionResult, ScoreFigure } from "./results.ts";
import type { Roadmap } from "./roadmap.ts";
import type { Perception, Quality, Robustness, RolePair } from "./voices.ts";

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
