/** One question as the Assessment tells it; figures about a part of the respondents only where groups are safe. */

import type { QuestionResult, RoleScores } from "../../assessment/results.ts";
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { scaleEnds } from "../../questionnaire/questionnaire.ts";
import { othersGroup, wholeOrganisation } from "../../questionnaire/reserved-roles.ts";
import type { Remarks } from "../../response/response.ts";
import type { Counts } from "./agreement.ts";
import { meanOf, spreadOf } from "./agreement.ts";
import type { Combined } from "./consensus.ts";
import { meanOverRoles, mergeCounts } from "./consensus.ts";
import type { Group, SafeGroups } from "./groups.ts";
import { peopleIn, safeGroups } from "./groups.ts";
import { restatedOf } from "./restated.ts";
import type { Weighed } from "./score.ts";
import { isApplicable } from "./score.ts";

export function questionResult(questionnaire: Questionnaire, question: Question, combined: Combined): QuestionResult {
  const voices = voicesOf(questionnaire, combined);
  const { value, evidenced } = combined;
  return {
    id: question.id,
    state: combined.state,
    ...(value === undefined ? {} : { value }),
    ...(evidenced === undefined ? {} : { evidenced }),
    n: peopleIn(voices.groups),
    unknown: combined.unknown,
    ...(combined.consensus ? { consensus: true } : {}),
    ...spread(questionnaire, combined, voices),
    ...byRole(questionnaire, combined, voices.safe),
    ...remarks(questionnaire, combined),
    ...restatedOf(questionnaire, question, combined),
  };
}

/** Those who gave a value, by role, and which of them may be shown. */
interface Voices {
  readonly groups: readonly Group[];
  readonly safe: SafeGroups;
}

function voicesOf(questionnaire: Questionnaire, combined: Combined): Voices {
  const groups = groupsOf(questionnaire, combined);
  return { groups, safe: safeGroups(groups, questionnaire.privacy.inside) };
}

/** Those who gave a value, by role. */
export function groupsOf(questionnaire: Questionnaire, combined: Combined): Group[] {
  const groups: Group[] = [];
  for (const [role, counts] of combined.byRole) {
    let size = 0;
    for (const count of counts.values()) size += count;
    groups.push({ role, size, official: isOfficial(questionnaire, role) });
  }
  return groups;
}

/** Median, ends and agreement, of everybody or of the groups that may be shown by themselves. */
function spread(
  questionnaire: Questionnaire,
  combined: Combined,
  voices: Voices,
): Partial<Pick<QuestionResult, "median" | "min" | "max" | "agreement" | "among">> {
  const { minimum, maximum } = scaleEnds(questionnaire);
  const visible = visibleCounts(questionnaire, combined, voices);
  const found = visible && spreadOf(visible.counts, maximum - minimum);
  if (!visible || !found) return {};
  const { median, min, max, agreement, n } = found;
  return { median, min, max, agreement, ...(visible.among ? { among: { roles: visible.among, n } } : {}) };
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
  combined: Combined,
  { groups, safe: { shown } } = voicesOf(questionnaire, combined),
): VisibleCounts | undefined {
  const everybody = questionnaire.scoring.respondents === "equal-voices" || shown.length === groups.length;
  const some = everybody ? groups : groups.filter(({ role }) => shown.includes(role));
  if (peopleIn(some) < questionnaire.privacy.inside) return undefined;
  const counts = mergeCounts(some.map(({ role }) => combined.byRole.get(role) ?? new Map()));
  return everybody ? { counts } : { counts, among: shown };
}

/** Mean per role, for two groups or more that are large enough. */
function byRole(questionnaire: Questionnaire, combined: Combined, safe: SafeGroups): { byRole?: RoleScores } {
  const figures: Record<string, number> = {};
  for (const role of safe.shown) {
    const mean = meanOf(combined.byRole.get(role) ?? new Map());
    if (mean !== undefined) figures[role] = mean;
  }
  if (safe.merged.length > 0) {
    // By the rule of the total, so that no single one of them can be computed from it.
    const merged = new Map([...combined.byRole].filter(([role]) => safe.merged.includes(role)));
    const others = meanOverRoles(questionnaire, merged);
    if (others !== undefined) figures[othersGroup] = others;
  }
  return Object.keys(figures).length >= 2 ? { byRole: figures } : {};
}

/**
 * Score of each role on an area or dimension, from the questions on which the role may be shown, so that it adds
 * nothing to what those already tell. Needs as many questions as a dimension's score does.
 */
export function roleScores(
  questionnaire: Questionnaire,
  weighed: readonly Weighed[],
  results: ReadonlyMap<string, Pick<QuestionResult, "byRole">>,
): { byRole?: RoleScores } {
  const seenBy: { readonly weight: number; readonly byRole: RoleScores }[] = [];
  let applicable = 0;
  for (const one of weighed) {
    if (isApplicable(one)) applicable += 1;
    const byRole = results.get(one.question)?.byRole;
    if (byRole) seenBy.push({ weight: one.weight, byRole });
  }
  if (seenBy.length === 0) return {};
  const enough = Math.min(questionnaire.scoring.minimumQuestions, applicable);
  const figures: Record<string, number> = {};
  for (const role of [...questionnaire.roles.map((known) => known.id), wholeOrganisation]) {
    let [seen, weights, sum] = [0, 0, 0];
    for (const { weight, byRole } of seenBy) {
      const mean = byRole[role];
      if (mean === undefined) continue;
      seen += 1;
      weights += weight;
      sum += weight * mean;
    }
    if (seen >= enough && weights > 0) figures[role] = sum / weights;
  }
  return Object.keys(figures).length >= 2 ? { byRole: figures } : {};
}

/**
 * Notes and evidence: one person's words. They are shown where as many answered as the minimum group, where they came
 * from an official in function, or where one respondent answered for all. Sorted, so that order names nobody.
 */
function remarks(questionnaire: Questionnaire, combined: Combined): Partial<QuestionResult> {
  if (combined.remarks.length === 0 && !combined.consensus) return {};
  const all = combined.answers >= questionnaire.privacy.inside || combined.alone;
  const tellable = combined.remarks.filter(({ role }) => all || isOfficial(questionnaire, role));
  const shown = combined.consensus ? [...tellable, combined.consensus] : tellable;
  const notes = sortedTexts(shown, (remarks) => (remarks.note === undefined ? [] : [remarks.note]));
  const evidence = sortedTexts(shown, (remarks) => remarks.evidence ?? []);
  const { reason, dissent } = combined.consensus ?? {};
  return {
    ...(notes.length > 0 ? { notes } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(dissent === undefined ? {} : { dissent }),
  };
}

function sortedTexts(given: readonly Remarks[], read: (remarks: Remarks) => readonly string[]): string[] {
  const texts = given.flatMap((remarks) => read(remarks).map((text) => text.trim()));
  return [...new Set(texts.filter((text) => text !== ""))].sort();
}

function isOfficial(questionnaire: Questionnaire, role: string): boolean {
  return questionnaire.roles.some(({ id, official }) => official && id === role);
}
