/** What a group in one room may see of the individual answers to a question, once they are revealed. */
import { spreadOf } from "../assess/score/agreement.ts";
import type { Combined } from "../assess/score/consensus.ts";
import { combine } from "../assess/score/consensus.ts";
import type { Group } from "../assess/score/groups.ts";
import { peopleIn, safeGroups } from "../assess/score/groups.ts";
import { questionResult, visibleCounts } from "../assess/score/question-result.ts";
import { tallyOf } from "../assess/tally/add.ts";
import type { QuestionResult } from "../assessment/results.ts";
import type { Question, Questionnaire } from "../questionnaire/questionnaire.ts";
import { scaleEnds } from "../questionnaire/questionnaire.ts";
import { consensusRole, othersGroup } from "../questionnaire/reserved-roles.ts";
import type { Response } from "../response/response.ts";

/** How the values lie that may be shown, ascending, each with how many gave it. */
export interface VisibleSpread {
  readonly counts: readonly { readonly value: number; readonly count: number }[];
  /** How many people those are. */
  readonly n: number;
  /** The roles whose answers these are, where others stay hidden; absent: everybody. */
  readonly among?: readonly string[];
  readonly median: number;
  /** Tastle and Wierman: 1 all the same, 0 split between both ends. */
  readonly agreement: number;
}

export interface VisibleRole {
  /** Id of a role, or `others` for merged ones. */
  readonly role: string;
  readonly mean: number;
  readonly size: number;
}

export interface Revealed {
  readonly question: string;
  readonly state: QuestionResult["state"];
  /** How many gave a value, those in small groups included. */
  readonly n: number;
  readonly unknown: number;
  /** Absent where too few answered. */
  readonly spread?: VisibleSpread;
  readonly roles: readonly VisibleRole[];
  readonly notes: readonly string[];
  readonly evidence: readonly string[];
}

/**
 * Question → what may be shown of it, from individual responses of one organisation and round; a consensus among
 * them is left out, since the group is about to decide anew.
 */
export function revealAll(questionnaire: Questionnaire, responses: readonly Response[]): Map<string, Revealed> {
  const individuals = responses.filter(({ respondent }) => respondent.role !== consensusRole);
  const combined = combine(questionnaire, tallyOf(questionnaire, individuals));
  const revealed = new Map<string, Revealed>();
  for (const question of questionnaire.questions) {
    const found = combined.get(question.id);
    if (found) revealed.set(question.id, reveal(questionnaire, question, found));
  }
  return revealed;
}

function reveal(questionnaire: Questionnaire, question: Question, combined: Combined): Revealed {
  const {
    state,
    n,
    unknown,
    byRole = {},
    notes = [],
    evidence = [],
  } = questionResult(questionnaire, question, combined);
  const spread = visibleSpread(questionnaire, combined);
  return {
    question: question.id,
    state,
    n,
    unknown,
    ...(spread ? { spread } : {}),
    roles: Object.entries(byRole).map(([role, mean]) => ({
      role,
      mean,
      size: sizeOf(role, questionnaire, combined.groups),
    })),
    notes,
    evidence,
  };
}

/** The answers whose spread the Assessment tells, one by one: they are in it by their middle, ends and agreement. */
function visibleSpread(questionnaire: Questionnaire, combined: Combined): VisibleSpread | undefined {
  const { minimum, maximum } = scaleEnds(questionnaire);
  const visible = visibleCounts(questionnaire, combined);
  const found = visible && spreadOf(visible.counts, maximum - minimum);
  if (!visible || !found) return undefined;
  const { n, median, agreement } = found;
  return { counts: visible.counts, n, ...(visible.among ? { among: visible.among } : {}), median, agreement };
}

function sizeOf(role: string, questionnaire: Questionnaire, groups: readonly Group[]): number {
  const { merged } = safeGroups(groups, questionnaire.privacy.inside);
  const meant = role === othersGroup ? merged : [role];
  return peopleIn(groups.filter((group) => meant.includes(group.role)));
}
