/** A session of a group that decides together: what it needs, and what stays the same while it lasts. */
import type { AgendaItem } from "../../core/interview/agenda.ts";
import type { InterviewState } from "../../core/interview/interview.ts";
import { askedQuestions } from "../../core/interview/interview.ts";
import type { Revealed } from "../../core/interview/revealed.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { isOpen } from "../../core/response/open-question.ts";
import type { Answer } from "../../core/response/response.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { WorkshopMessages } from "../../i18n/workshop.ts";
import type { Asker } from "../ask/asker.ts";
import type { Saved } from "../ask/keep-answers.ts";
import type { LastTime } from "./view.ts";

export type Answers = ReadonlyMap<string, Answer>;

export interface Workshop {
  readonly asker: Asker;
  readonly locale: Locale;
  readonly words: WorkshopMessages;
  readonly questionnaire: Questionnaire;
  /** All questions, in the order of the session. */
  readonly agenda: readonly AgendaItem[];
  readonly revealed: ReadonlyMap<string, Revealed>;
  /** Question → what the group decided in the round before. */
  readonly lastTime: ReadonlyMap<string, LastTime>;
  /** Writes the decisions durably before it returns. */
  readonly save: (answers: Answers) => Promise<Saved>;
  /** Milliseconds. */
  readonly clock: () => number;
}

/** What is still to be discussed of the questions on the table, in their order. */
export function itemsToDo(state: InterviewState, { agenda }: Workshop): AgendaItem[] {
  const open = new Set(askedQuestions(state).flatMap(({ id }) => (isOpen(state.answers.get(id)) ? [id] : [])));
  return agenda.filter(({ question }) => open.has(question));
}

/** Questions that are not on the table because the time did not hold them. */
export function itemsOutside(state: InterviewState, { agenda }: Workshop): AgendaItem[] {
  const on = new Set(state.questionnaire.questions.map(({ id }) => id));
  return agenda.filter(({ question }) => !on.has(question));
}

/** The same session with these questions on the table, in the order of the agenda. */
export function withQuestions(
  questionnaire: Questionnaire,
  agenda: readonly AgendaItem[],
  on: ReadonlySet<string>,
): Questionnaire {
  const byId = new Map(questionnaire.questions.map((question) => [question.id, question]));
  const questions = agenda.flatMap(({ question }) => (on.has(question) ? (byId.get(question) ?? []) : []));
  return { ...questionnaire, questions };
}

/** Minutes as one says them: by the minute at first, by five from a quarter of an hour on. */
export function roughly(minutes: number): number {
  if (minutes <= 0) return 0;
  return minutes < 15 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 5) * 5;
}
