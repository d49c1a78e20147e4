/** Which questions of two versions of a questionnaire ask the same. */
import { majorOf } from "../version-changes.ts";

/** As much of a version as there is: of an earlier one often only what an outcome tells. */
export interface Asked {
  readonly id: string;
  readonly version: string;
  readonly questions: readonly { readonly id: string }[];
}

export interface ComparableQuestions {
  readonly same: readonly { readonly earlier: string; readonly later: string }[];
  /** Later questions that were not asked, or asked something else; in the order of the questionnaire. */
  readonly left: readonly { readonly id: string; readonly why: "added" | "removed" | "changed" }[];
}

/** Within a major version an id never changes its meaning (formats.md); between two of them nothing says that it is the same. */
export function comparableQuestions(earlier: Asked, later: Asked): ComparableQuestions {
  const then = new Set(earlier.questions.map(({ id }) => id));
  const now = new Set(later.questions.map(({ id }) => id));
  const removed = earlier.questions.filter(({ id }) => !now.has(id)).map(({ id }) => ({ id, why: "removed" as const }));
  if (earlier.id !== later.id || majorOf(earlier.version) !== majorOf(later.version)) {
    return { same: [], left: [...later.questions.map(({ id }) => ({ id, why: "changed" as const })), ...removed] };
  }
  const both = later.questions.filter(({ id }) => then.has(id));
  const added = later.questions.filter(({ id }) => !then.has(id)).map(({ id }) => ({ id, why: "added" as const }));
  return { same: both.map(({ id }) => ({ earlier: id, later: id })), left: [...added, ...removed] };
}
