/** The values of a question with what they stand for and how many gave them, lowest first. Pure. */
import type { VisibleSpread } from "../../core/interview/revealed.ts";
import type { Question, Questionnaire } from "../../core/questionnaire/questionnaire.ts";

export interface SpreadRow {
  /** `2 Herhaalbaar`, or the texts of the options that have this value. */
  readonly label: string;
  /** The text of the level; empty where the label says it all. */
  readonly text: string;
  readonly count: number;
}

export function spreadRows(question: Question, questionnaire: Questionnaire, spread: VisibleSpread): SpreadRow[] {
  const counts = new Map(spread.counts.map(({ value, count }) => [value, count]));
  return labelled(question, questionnaire).map(({ value, label, text }) => ({
    label,
    text,
    count: counts.get(value) ?? 0,
  }));
}

function labelled({ form }: Question, { levels }: Questionnaire): { value: number; label: string; text: string }[] {
  if (form.kind !== "options") {
    const texts = form.kind === "levels" ? form.texts : {};
    return levels.map(({ value, name }) => ({ value, label: `${value} ${name}`, text: texts[String(value)] ?? "" }));
  }
  const scored = form.options.flatMap(({ text, score }, index) =>
    score === undefined ? [] : [{ value: score, label: `${index + 1} ${text}` }],
  );
  const values = [...new Set(scored.map(({ value }) => value))].sort((a, b) => a - b);
  return values.map((value) => ({
    value,
    label: scored.flatMap((option) => (option.value === value ? [option.label] : [])).join(" / "),
    text: "",
  }));
}
