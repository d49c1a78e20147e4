/** One question as the Assessment tells it; figures about a part of the respondents only where groups are safe. */

import type { QuestionResult, RoleScores } from "../../assessment/results.ts";
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { othersGroup } from "../../questionnaire/reserved-roles.ts";
import type { Remarks } from "../../response/response.ts";
import type { Counts } from "../tally/counts.ts";
import { spreadOf } from "./agreement.ts";
import type { Combined, Voices } from "./consensus.ts";
import { meanOverRoles, together } from "./consensus.ts";
import type { SafeGroups, VoicedGroup } from "./groups.ts";
import { peopleIn, safeGroups } from "./groups.ts";
import { restatedOf } from "./restated.ts";
import type { Weighed } from "./score.ts";
import { isApplicable } from "./score.ts";
import { yardstickOf } from "./yardstick.ts";

export function questionResult(questionnaire: Questionnaire, question: Question, combined: Combined): QuestionResult {
  const { state, value, evidenced, groups, unknown, consensus } = combined;
  const safe = safeGroups(groups, questionnaire.privacy.inside);
  const visible = visibleCounts(questionnaire, combined, safe);
  const spread = visible && spreadOf(visible.counts, scaleWidth(questionnaire));
  const { notes, evidence } = remarks(questionnaire, combined);
  // Key by key, so that all have one form: there are thousands in a batch.
  return {
    id: question.id,
    state,
    value,
    evidenced,
    n: peopleIn(groups),
    unknown,
    consensus: consensus && true,
    median: spread?.median,
    min: spread?.min,
    max: spread?.max,
    agreement: spread?.agreement,
    among: spread && visible?.among && { roles: visible.among, n: spread.n },
    byRole: byRole(questionnaire, groups, safe),
    notes,
    evidence,
    reason: consensus?.reason,
    dissent: consensus?.dissent,
    restated: restatedOf(questionnaire, question, combined),
  };
}

function scaleWidth(questionnaire: Questionnaire): number {
  const { minimum, maximum } = yardstickOf(questionnaire);
  return maximum - minimum;
}

/** The answers whose spread may be told, and whose they are where not everybody's. */
export interface VisibleCounts {
  readonly counts: Counts;
  readonly among?: readonly string[];
}

/**
 * A spread gives away the sum of all answers, the total of `equal-roles` gives away the sum of the roles' means, and
 * from both together the answer of a single person in a small role can be solved. So where the total weighs roles and
 * one of those is merged or hidden, only the groups that may be shown are told, which adds nothing to their means.
 *
 * A workshop changes none of that: whoever kept the score from before it would solve the two together.
 *
 * @returns undefined where fewer than the minimum answered.
 */
export function visibleCounts(
  questionnaire: Questionnaire,
  { groups, counts }: Voices,
  { shown } = safeGroups(groups, questionnaire.privacy.inside),
): VisibleCounts | undefined {
  const everybody = questionnaire.scoring.respondents === "equal-voices" || shown.length === groups.length;
  const some = everybody ? groups : groups.filter(({ role }) => shown.includes(role));
  if (peopleIn(some) < questionnaire.privacy.inside) return undefined;
  return everybody ? { counts } : { counts: together(some).counts, among: shown };
}

/** Mean per role, for two groups or more that are large enough. */
function byRole(
  questionnaire: Questionnaire,
  groups: readonly VoicedGroup[],
  { shown, merged }: SafeGroups,
): RoleScores | undefined {
  if (shown.length + Math.sign(merged.length) < 2) return undefined;
  const figures: Record<string, number> = {};
  for (const { role, mean } of groups) if (shown.includes(role)) figures[role] = mean;
  if (merged.length > 0) {
    // By the rule of the total, so that no single one of them can be computed from it.
    const others = meanOverRoles(questionnaire, together(groups.filter(({ role }) => merged.includes(role))));
    if (others !== undefined) figures[othersGroup] = others;
  }
  return figures;
}

/**
 * Score of each role on an area or dimension, from the questions on which the role may be shown, so that it adds
 * nothing to what those already tell. Needs as many questions as a dimension's score does.
 */
export function roleScores(
  questionnaire: Questionnaire,
  weighed: readonly Weighed[],
  results: ReadonlyMap<string, Pick<QuestionResult, "byRole">>,
): RoleScores | undefined {
  const seenBy: { readonly weight: number; readonly byRole: RoleScores }[] = [];
  let applicable = 0;
  for (const one of weighed) {
    if (isApplicable(one)) applicable += 1;
    const byRole = results.get(one.question)?.byRole;
    if (byRole) seenBy.push({ weight: one.weight, byRole });
  }
  if (seenBy.length === 0) return undefined;
  const enough = Math.min(questionnaire.scoring.minimumQuestions, applicable);
  const figures: Record<string, number> = {};
  let told = 0;
  for (const { id: role } of yardstickOf(questionnaire).voices) {
    let seen = 0;
    let weights = 0;
    let sum = 0;
    for (const { weight, byRole } of seenBy) {
      const mean = byRole[role];
      if (mean === undefined) continue;
      seen += 1;
      weights += weight;
      sum += weight * mean;
    }
    if (seen < enough || weights === 0) continue;
    figures[role] = sum / weights;
    told += 1;
  }
  return told < 2 ? undefined : figures;
}

/**
 * Notes and evidence: one person's words. They are shown where as many answered as the minimum group, where they came
 * from an official in function, or where one respondent answered for all. Sorted, so that order names nobody.
 */
function remarks(questionnaire: Questionnaire, combined: Combined): Pick<QuestionResult, "notes" | "evidence"> {
  if (combined.remarks.length === 0 && !combined.consensus) return {};
  const all = combined.answers >= questionnaire.privacy.inside || combined.alone;
  const tellable = combined.remarks.filter(({ role }) => all || isOfficial(questionnaire, role));
  const shown = combined.consensus ? [...tellable, combined.consensus] : tellable;
  const notes = sortedTexts(shown, (remarks) => (remarks.note === undefined ? [] : [remarks.note]));
  const evidence = sortedTexts(shown, (remarks) => remarks.evidence ?? []);
  return { notes: notes.length > 0 ? notes : undefined, evidence: evidence.length > 0 ? evidence : undefined };
}

function sortedTexts(given: readonly Remarks[], read: (remarks: Remarks) => readonly string[]): string[] {
  const texts = given.flatMap((remarks) => read(remarks).map((text) => text.trim()));
  return [...new Set(texts.filter((text) => text !== ""))].sort();
}

function isOfficial(questionnaire: Questionnaire, role: string): boolean {
  return questionnaire.roles.some(({ id, official }) => official && id === role);
}
