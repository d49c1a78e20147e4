/** Answers that are kept although their question is no longer asked: what they hang on, and when that changes. */
import type { Question } from "../questionnaire/questionnaire.ts";
import type { Answer } from "../response/response.ts";
import type { Shown } from "../response/shown.ts";
import { shownQuestions } from "../response/shown.ts";
import type { InterviewState } from "./interview.ts";

/** An answer that does not count as long as another one stays below what its question asks for. */
export interface HiddenAnswer {
  readonly question: Question;
  /** The question whose answer keeps it away: the first one of a chain. */
  readonly because: Question;
  /** The level that `because` would have to reach. */
  readonly atLeast: number;
}

/** In the order of the questionnaire. A bare skip is no answer that could be missed. */
export function hiddenAnswers(state: InterviewState): readonly HiddenAnswer[] {
  const { questionnaire, role, form, answers } = state;
  const shown = shownQuestions(questionnaire, role, form, answers);
  const byId = new Map(questionnaire.questions.map((question) => [question.id, question]));
  return questionnaire.questions.flatMap((question) => {
    if (shown.get(question.id) !== "condition" || !saysSomething(answers.get(question.id))) return [];
    return causeOf(question, byId, shown);
  });
}

export interface HiddenChange {
  /** Kept, and no longer counting. */
  readonly hidden: readonly HiddenAnswer[];
  /** Counting again, as they were. */
  readonly restored: readonly Question[];
}

/** What one event did to the answers to other questions; empty for nearly every event. */
export function hiddenChange(before: InterviewState, after: InterviewState): HiddenChange {
  if (before.answers === after.answers) return { hidden: [], restored: [] };
  const earlier = hiddenAnswers(before);
  const now = hiddenAnswers(after);
  return {
    hidden: now.filter(({ question }) => !earlier.some((one) => one.question === question)),
    restored: earlier.map(({ question }) => question).filter((one) => !now.some(({ question }) => question === one)),
  };
}

function saysSomething(answer: Answer | undefined): boolean {
  if (!answer) return false;
  if (answer.kind !== "none" || answer.state === "dont-know" || answer.state === "not-applicable") return true;
  return answer.note !== undefined || (answer.evidence ?? []).length > 0;
}

/** Up the chain, to the first question that is asked and does not reach what is needed. */
function causeOf(
  question: Question,
  byId: ReadonlyMap<string, Question>,
  shown: ReadonlyMap<string, Shown>,
  seen: ReadonlySet<Question> = new Set(),
): HiddenAnswer[] {
  const condition = question.askIf;
  const parent = condition && byId.get(condition.question);
  // Without a condition it was the answer itself that said so; and a circle has no first one.
  if (!condition || !parent || seen.has(parent)) return [];
  if (shown.get(parent.id) !== "condition") return [{ question, because: parent, atLeast: condition.atLeast }];
  return causeOf(parent, byId, shown, new Set([...seen, question])).map((cause) => ({ ...cause, question }));
}
