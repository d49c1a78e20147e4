/** The plan, as it stands in an Assessment. */

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
