/**
 * Who answered and who still owes an answer, per organisation and round: what somebody needs who collects the answers
 * of many. Folded response by response, so that an export of any length fits; says nothing about what was answered.
 */

import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { consensusRole, wholeOrganisation } from "../questionnaire/reserved-roles.ts";
import { answerValue } from "../response/answer-value.ts";
import type { Response } from "../response/response.ts";
import type { Organisation } from "../response/response-schema.ts";
import { shownQuestions } from "../response/shown.ts";
import { compareText } from "../text/compare-text.ts";

/** Role → how many of its people are expected to answer. */
export type Expected = Readonly<Record<string, number>>;

export interface RoleStatus {
  /** Id of the role; `organisation` for who answers for the whole, `consensus` for a workshop. */
  readonly role: string;
  readonly expected: number;
  readonly submitted: number;
  readonly drafts: number;
  /** Expected less submitted, never below 0. */
  readonly owed: number;
}

export interface OrganisationStatus {
  readonly organisation: Organisation;
  readonly round?: string;
  /** In the order of the questionnaire; roles that are neither expected nor present are left out. */
  readonly roles: readonly RoleStatus[];
  readonly respondents: number;
  readonly drafts: number;
  readonly owed: number;
  /** Questions with an answer ÷ questions asked, over all respondents, 0…1; absent without respondents. */
  readonly completeness?: number;
  /** Day of the newest response: when it was submitted, else started. */
  readonly lastActivity?: string;
  /** Asked of somebody and answered by nobody, a reason for none included; in the order of the questionnaire. */
  readonly unanswered: readonly string[];
  /** Whom to ask; of a person, so only where that was asked for. */
  readonly contact?: string;
}

/** The state of the fold; `addToStatus` changes it in place, since it runs once for each of a million rows. */
export interface StatusFold {
  readonly questionnaire: Questionnaire;
  readonly groups: Map<string, GroupStatus>;
}

interface GroupStatus {
  organisation: Organisation;
  readonly round: string | undefined;
  readonly submitted: Map<string, number>;
  readonly drafts: Map<string, number>;
  asked: number;
  answered: number;
  lastActivity: string | undefined;
  /** Question → whether somebody answered it; absent while nobody was asked. */
  readonly questions: Map<string, boolean>;
}

export function startStatus(questionnaire: Questionnaire): StatusFold {
  return { questionnaire, groups: new Map() };
}

/** An organisation that is expected to answer, though nothing of it may have come in yet. */
export function expectOrganisation(fold: StatusFold, organisation: Organisation): void {
  const known = [...fold.groups.values()].filter((group) => group.organisation.id === organisation.id);
  if (known.length === 0) groupOf(fold, organisation, undefined);
  // The organisation's own file knows best what it is called.
  for (const group of known) group.organisation = { ...group.organisation, ...organisation };
}

export function addToStatus(fold: StatusFold, response: Response): void {
  const { questionnaire } = fold;
  const group = groupOf(fold, response.organisation, response.round);
  const role = response.respondent.role ?? wholeOrganisation;
  const counts = response.submitted === undefined ? group.drafts : group.submitted;
  counts.set(role, (counts.get(role) ?? 0) + 1);
  const day = (response.submitted ?? response.started)?.slice(0, 10);
  if (day !== undefined && day > (group.lastActivity ?? "")) group.lastActivity = day;
  const shown = shownQuestions(questionnaire, response.respondent.role, response.form, response.answers);
  for (const question of questionnaire.questions) {
    const value = answerValue(response.answers.get(question.id), question, questionnaire);
    const answered = value.state !== "unanswered";
    const asked = shown.get(question.id) === "shown";
    if (!asked && !answered) continue;
    // A workshop deals with what it chooses to: what it left open is not owed.
    if (role !== consensusRole) {
      group.asked += 1;
      group.answered += answered ? 1 : 0;
    }
    group.questions.set(question.id, (group.questions.get(question.id) ?? false) || answered);
  }
}

/**
 * @param expectedOf What is expected of an organisation; undefined for the usual: one of each role of the
 *   questionnaire, and nothing more once somebody answered for the organisation as a whole.
 * @returns sorted by organisation id, then round.
 */
export function finishStatus(
  fold: StatusFold,
  expectedOf: (organisation: string) => Expected | undefined,
): OrganisationStatus[] {
  const usual = Object.fromEntries(fold.questionnaire.roles.map((role) => [role.id, 1]));
  return [...fold.groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => {
      const assumed = group.submitted.has(wholeOrganisation) ? {} : usual;
      return finished(group, expectedOf(group.organisation.id) ?? assumed, fold.questionnaire);
    });
}

function finished(group: GroupStatus, expected: Expected, questionnaire: Questionnaire): OrganisationStatus {
  const known = [...questionnaire.roles.map((role) => role.id), wholeOrganisation, consensusRole];
  const others = [...group.submitted.keys(), ...group.drafts.keys(), ...Object.keys(expected)].sort(compareText);
  const roles = [...new Set([...known, ...others])].flatMap((role) => roleStatus(role, group, expected) ?? []);
  const total = (read: (role: RoleStatus) => number) => roles.reduce((sum, role) => sum + read(role), 0);
  return {
    organisation: group.organisation,
    ...(group.round === undefined ? {} : { round: group.round }),
    roles,
    respondents: total((role) => role.submitted),
    drafts: total((role) => role.drafts),
    owed: total((role) => role.owed),
    ...(group.asked === 0 ? {} : { completeness: group.answered / group.asked }),
    ...(group.lastActivity === undefined ? {} : { lastActivity: group.lastActivity }),
    unanswered: questionnaire.questions.map(({ id }) => id).filter((id) => group.questions.get(id) === false),
  };
}

function roleStatus(role: string, group: GroupStatus, expected: Expected): RoleStatus | undefined {
  const submitted = group.submitted.get(role) ?? 0;
  const drafts = group.drafts.get(role) ?? 0;
  const wanted = expected[role] ?? 0;
  if (submitted + drafts + wanted === 0) return undefined;
  return { role, expected: wanted, submitted, drafts, owed: Math.max(0, wanted - submitted) };
}

function groupOf(fold: StatusFold, organisation: Organisation, round: string | undefined): GroupStatus {
  const key = JSON.stringify([organisation.id, round ?? ""]);
  const found = fold.groups.get(key);
  if (found) {
    found.organisation = { ...organisation, ...found.organisation };
    return found;
  }
  const fresh: GroupStatus = {
    organisation,
    round,
    submitted: new Map(),
    drafts: new Map(),
    asked: 0,
    answered: 0,
    lastActivity: undefined,
    questions: new Map(),
  };
  fold.groups.set(key, fresh);
  return fresh;
}
