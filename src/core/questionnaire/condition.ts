/** What an answer must be for a value to be reached, said in terms of what can be chosen: platforms know no levels. */
import type { Question, Questionnaire } from "./questionnaire.ts";
import { scaleEnds } from "./questionnaire.ts";

/** Holds for the answer to one question. */
export type Condition =
  /** One of these was chosen: levels as text, or ids of options. None: it never holds. */
  | { readonly kind: "chosen"; readonly question: string; readonly choices: readonly string[] }
  /** What was ticked is worth so many points. */
  | {
      readonly kind: "points";
      readonly question: string;
      readonly points: Readonly<Record<string, number>>;
      readonly atLeast: number;
    }
  | { readonly kind: "number"; readonly question: string; readonly atLeast: number }
  /** It has a value, whichever. */
  | { readonly kind: "answered"; readonly question: string };

/** When the answer to this question is worth a value of the scale, or more (`answerValue`). */
export function reaches(question: Question, value: number, questionnaire: Pick<Questionnaire, "levels">): Condition {
  const { form, id } = question;
  if (form.kind === "levels") {
    const levels = Object.keys(form.texts)
      .map(Number)
      .sort((a, b) => a - b);
    return { kind: "chosen", question: id, choices: levels.filter((level) => level >= value).map(String) };
  }
  if (form.kind === "options") {
    const enough = form.options.filter(({ score }) => score !== undefined && score >= value);
    return { kind: "chosen", question: id, choices: enough.map((option) => option.id) };
  }
  if (scaleEnds(questionnaire).minimum >= value) return { kind: "answered", question: id };
  const thresholds = Object.entries(form.thresholds).filter(([level]) => Number(level) >= value);
  if (thresholds.length === 0) return { kind: "chosen", question: id, choices: [] };
  const atLeast = Math.min(...thresholds.map(([, threshold]) => threshold));
  if (form.kind === "number") return { kind: "number", question: id, atLeast };
  if (atLeast <= 0) return { kind: "answered", question: id };
  return {
    kind: "points",
    question: id,
    points: Object.fromEntries(form.items.map((item) => [item.id, item.points])),
    atLeast,
  };
}

/**
 * All that must hold for a question to be asked: its own condition, and those of the questions that it depends on,
 * since one that was not asked has no value (formats.md). Undefined: it can never be asked.
 *
 * @param asked The questions of the form.
 */
export function conditionsOf(
  question: Question,
  asked: ReadonlyMap<string, Question>,
  questionnaire: Pick<Questionnaire, "levels">,
): readonly Condition[] | undefined {
  const conditions: Condition[] = [];
  const seen = new Set([question.id]);
  for (let at = question; at.askIf; ) {
    const parent = asked.get(at.askIf.question);
    if (!parent || seen.has(parent.id)) return undefined;
    const condition = reaches(parent, at.askIf.atLeast, questionnaire);
    if (condition.kind === "chosen" && condition.choices.length === 0) return undefined;
    conditions.unshift(condition);
    seen.add(parent.id);
    at = parent;
  }
  return conditions;
}
