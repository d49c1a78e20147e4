/**
 * What an answer comes to on the scale. A response keeps what was written (a level, an option, ticks, a number, or a
 * reason for none); its value is computed each time.
 */
import type { Question, Questionnaire } from "../questionnaire/questionnaire.ts";
import { scaleEnds } from "../questionnaire/questionnaire.ts";
import type { Answer, NoValue } from "./response.ts";

/** A value on the scale, or why there is none. */
export type Value =
  | { readonly state: "level"; readonly value: number }
  | { readonly state: NoValue; readonly value?: undefined };

/** The value of one answer on the scale, by the question's own way of answering (formats.md). */
export function answerValue(answer: Answer | undefined, question: Question, questionnaire: Questionnaire): Value {
  if (!answer) return { state: "unanswered" };
  const form = question.form;
  switch (answer.kind) {
    case "none":
      return { state: answer.state };
    case "level":
      return { state: "level", value: answer.level };
    case "option": {
      const option = form.kind === "options" ? form.options.find((known) => known.id === answer.option) : undefined;
      if (option?.score !== undefined) return { state: "level", value: option.score };
      return { state: option?.state ?? "unanswered" };
    }
    case "checked": {
      if (form.kind !== "checklist") return { state: "unanswered" };
      const ticked = form.items.filter((item) => answer.checked.includes(item.id));
      const points = ticked.reduce((sum, item) => sum + item.points, 0);
      return { state: "level", value: levelFor(points, form.thresholds, scaleEnds(questionnaire).minimum) };
    }
    case "number": {
      if (form.kind !== "number") return { state: "unanswered" };
      return { state: "level", value: levelFor(answer.number, form.thresholds, scaleEnds(questionnaire).minimum) };
    }
  }
}

/** The highest level whose threshold is reached; below all of them the scale's minimum. */
function levelFor(measured: number, thresholds: Readonly<Record<string, number>>, minimum: number): number {
  const reached = Object.entries(thresholds)
    .filter(([, needed]) => measured >= needed)
    .map(([level]) => Number(level));
  return Math.max(minimum, ...reached);
}
