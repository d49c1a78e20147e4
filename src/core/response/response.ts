/** Responses: all answers of one person, or of one workshop, as they were written. */
import type { Ambition, Organisation } from "./response-schema.ts";

/**
 * Why there is no value: scoring.md §1. `unanswered` is also what an absent answer is; `not-shown` says that this
 * respondent never saw the question, as the export of a survey can know.
 */
export type NoValue = "not-applicable" | "dont-know" | "unanswered" | "not-shown";

export interface Remarks {
  readonly note?: string | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  readonly dissent?: string | undefined;
  readonly earlier?: Restatement | undefined;
}

/**
 * What was said to a question, without any remarks. `skipped` tells a question that was left open on purpose and has a
 * note from one where the note came first and the answer is still to come.
 */
export type Statement =
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "option"; readonly option: string }
  | { readonly kind: "checked"; readonly checked: readonly string[] }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "none"; readonly state: NoValue; readonly skipped?: true | undefined };

/**
 * Of a consensus: what the organisation's answer in the round before should have been, as the group sees it now.
 * People who have learned more rate themselves lower; a comparison of the rounds can then use the restated answer.
 */
export type Restatement = Statement & { readonly reason: string };

export type Answer = Remarks & Statement;

export interface Respondent {
  readonly id: string;
  /** Absent: answers for the organisation as a whole. */
  readonly role?: string | undefined;
}

export interface Response {
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly form: "full" | "core";
  readonly organisation: Organisation;
  readonly respondent: Respondent;
  readonly round?: string | undefined;
  readonly started?: string | undefined;
  /** Absent: a draft. */
  readonly submitted?: string | undefined;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly ambition?: Ambition | undefined;
  readonly migrated?: Migrated | undefined;
}

/** Where answers that were carried over to another version of the questionnaire come from. */
export interface Migrated {
  /** Version that they were given on. */
  readonly from: string;
  /** What has no place any more, by the questions of then. */
  readonly left?: ReadonlyMap<string, Answer> | undefined;
}
