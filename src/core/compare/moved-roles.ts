/** What moved by role: only roles that may be shown in both measurements, from figures that both publish. */
import { roleScores } from "../assess/score/question-result.ts";
import type { Weighed } from "../assess/score/score.ts";
import type { RoleScores } from "../assessment/results.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { MovedByRole } from "./comparison-schema.ts";
import { sharedRoles } from "./like.ts";

/** Question → the means of its shared roles, then and now. */
export type RolesOfQuestions = ReadonlyMap<string, { readonly earlier: RoleScores; readonly later: RoleScores }>;

export function movedByRole(earlier: RoleScores | undefined, later: RoleScores | undefined): { byRole?: MovedByRole } {
  const entries = sharedRoles(earlier, later).map((role) => {
    const [then, now] = [earlier?.[role] ?? 0, later?.[role] ?? 0];
    return [role, { earlier: then, later: now, change: now - then }] as const;
  });
  return entries.length > 0 ? { byRole: Object.fromEntries(entries) } : {};
}

/** The same of an area or dimension, over the questions on which a role is shown twice. */
export function sectionByRole(
  questionnaire: Questionnaire,
  weighed: readonly Weighed[],
  roles: RolesOfQuestions,
): { byRole?: MovedByRole } {
  const side = (which: "earlier" | "later") => new Map([...roles].map(([id, both]) => [id, { byRole: both[which] }]));
  const scores = (which: "earlier" | "later") => roleScores(questionnaire, weighed, side(which));
  return movedByRole(scores("earlier"), scores("later"));
}

/** Both sides cut down to the roles that they share. */
export function rolesOfQuestion(earlier: RoleScores | undefined, later: RoleScores | undefined) {
  const roles = sharedRoles(earlier, later);
  const cut = (scores: RoleScores | undefined) => Object.fromEntries(roles.map((role) => [role, scores?.[role] ?? 0]));
  return roles.length > 0 ? { earlier: cut(earlier), later: cut(later) } : undefined;
}
