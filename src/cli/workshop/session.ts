/** The questions of a session one by one, each decision on disk before the next, until the group finishes or stops. */
import type { Pace } from "../../core/interview/agenda.ts";
import { minutesLeft } from "../../core/interview/agenda.ts";
import type { InterviewEvent, InterviewState } from "../../core/interview/interview.ts";
import { apply, askedQuestions, currentQuestion } from "../../core/interview/interview.ts";
import type { Question } from "../../core/questionnaire/questionnaire.ts";
import { isInterruption } from "../ask/interruption.ts";
import { askQuestion } from "./ask-question.ts";
import { askOverview } from "./overview.ts";
import type { WorkshopView } from "./view.ts";
import type { Workshop } from "./workshop.ts";
import { itemsToDo, roughly } from "./workshop.ts";

/** What is told on every question. */
interface Course {
  /** When the session began, in milliseconds. */
  readonly began: number;
  readonly paces: Pace[];
}

export async function holdWorkshop(start: InterviewState, workshop: Workshop): Promise<"finished" | "stopped"> {
  const course: Course = { began: workshop.clock(), paces: [] };
  let state: InterviewState | "stopped" = start;
  try {
    while (state !== "stopped" && state.at.place !== "finished") {
      const question = currentQuestion(state);
      state = question
        ? await holdQuestion(state, question, course, workshop)
        : await askOverview(state, course.paces, workshop);
    }
  } catch (error) {
    if (!isInterruption(error)) throw error;
    return "stopped";
  }
  return state === "stopped" ? "stopped" : "finished";
}

async function holdQuestion(
  state: InterviewState,
  question: Question,
  course: Course,
  workshop: Workshop,
): Promise<InterviewState | "stopped"> {
  const began = workshop.clock();
  const view = viewOf(state, question, course, workshop);
  const left = await askQuestion((answers) => ({ ...view, saved: answers.get(question.id) }), state.answers, workshop);
  const after = { ...state, answers: left.answers };
  if (left.kind === "stopped") return "stopped";
  if (left.kind === "event") return follow(after, left.event, workshop);
  const expected = workshop.agenda.find((item) => item.question === question.id)?.minutes ?? 0;
  const taken = (workshop.clock() - began) / 60_000;
  if (expected > 0) course.paces.push({ expected, taken });
  return apply(after, { kind: "next" });
}

/** Leaving a question open is kept as well, so that going on later does not begin there again. */
async function follow(
  state: InterviewState,
  event: InterviewEvent,
  { save, asker, words }: Workshop,
): Promise<InterviewState | "stopped"> {
  const next = apply(state, event);
  if (next.answers === state.answers) return next;
  const saved = await save(next.answers);
  if (saved.kind === "stopped") return "stopped";
  if (saved.kind === "saved") return { ...next, answers: saved.answers };
  await asker.page([words.notSaved(saved.reason)], words.goOn);
  return state;
}

function viewOf(state: InterviewState, question: Question, course: Course, workshop: Workshop): WorkshopView {
  const { words, locale, questionnaire, revealed, lastTime } = workshop;
  const standing = workshop.agenda.find((item) => item.question === question.id)?.standing ?? "open";
  const asked = askedQuestions(state);
  const where = words.place(asked.findIndex(({ id }) => id === question.id) + 1, asked.length);
  return {
    question,
    questionnaire,
    where,
    place: [where, ...timeOf(state, course, workshop)].join(" · "),
    standing,
    revealed: revealed.get(question.id),
    saved: state.answers.get(question.id),
    lastTime: lastTime.get(question.id),
    words,
    locale,
  };
}

/** "14 minuten bezig · nog ongeveer 45 minuten". */
function timeOf(state: InterviewState, { began, paces }: Course, workshop: Workshop): string[] {
  const { words, clock } = workshop;
  const left = roughly(minutesLeft(itemsToDo(state, workshop), paces));
  const elapsed = words.elapsed(Math.floor((clock() - began) / 60_000));
  return left > 0 ? [elapsed, words.rest(left)] : [elapsed];
}
