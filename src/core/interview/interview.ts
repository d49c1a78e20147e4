/**
 * The interview: which question comes next, back, skip, review. A pure state machine; whoever draws it
 * (a screen, plain text, a workshop) sends events and saves the answers.
 *
 * An answer is never dropped because another one changed: an answer whose condition no longer holds is kept, and
 * its question is not asked.
 */
import type { Question, Questionnaire } from "../questionnaire/questionnaire.ts";
import { isOpen } from "../response/open-question.ts";
import { remarksOf, skipWith, withRemarksOf } from "../response/remarks.ts";
import type { Answer, Remarks, Response } from "../response/response.ts";
import { shownQuestions } from "../response/shown.ts";

export interface InterviewState {
  readonly questionnaire: Questionnaire;
  readonly role: string | undefined;
  readonly form: "full" | "core";
  /** Everything that was answered or noted, shown or not; `open-question` says what waits for an answer. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly at:
    | { readonly place: "question"; readonly id: string; readonly fromReview: boolean }
    /** `from`: the question that back returns to. */
    | { readonly place: "review"; readonly from?: string }
    | { readonly place: "finished" };
}

export interface InterviewOptions {
  readonly role?: string | undefined;
  readonly form?: "full" | "core" | undefined;
}

/** An answer without its remarks: those have events of their own. */
export type GivenAnswer =
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "option"; readonly option: string }
  | { readonly kind: "checked"; readonly checked: readonly string[] }
  | { readonly kind: "number"; readonly number: number };

export type InterviewEvent =
  | { readonly kind: "answer"; readonly answer: GivenAnswer }
  | { readonly kind: "dont-know" }
  | { readonly kind: "not-applicable" }
  /** Leave it open on purpose; an earlier answer is taken back. */
  | { readonly kind: "skip" }
  /** Move on and leave the answer as it is. */
  | { readonly kind: "next" }
  | { readonly kind: "back" }
  /** Empty text takes the note away. */
  | { readonly kind: "note"; readonly note: string }
  | { readonly kind: "evidence"; readonly evidence: readonly string[] }
  | { readonly kind: "go-to"; readonly question: string }
  | { readonly kind: "review" }
  /** From the review to the first open question, and on from there. */
  | { readonly kind: "continue" }
  | { readonly kind: "finish" };

/**
 * Begins, or goes on where the respondent stopped: at the first question without an answer or a skip, or in the
 * review if there is none. Role and form of an earlier response win over the options.
 */
export function startInterview(
  questionnaire: Questionnaire,
  response: Response | undefined,
  options: InterviewOptions = {},
): InterviewState {
  const state: InterviewState = {
    questionnaire,
    role: response ? response.respondent.role : options.role,
    form: response?.form ?? options.form ?? "full",
    answers: response?.answers ?? new Map(),
    at: { place: "review" },
  };
  return continueAtOpen(state);
}

function continueAtOpen(state: InterviewState): InterviewState {
  const asked = askedQuestions(state);
  const open = asked.find((question) => isOpen(state.answers.get(question.id)));
  return open ? atQuestion(state, open.id, false) : atReview(state);
}

/** The state after an event; an event that has no meaning in this state changes nothing. */
export function apply(state: InterviewState, event: InterviewEvent): InterviewState {
  switch (event.kind) {
    case "review":
      return atReview(state);
    case "continue":
      return state.at.place === "review" ? continueAtOpen(state) : state;
    case "go-to":
      return goTo(state, event.question);
    case "finish":
      return state.at.place === "review" ? { ...state, at: { place: "finished" } } : state;
    case "back":
      return back(state);
    default:
      return state.at.place === "question" ? applyToQuestion(state, state.at.id, event) : state;
  }
}

type QuestionEvent = Exclude<InterviewEvent, { kind: "review" | "continue" | "go-to" | "finish" | "back" }>;

function applyToQuestion(state: InterviewState, id: string, event: QuestionEvent): InterviewState {
  const earlier = state.answers.get(id);
  const remarks = remarksOf(earlier);
  switch (event.kind) {
    case "answer":
      return next(withAnswer(state, id, { ...event.answer, ...remarks }));
    case "dont-know":
    case "not-applicable":
      return next(withAnswer(state, id, { kind: "none", state: event.kind, ...remarks }));
    case "skip":
      return next(withAnswer(state, id, skipWith(remarks)));
    case "next":
      return next(state);
    case "note":
      return withRemarks(state, id, { ...remarks, note: event.note.trim() || undefined });
    case "evidence": {
      const items = event.evidence.map((item) => item.trim()).filter((item) => item !== "");
      return withRemarks(state, id, { ...remarks, evidence: items.length > 0 ? items : undefined });
    }
  }
}

/** The question on the table; absent in the review and after the end. */
export function currentQuestion(state: InterviewState): Question | undefined {
  const at = state.at;
  if (at.place !== "question") return undefined;
  return state.questionnaire.questions.find((question) => question.id === at.id);
}

/** The questions that are asked now, in order; changes as conditions come true or fall. */
export function askedQuestions(state: InterviewState): readonly Question[] {
  const shown = shownQuestions(state.questionnaire, state.role, state.form, state.answers);
  return state.questionnaire.questions.filter((question) => shown.get(question.id) === "shown");
}

/** From a question that was chosen in the review, back to the review; else to the question after it. */
function next(state: InterviewState): InterviewState {
  if (state.at.place !== "question" || state.at.fromReview) return atReview(state);
  const after = askedQuestions(state)[positionOf(state, state.at.id) + 1];
  return after ? atQuestion(state, after.id, false) : atReview(state);
}

function back(state: InterviewState): InterviewState {
  const at = state.at;
  if (at.place === "finished") return state;
  const asked = askedQuestions(state);
  if (at.place === "review") {
    const before = asked.find((question) => question.id === at.from) ?? asked.at(-1);
    return before ? atQuestion(state, before.id, false) : state;
  }
  if (at.fromReview) return atReview(state);
  const before = asked[positionOf(state, at.id) - 1];
  return before ? atQuestion(state, before.id, false) : state;
}

function goTo(state: InterviewState, id: string): InterviewState {
  if (!askedQuestions(state).some((question) => question.id === id)) return state;
  const fromReview = state.at.place !== "question" || state.at.fromReview;
  return atQuestion(state, id, fromReview);
}

function positionOf(state: InterviewState, id: string): number {
  return askedQuestions(state).findIndex((question) => question.id === id);
}

function atQuestion(state: InterviewState, id: string, fromReview: boolean): InterviewState {
  return { ...state, at: { place: "question", id, fromReview } };
}

function atReview(state: InterviewState): InterviewState {
  const at = state.at;
  if (at.place === "review") return state;
  return { ...state, at: at.place === "question" ? { place: "review", from: at.id } : { place: "review" } };
}

function withAnswer(state: InterviewState, id: string, answer: Answer): InterviewState {
  return { ...state, answers: new Map(state.answers).set(id, answer) };
}

function withRemarks(state: InterviewState, id: string, remarks: Remarks): InterviewState {
  const answer = withRemarksOf(state.answers.get(id), remarks);
  if (answer) return withAnswer(state, id, answer);
  const answers = new Map(state.answers);
  answers.delete(id);
  return { ...state, answers };
}
