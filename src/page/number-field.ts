/** A number, with a point or a comma. What is no number is kept as it was typed, and said to be none. */
import type { Question } from "../core/questionnaire/questionnaire.ts";
import type { Answer } from "../core/response/response.ts";
import { element } from "./element.ts";
import type { PageContext } from "./page-context.ts";

export function numberField(
  question: Question,
  context: PageContext,
  set: (answer: Answer | undefined) => void,
): { readonly node: HTMLElement; readonly refresh: () => void } {
  const { page } = context.say;
  const errorId = `${question.id}-error`;
  const error = element("p", { id: errorId, class: "error" }, page.question.notANumber);
  const input = element("input", {
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    "aria-describedby": errorId,
    input: () => type(),
  });
  const unit = question.form.kind === "number" ? question.form.unit : undefined;
  const label = unit === undefined ? page.question.number : `${page.question.number} (${unit})`;
  return {
    node: element("div", {}, element("label", { class: "field" }, label, input), error),
    refresh: () => {
      const { answers, typed } = context.draft();
      const answer = answers[question.id];
      const wrong = typed[question.id];
      if (document.activeElement !== input)
        input.value = wrong ?? (answer?.kind === "number" ? String(answer.number) : "");
      error.hidden = wrong === undefined;
      input.setAttribute("aria-invalid", String(wrong !== undefined));
    },
  };

  function type(): void {
    const text = input.value.trim();
    const number = numberFrom(text);
    set(number === undefined ? undefined : { kind: "number", number });
    if (text === "" || number !== undefined) return;
    context.change({ typed: { ...context.draft().typed, [question.id]: text } });
  }
}

function numberFrom(text: string): number | undefined {
  return /^-?\d{1,15}(?:[.,]\d{1,9})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}
