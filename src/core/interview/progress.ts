/** How far an interview is: what became of each question, in all and per area. */
import type { Area, Question } from "../questionnaire/questionnaire.ts";
import { isOpen } from "../response/open-question.ts";
import type { InterviewState } from "./interview.ts";
import { askedQuestions } from "./interview.ts";

export const questionStatuses = ["answered", "dont-know", "not-applicable", "skipped", "open"] as const;

export type QuestionStatus = (typeof questionStatuses)[number];

/** What became of a question: an option or a state that stands for "not applicable" counts as that. */
export function statusOf(state: InterviewState, question: Question): QuestionStatus {
  const answer = state.answers.get(question.id);
  if (!answer || isOpen(answer)) return "open";
  if (answer.kind === "none") {
    return answer.state === "unanswered" || answer.state === "not-shown" ? "skipped" : answer.state;
  }
  if (answer.kind !== "option" || question.form.kind !== "options") return "answered";
  return question.form.options.find((option) => option.id === answer.option)?.state ?? "answered";
}

export type StatusCounts = Readonly<Record<QuestionStatus, number>>;

export interface Progress extends StatusCounts {
  /** Number of the question on the table, from 1; absent outside a question. */
  readonly position?: number;
  /** How many questions are asked. */
  readonly total: number;
}

export function progress(state: InterviewState): Progress {
  const asked = askedQuestions(state);
  const at = state.at;
  const index = at.place === "question" ? asked.findIndex((question) => question.id === at.id) : -1;
  const counts = { ...countStatuses(state, asked), total: asked.length };
  return index === -1 ? counts : { ...counts, position: index + 1 };
}

export interface AreaProgress extends StatusCounts {
  readonly area: Area;
  readonly questions: readonly Question[];
}

/** What was answered per area, for the review; areas in which nothing is asked are left out. */
export function progressByArea(state: InterviewState): readonly AreaProgress[] {
  const asked = askedQuestions(state);
  const areas: AreaProgress[] = [];
  for (const area of state.questionnaire.areas) {
    const questions = asked.filter((question) => question.area === area.id);
    if (questions.length > 0) areas.push({ area, questions, ...countStatuses(state, questions) });
  }
  return areas;
}

function countStatuses(state: InterviewState, questions: readonly Question[]): StatusCounts {
  const counts = { answered: 0, "dont-know": 0, "not-applicable": 0, skipped: 0, open: 0 };
  for (const question of questions) counts[statusOf(state, question)] += 1;
  return counts;
}
