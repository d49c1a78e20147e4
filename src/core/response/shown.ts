/** Which questions concern a respondent (formats.md, "What was shown"). */

import type { Question, Questionnaire } from "../questionnaire/questionnaire.ts";
import { consensusRole } from "../questionnaire/reserved-roles.ts";
import { answerValue } from "./answer-value.ts";
import type { Answer } from "./response.ts";

/**
 * Shown, or what kept the question away: its condition (or whatever the survey went by, where the answer itself says
 * `not-shown`), the short form, or the respondent's role.
 */
export type Shown = "shown" | "condition" | "form" | "role";

/**
 * Question → shown or why not, in the questionnaire's order.
 *
 * Condition and form go before the role: a question that they keep from everybody says so, whoever is asked.
 * An answer that was given counts unless its question is kept away by its condition (scoring.md §2.4).
 *
 * @param role Absent for who answers for the organisation as a whole: all questions, like a consensus.
 */
export function shownQuestions(
  questionnaire: Questionnaire,
  role: string | undefined,
  form: "full" | "core",
  answers: ReadonlyMap<string, Answer>,
): ReadonlyMap<string, Shown> {
  const byId = new Map(questionnaire.questions.map((question) => [question.id, question]));
  const shown = new Map<string, Shown>();
  for (const question of questionnaire.questions) {
    if (saidNotShown(answers.get(question.id)) || !conditionHolds(question, new Set())) {
      shown.set(question.id, "condition");
    } else shown.set(question.id, shownApartFromConditions(question, role, form));
  }
  return shown;

  /** A parent that its own condition keeps away counts as unanswered; so does one in a loop. */
  function conditionHolds(question: Question, children: ReadonlySet<string>): boolean {
    const condition = question.askIf;
    if (!condition) return true;
    const parent = byId.get(condition.question);
    if (!parent || parent === question || children.has(parent.id)) return false;
    if (!conditionHolds(parent, new Set([...children, question.id]))) return false;
    const value = answerValue(answers.get(parent.id), parent, questionnaire);
    return value.state === "level" && value.value >= condition.atLeast;
  }
}

/** What the short form and the role make of a question whose condition holds. */
export function shownApartFromConditions(
  question: Question,
  role: string | undefined,
  form: "full" | "core",
): "shown" | "form" | "role" {
  if (form === "core" && !question.core) return "form";
  return concerns(question, role) ? "shown" : "role";
}

function concerns(question: Question, role: string | undefined): boolean {
  if (role === undefined || role === consensusRole) return true;
  return question.roles === undefined || question.roles.includes(role);
}

function saidNotShown(answer: Answer | undefined): boolean {
  return answer?.kind === "none" && answer.state === "not-shown";
}
