/** What a mapping is drafted from, and what can be said about its places. */
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Columns } from "../mapping/columns.ts";
import type { DetectedPlatform } from "../platform/platform.ts";
import type { ColumnProfile } from "./profile.ts";

export interface DraftInput {
  readonly columns: Columns;
  readonly detected: DetectedPlatform;
  readonly profiles: readonly ColumnProfile[];
  /** The questionnaire in each of its languages, its own first. */
  readonly questionnaires: readonly [Questionnaire, ...Questionnaire[]];
  /** How the answers beside a value are said: words of forms, in every language. */
  readonly stateWords: StateWords;
  /** How forms say that somebody answers for the organisation as a whole. */
  readonly wholeWords: readonly string[];
  /** How forms say that an answer is the outcome of a workshop. */
  readonly consensusWords: readonly string[];
  /** Of the file, where it was stated. */
  readonly encoding?: string | undefined;
  /** For an export without a date. */
  readonly today: string;
}

export type StateWords = Readonly<Record<"dont-know" | "not-applicable" | "none-of-these", readonly string[]>>;

/** Why something needs a look, or what stands in the file. */
export type DraftNote =
  /** A guess: it may be wrong. */
  | { readonly kind: "check"; readonly why: "similar" | "word" | "header" | "today" | "order" }
  | { readonly kind: "fill-in"; readonly count?: number | undefined }
  /** How often a value occurs. */
  | { readonly kind: "count"; readonly count: number }
  /** What stands in a column that nobody uses. */
  | { readonly kind: "values"; readonly values: readonly (readonly [string, number])[]; readonly more: boolean }
  /** Values that are to be put behind their level. */
  | { readonly kind: "place" }
  /** Many different texts, and how many. */
  | { readonly kind: "texts"; readonly count: number; readonly more: boolean }
  /** Questions for which there is no column. */
  | { readonly kind: "no-column" };

/** The place in a drafted mapping that a note is about. */
export function noteKey(path: readonly (string | number)[]): string {
  return JSON.stringify(path);
}
