/** Puts the questions one by one, and saves every answer before the next one appears. */
import type { InterviewState } from "../../core/interview/interview.ts";
import { apply, currentQuestion } from "../../core/interview/interview.ts";
import { progress } from "../../core/interview/progress.ts";
import type { Question } from "../../core/questionnaire/questionnaire.ts";
import type { Answer } from "../../core/response/response.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Asker } from "./asker.ts";
import { helpLines } from "./help-page.ts";
import { isInterruption } from "./interruption.ts";
import type { Saved } from "./keep-answers.ts";
import { tellHiddenChange } from "./kept-answers.ts";
import type { Pending, ScreenEvent } from "./pending-choice.ts";
import { isAnswer, pendingOf } from "./pending-choice.ts";
import type { QuestionView } from "./question-screen.ts";
import { askEvidence, askNote } from "./remarks.ts";
import { askReview } from "./review.ts";

export interface Interview {
  readonly asker: Asker;
  readonly locale: Locale;
  /** Writes the answers durably before it returns, or says why the question stays. */
  readonly save: (answers: ReadonlyMap<string, Answer>) => Promise<Saved>;
  /** Milliseconds, for the estimate of the time left. */
  readonly clock: () => number;
}

export interface InterviewEnd {
  readonly state: InterviewState;
  readonly how: "finished" | "stopped";
}

/** Until the respondent finishes, stops, or interrupts. What was answered by then is saved in each case. */
export async function holdInterview(start: InterviewState, interview: Interview): Promise<InterviewEnd> {
  const { asker, locale, clock } = interview;
  const durations: number[] = [];
  let state = start;
  let pending: Pending | undefined;
  try {
    while (state.at.place !== "finished") {
      const question = currentQuestion(state);
      const began = clock();
      const outcome: { event: ScreenEvent; pending?: Pending } = question
        ? await asker.question({
            view: viewOf(state, question, asker.look().say, durations),
            pending: pending ?? pendingOf(state.answers.get(question.id), locale),
          })
        : { event: await askReview(state, asker, locale) };
      if (outcome.event.kind === "stop") return { state, how: "stopped" };
      const after = await handle(state, outcome.event, interview, outcome.pending ?? { digits: "" }, durations);
      if (after.stopped) return { state, how: "stopped" };
      // Going back and looking around say nothing about one's pace.
      if (isAnswer(outcome.event) && after.state !== state) durations.push(clock() - began);
      ({ state, pending } = after);
    }
  } catch (error) {
    if (!isInterruption(error)) throw error;
    return { state, how: "stopped" };
  }
  return { state, how: "finished" };
}

interface Handled {
  readonly state: InterviewState;
  /** Stays while the same question stays. */
  readonly pending: Pending | undefined;
  /** It could not be saved, and the respondent gave up. */
  readonly stopped?: boolean;
}

async function handle(
  state: InterviewState,
  event: ScreenEvent,
  interview: Interview,
  pending: Pending,
  durations: readonly number[],
): Promise<Handled> {
  const { asker } = interview;
  const { say } = asker.look();
  const question = currentQuestion(state);
  const saved = question && state.answers.get(question.id);
  switch (event.kind) {
    case "stop":
    case "redraw":
      return { state, pending };
    case "help":
      if (question) {
        await asker.page(helpLines(viewOf(state, question, say, durations), asker.look()), say.help.back);
      }
      return { state, pending };
    case "ask-note":
    case "ask-evidence": {
      const ask = event.kind === "ask-note" ? askNote : askEvidence;
      const written = question && (await ask(question, saved, asker));
      return written ? step(state, written, interview, pending) : { state, pending };
    }
    default:
      return step(state, event, interview, pending);
  }
}

type StateEvent = Parameters<typeof apply>[1];

/** One event of the state machine: saved first, and only then on to the next question. */
async function step(
  state: InterviewState,
  event: StateEvent,
  interview: Interview,
  pending: Pending,
): Promise<Handled> {
  const { say } = interview.asker.look();
  const isRemark = event.kind === "note" || event.kind === "evidence";
  let next = apply(state, event);
  if (next.answers !== state.answers) {
    const saved = await interview.save(next.answers);
    if (saved.kind === "stopped") return { state, pending, stopped: true };
    if (saved.kind === "not-saved") {
      // What was chosen is still on the screen; what was written is not, and would be gone.
      return isRemark
        ? { state: next, pending: { ...pending, notice: say.notice.remarkNotSaved(saved.reason) } }
        : { state, pending: { ...pending, notice: say.notice.notSaved(saved.reason) } };
    }
    next = { ...next, answers: saved.answers };
    await tellHiddenChange(state, next, interview);
  }
  if (event.kind === "back" && next === state) {
    return { state, pending: { ...pending, notice: say.notice.firstQuestion } };
  }
  return { state: next, pending: isRemark ? pending : undefined };
}

function viewOf(
  state: InterviewState,
  question: Question,
  say: InterviewMessages,
  durations: readonly number[],
): QuestionView {
  const { position = 1, total, open } = progress(state);
  const area = state.questionnaire.areas.find((known) => known.id === question.area);
  const minutes = minutesLeft(durations, open);
  const parts = [say.place(area?.name ?? question.area, position, total), say.saved];
  if (minutes !== undefined) parts.push(say.minutesLeft(minutes));
  return {
    question,
    questionnaire: state.questionnaire,
    place: parts.join(" · "),
    saved: state.answers.get(question.id),
  };
}

/** By the middle one of the times so far, so that a coffee in between does not count; absent before five answers. */
function minutesLeft(durations: readonly number[], open: number): number | undefined {
  if (durations.length < 5 || open === 0) return undefined;
  const sorted = [...durations].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return Math.max(1, Math.round((middle * open) / 60_000));
}
