/** The questionnaire: the whole instrument, and its catalogue of actions, as the rest of the program reads them. */

export interface Level {
  readonly value: number;
  readonly name: string;
  readonly meaning?: string | undefined;
}

export interface ScoringSettings {
  readonly headline: "mean" | "floor";
  readonly respondents: "equal-roles" | "equal-voices";
  readonly minimumCoverage: number;
  readonly minimumQuestions: number;
  readonly notApplicable: "excluded" | "full" | { readonly score: number };
  /** Absent: no evidenced score. */
  readonly evidence?: { readonly from: number } | undefined;
}

export interface Area {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly weight: number;
  readonly target?: number | undefined;
}

export interface Dimension extends Area {
  /** The name that an official would use; falls back on `name`. */
  readonly plainName?: string | undefined;
  readonly source?: string | undefined;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly official: boolean;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Source {
  readonly title: string;
  readonly url?: string | undefined;
  readonly verifiedOn: string;
}

export interface Option {
  readonly id: string;
  readonly text: string;
  readonly score?: number | undefined;
  readonly state?: "not-applicable" | "dont-know" | undefined;
}

/** The one way in which a question is answered. Keys of `texts` and `thresholds` are values of the scale. */
export type AnswerForm =
  | { readonly kind: "levels"; readonly texts: Readonly<Record<string, string>> }
  | {
      readonly kind: "options";
      readonly options: readonly Option[];
      /** Id of the shared set that the options come from. */
      readonly optionSet?: string | undefined;
    }
  | {
      readonly kind: "checklist";
      readonly items: readonly { readonly id: string; readonly text: string; readonly points: number }[];
      readonly thresholds: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: "number";
      readonly unit?: string | undefined;
      readonly thresholds: Readonly<Record<string, number>>;
    };

export interface Question {
  readonly id: string;
  readonly area: string;
  /** Dimension → weight, positive. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** Weight within its area. */
  readonly weight: number;
  readonly core: boolean;
  readonly title: string;
  readonly text: string;
  readonly help?: string | undefined;
  readonly form: AnswerForm;
  /** Examples of evidence that an organisation would have. */
  readonly evidence: readonly string[];
  /** Roles that can answer; absent: all. */
  readonly roles?: readonly string[] | undefined;
  readonly audience: readonly string[];
  readonly sensitive: boolean;
  readonly askIf?: { readonly question: string; readonly atLeast: number } | undefined;
  /** The question that asks the same the other way round; the values of both point in the same direction. */
  readonly opposite?: string | undefined;
  readonly sources: readonly Source[];
  /** Question of an earlier version → how its answers are carried over to this one. */
  readonly replaces?: Readonly<Record<string, Replacement>> | undefined;
}

/** In a map of `replaces`: nothing fits, and the question is asked again. */
export const askAgain = "ask";

/** An earlier option can have become a state. */
export const statesOfMaps = ["not-applicable", "dont-know"] as const;

/** `same`, or earlier level or option → the present one, a state, or `ask`. */
export type Replacement = "same" | Readonly<Record<string, number | string>>;

export interface Size {
  readonly id: string;
  readonly from: number;
  readonly daysPerYear: number;
  readonly actionsPerYear: number;
}

export interface Action {
  readonly id: string;
  readonly stage: number;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly string[];
  /** Question → the level that `done` proves. */
  readonly lifts: Readonly<Record<string, number>>;
  readonly from: number;
  /** Size class → own person-days, from and to. */
  readonly effort: Readonly<Record<string, readonly [number, number]>>;
  /** Size class → own person-days a year after the end. */
  readonly upkeep: Readonly<Record<string, number>>;
  readonly prereq: readonly string[];
  /** Id of a role or of a function. */
  readonly owner: string;
  readonly done: string;
  readonly share?: number | undefined;
  readonly cycle?: string | undefined;
  readonly sources: readonly Source[];
}

export interface Catalogue {
  readonly functions: readonly Named[];
  /** Smallest first. */
  readonly sizes: readonly Size[];
  readonly actions: readonly Action[];
}

/** What one version changed, by the ids of questions. */
export interface Change {
  readonly version: string;
  readonly added: readonly string[];
  readonly reworded: readonly string[];
  readonly removed: readonly string[];
  readonly reweighted: readonly string[];
  readonly note?: string | undefined;
}

export interface Questionnaire {
  readonly id: string;
  readonly version: string;
  /** Oldest first. */
  readonly changes: readonly Change[];
  /** Language of the texts in this object. */
  readonly language: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Ascending by value. */
  readonly levels: readonly Level[];
  readonly scoring: ScoringSettings;
  readonly areas: readonly Area[];
  readonly dimensions: readonly Dimension[];
  readonly roles: readonly Role[];
  readonly audiences: readonly Named[];
  readonly privacy: { readonly inside: number; readonly outside: number };
  readonly questions: readonly Question[];
  /** Absent: no roadmap. */
  readonly catalogue?: Catalogue | undefined;
}

/** Lowest and highest value of the scale. */
export function scaleEnds(questionnaire: Pick<Questionnaire, "levels">): { minimum: number; maximum: number } {
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  for (const { value } of questionnaire.levels) {
    minimum = Math.min(minimum, value);
    maximum = Math.max(maximum, value);
  }
  return { minimum, maximum };
}

/** The scale's middle level, rounded up: the target where nobody set one. */
export function middleLevel(questionnaire: Pick<Questionnaire, "levels">): number {
  const { minimum, maximum } = scaleEnds(questionnaire);
  const middle = (minimum + maximum) / 2;
  return questionnaire.levels.find(({ value }) => value >= middle)?.value ?? maximum;
}

/** The name for people: the plain one where there is one. */
export function dimensionName(dimension: Dimension): string {
  return dimension.plainName ?? dimension.name;
}

/** Titles of questions; an id stands for a question that is not there. */
export function titlesOf(ids: readonly string[], questionnaire: Pick<Questionnaire, "questions">): string[] {
  return ids.map((id) => questionnaire.questions.find((question) => question.id === id)?.title ?? id);
}
