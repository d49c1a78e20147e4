/** Conditions in the language of a platform. */
import type { FormCodes, QuestionCodes } from "../../core/import/forms/form-codes.ts";
import type { Condition } from "../../core/questionnaire/condition.ts";

/** How one platform says the parts of a condition; codes are those of `form-codes.ts`. */
export interface Dialect {
  readonly chosen: (question: QuestionCodes, choice: string) => string;
  /** Points of an item if it is ticked, else 0. */
  readonly pointsIf: (question: QuestionCodes, item: string, points: number) => string;
  readonly numberAtLeast: (question: QuestionCodes, least: number) => string;
  /** Anything at all was filled in. */
  readonly filled: (question: QuestionCodes) => string;
  /** The field for a state, beside a checklist or a number, says this. */
  readonly stateIs: (question: QuestionCodes, state: string) => string;
}

/** The condition as an expression in brackets. */
export function expression(condition: Condition, codes: FormCodes, dialect: Dialect): string {
  const question = codes.questions.get(condition.question);
  if (!question) throw new Error(`A condition names a question without codes: ${condition.question}`);
  switch (condition.kind) {
    case "chosen":
      return `(${condition.choices.map((choice) => dialect.chosen(question, codeOf(question, choice))).join(" or ")})`;
    case "points": {
      const sum = Object.entries(condition.points).map(([item, points]) =>
        dialect.pointsIf(question, codeOf(question, item), points),
      );
      return `(${sum.join(" + ")} >= ${condition.atLeast})`;
    }
    case "number":
      return dialect.numberAtLeast(question, condition.atLeast);
    case "answered":
      return `(${dialect.filled(question)} or ${dialect.stateIs(question, codes.states["none-of-these"])})`;
  }
}

/** All of them hold. */
export function allOf(conditions: readonly Condition[], codes: FormCodes, dialect: Dialect): string {
  return conditions.map((condition) => expression(condition, codes, dialect)).join(" and ");
}

/** Code of a level, an option or an item, by what a condition calls it. */
function codeOf({ choices }: QuestionCodes, id: string): string {
  const found = choices.find(({ answer }) => {
    if (answer.kind === "level") return String(answer.level) === id;
    if (answer.kind === "option") return answer.option === id;
    return answer.kind === "checked" && answer.checked.includes(id);
  });
  if (!found) throw new Error(`A condition names a choice without a code: ${id}`);
  return found.code;
}
