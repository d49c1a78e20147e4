/** One question in two measurements, like with like: which two values say the same thing about the organisation. */
import type { QuestionResult, RoleScores } from "../assessment/results.ts";
import type { Question } from "../questionnaire/questionnaire.ts";
import { consensusRole, othersGroup, wholeOrganisation } from "../questionnaire/reserved-roles.ts";
import type { ComparedQuestion, LeftQuestion } from "./comparison-schema.ts";
import type { EarlierQuestion } from "./earlier.ts";

/** What both sides have to say, and who spoke. */
export interface Sides {
  readonly question: Question;
  readonly earlier: EarlierQuestion;
  readonly later: QuestionResult;
  /** Absent after a merger. */
  readonly earlierRoles?: ReadonlySet<string> | undefined;
  readonly laterRoles: ReadonlySet<string>;
  /** Of both, who took part is told in full. */
  readonly rolesKnown: boolean;
  /** The earlier measurement comes before the later one, so that what a workshop says of "before" is about it. */
  readonly inOrder: boolean;
  /** Also what is not alike. */
  readonly all: boolean;
}

export type Alike = Pick<ComparedQuestion, "earlier" | "later" | "basis" | "told" | "reason">;

/**
 * Everything follows from what the two Assessments publish, so that nothing is told about a group that they hide: the
 * mean over the roles of both years, had it been taken from the answers, would with the totals give a lone person away.
 */
export function likeWithLike(sides: Sides): Alike | LeftQuestion["why"] {
  const { earlier, later, inOrder } = sides;
  if (inOrder && later.value !== undefined && later.consensus && later.restated) return restated(sides, later.value);
  if (later.value === undefined || earlier.value === undefined) return whyOpen(earlier, later);
  const values = { earlier: earlier.value, later: later.value };
  if (!sides.earlierRoles) return { ...values, basis: "merged" };
  if (earlier.consensus && later.consensus) return { ...values, basis: "consensus" };
  const decidedOnce = (earlier.consensus ?? false) !== (later.consensus ?? false);
  if (!decidedOnce && sameRoles(sides)) return { ...values, basis: "whole" };
  const shared = overSharedRoles(earlier.byRole, later.byRole);
  if (shared) return { ...shared, basis: "roles" };
  if (sides.all) return { ...values, basis: "unlike" };
  if (decidedOnce) return "one-workshop";
  return sides.rolesKnown ? "other-roles" : "roles-unknown";
}

function restated({ earlier, later: { restated } }: Sides, later: number): Alike | LeftQuestion["why"] {
  if (restated?.value === undefined) return nowhereIn(restated) ?? "no-answer-earlier";
  const { value, reason } = restated;
  const told = earlier.value === undefined ? {} : { told: earlier.value };
  return { earlier: value, later, basis: "restated", ...told, reason };
}

/** That it did not concern the organisation says more than that nobody answered, whichever came first. */
function whyOpen(earlier: EarlierQuestion, later: QuestionResult): LeftQuestion["why"] {
  const open = later.value === undefined ? "no-answer-later" : "no-answer-earlier";
  return nowhereIn(later) ?? nowhereIn(earlier) ?? open;
}

function nowhereIn(
  told: Pick<QuestionResult, "state" | "value"> | undefined,
): "not-applicable" | "not-shown" | undefined {
  if (told?.value !== undefined) return undefined;
  return told?.state === "not-applicable" || told?.state === "not-shown" ? told.state : undefined;
}

/** Of those whom the question was put to, the same took part in both measurements. */
function sameRoles({ question, earlierRoles = new Set(), laterRoles }: Sides): boolean {
  const asked = (role: string) =>
    role !== consensusRole && (role === wholeOrganisation || (question.roles?.includes(role) ?? true));
  const [then, now] = [[...earlierRoles].filter(asked), [...laterRoles].filter(asked)];
  return then.length === now.length && then.every((role) => now.includes(role));
}

/** The roles that may be shown in both measurements, each weighing the same; at least two, as one is not the organisation. */
function overSharedRoles(
  earlier: RoleScores | undefined,
  later: RoleScores | undefined,
): { earlier: number; later: number } | undefined {
  const roles = sharedRoles(earlier, later);
  if (roles.length < 2) return undefined;
  const mean = (scores: RoleScores | undefined) =>
    roles.reduce((sum, role) => sum + (scores?.[role] ?? 0), 0) / roles.length;
  return { earlier: mean(earlier), later: mean(later) };
}

/** In the order of the later measurement. Who stands behind *others* differs from year to year. */
export function sharedRoles(earlier: RoleScores = {}, later: RoleScores = {}): string[] {
  return Object.keys(later).filter((role) => role !== othersGroup && earlier[role] !== undefined);
}
