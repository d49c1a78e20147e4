/** Which action raised which question, and from where: every rise belongs to the action that ended first. */
import type { Lift } from "./candidates.ts";
import type { Schedule } from "./schedule.ts";

export interface Effect {
  readonly question: string;
  /** The question's place in the ground. */
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** @param placed candidates by quarter of start; those that start in the same quarter in the order of placing */
export function effectsOf(schedule: Schedule, placed: readonly number[]): Map<number, Effect[]> {
  const { questions } = schedule.terms.ground;
  const lifted = liftedQuestions(schedule, placed);
  const values = questions.map((question) => question.value);
  const effects = new Map<number, Effect[]>();
  for (const index of placed.toSorted((a, b) => (schedule.end[a] ?? 0) - (schedule.end[b] ?? 0))) {
    const own: Effect[] = [];
    for (const { question, to } of lifted.get(index) ?? []) {
      const from = values[question] ?? 0;
      if (from >= to) continue;
      own.push({ question: questions[question]?.id ?? "", place: question, from, to });
      values[question] = to;
    }
    effects.set(index, own);
  }
  return effects;
}

/** Rule 5: the questions that had come far enough when the action started. */
function liftedQuestions(schedule: Schedule, placed: readonly number[]): Map<number, readonly Lift[]> {
  const { ground, candidates } = schedule.terms;
  const lifted = new Map<number, readonly Lift[]>();
  for (const index of placed) {
    const start = schedule.start[index] ?? 0;
    const values = new Map<number, number>();
    for (const [other, lifts] of lifted) {
      if ((schedule.end[other] ?? 0) > start) continue;
      for (const { question, to } of lifts) values.set(question, Math.max(values.get(question) ?? to, to));
    }
    const reached = (question: number) => values.get(question) ?? ground.questions[question]?.value ?? 0;
    const candidate = candidates[index];
    const open = candidate?.lifts.filter(({ question, to }) => {
      const value = reached(question);
      return value >= candidate.from && value < to;
    });
    lifted.set(index, open ?? []);
  }
  return lifted;
}
