/** What of a comparison is worth telling first: the same choice on the screen and in the report. */
import { compareText } from "../text/compare-text.ts";
import type {
  ComparedQuestion,
  ComparedRoadmap,
  ComparedSection,
  Comparison,
  LeftQuestion,
  Moved,
  PromisedAction,
} from "./comparison-schema.ts";

/** Below this a figure prints as it did. */
export const worthTelling = 0.05;

/** The largest changes first; in the order of the questionnaire where they are alike. */
export function risen(questions: readonly ComparedQuestion[]): ComparedQuestion[] {
  return questions.filter(({ change }) => change >= worthTelling).sort((a, b) => b.change - a.change);
}

export function fallen(questions: readonly ComparedQuestion[]): ComparedQuestion[] {
  return questions.filter(({ change }) => change <= -worthTelling).sort((a, b) => a.change - b.change);
}

export type MovedSection = ComparedSection & { readonly change: number };

/** Sections that moved, the largest change first. */
export function mostMoved(sections: readonly ComparedSection[]): MovedSection[] {
  return sections
    .filter((section): section is MovedSection => Math.abs(section.change ?? 0) >= worthTelling)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

export interface MovedRole extends Moved {
  readonly role: string;
  readonly section: string;
}

/** What roles see differently, half a level or more, the largest change first. */
export function movedRoles({ areas, dimensions }: Pick<Comparison, "areas" | "dimensions">): MovedRole[] {
  return [...areas, ...dimensions]
    .flatMap(({ id, byRole = {} }) => Object.entries(byRole).map(([role, moved]) => ({ role, section: id, ...moved })))
    .filter(({ change }) => Math.abs(change) >= 0.5)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

/** What was due, and what was done before it was. */
export function toldActions({ actions }: ComparedRoadmap): readonly PromisedAction[] {
  return actions.filter(({ due, status }) => due || status === "done");
}

/** Which of the two is known only from what was made for outside. */
export function outsideOf({
  earlier,
  later,
}: Pick<Comparison, "earlier" | "later">): "earlier" | "later" | "both" | undefined {
  if (earlier.outside && later.outside) return "both";
  if (earlier.outside) return "earlier";
  return later.outside ? "later" : undefined;
}

/** Left out because it is not alike, and not because there is nothing: whoever asks for all gets it too. */
export function canBeTakenIn(why: LeftQuestion["why"]): boolean {
  return why === "other-roles" || why === "roles-unknown" || why === "one-workshop";
}

/** Why questions were left out → which, the most common reason first. */
export function leftByReason(left: readonly LeftQuestion[]): readonly (readonly [LeftQuestion["why"], string[]])[] {
  const reasons = new Map<LeftQuestion["why"], string[]>();
  for (const { id, why } of left) reasons.set(why, [...(reasons.get(why) ?? []), id]);
  return [...reasons].sort(([a, some], [b, others]) => others.length - some.length || compareText(a, b));
}
