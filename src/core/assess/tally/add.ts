/** Responses → a tally, one by one (scoring.md §2). */

import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { consensusRole, wholeOrganisation } from "../../questionnaire/reserved-roles.ts";
import type { Value } from "../../response/answer-value.ts";
import { answerValue } from "../../response/answer-value.ts";
import type { Answer, Response } from "../../response/response.ts";
import type { Shown } from "../../response/shown.ts";
import { shownQuestions } from "../../response/shown.ts";
import { addCount } from "./counts.ts";
import { addSaid, saidIn } from "./said.ts";
import type { QuestionTally, RoleRemark, Tally } from "./tally.ts";
import { countsOf, emptyTally, newerDay, questionTally } from "./tally.ts";
import { asWorkshop, latestWorkshop } from "./workshop.ts";

/** The tally of responses of one organisation and round, drafts already left out, at least one. */
export function tallyOf(questionnaire: Questionnaire, responses: readonly Response[]): Tally {
  const first = responses[0];
  const tally = emptyTally(first?.organisation.id ?? "", first?.round);
  for (const response of responses) addResponse(questionnaire, tally, response);
  return tally;
}

/** Adds a response to the tally of its organisation and round, in place. Of several workshops the latest stays. */
export function addResponse(questionnaire: Questionnaire, tally: Tally, response: Response): void {
  if (response.respondent.role === consensusRole) {
    tally.workshop = latestWorkshop(tally.workshop, asWorkshop(response));
    return;
  }
  const role = response.respondent.role ?? wholeOrganisation;
  tally.respondents[role] = (tally.respondents[role] ?? 0) + 1;
  tally.newest = newerDay(tally.newest, dayOf(response));
  addSaid(tally.said, saidIn(response));
  addAnswers(questionnaire, tally, response);
}

/** Only the answers, as those of one respondent, whoever gave them. */
export function addAnswers(
  questionnaire: Questionnaire,
  tally: Tally,
  { respondent, form, answers }: Pick<Response, "respondent" | "form" | "answers">,
): void {
  const shown = shownQuestions(questionnaire, respondent.role, form, answers);
  for (const question of questionnaire.questions) {
    const answer = answers.get(question.id);
    addVoice(questionTally(tally, question.id), {
      role: respondent.role ?? wholeOrganisation,
      answer,
      value: answerValue(answer, question, questionnaire),
      shown: shown.get(question.id) ?? "shown",
      times: 1,
    });
  }
}

/** The day on which a response was submitted, else started. */
export function dayOf(response: Pick<Response, "submitted" | "started">): string | undefined {
  return (response.submitted ?? response.started)?.slice(0, 10);
}

/** The same answer of one or of many respondents of a role. */
export interface Voice {
  readonly role: string;
  readonly answer: Answer | undefined;
  /** What the answer comes to. */
  readonly value: Value;
  readonly shown: Shown;
  readonly times: number;
}

/** A given answer counts, whoever gave it, unless its condition does not hold. */
export function addVoice(tally: QuestionTally, { role, answer, value, shown, times }: Voice): void {
  if (shown === "condition" || value.state === "not-shown") {
    tally.hidden.condition += times;
    return;
  }
  if (shown !== "shown" && value.state === "unanswered") {
    tally.hidden[shown] += times;
    return;
  }
  if (answer) tally.answers += times;
  if (answer && hasRemark(answer)) tally.remarks.push(remarkOf(role, answer));
  if (value.state !== "level") {
    tally.without[value.state] += times;
    return;
  }
  addCount(countsOf(tally.values, role), value.value, times);
  if (answer && hasEvidence(answer)) addCount(countsOf(tally.proven, role), value.value, times);
}

export function hasRemark({ note, evidence }: Answer): boolean {
  return note !== undefined || evidence !== undefined;
}

function remarkOf(role: string, { note, evidence }: Answer): RoleRemark {
  return { role, ...(note === undefined ? {} : { note }), ...(evidence === undefined ? {} : { evidence }) };
}

export function hasEvidence(answer: Answer): boolean {
  return (answer.evidence ?? []).some((text) => text.trim() !== "");
}
