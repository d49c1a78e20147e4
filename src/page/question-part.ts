/** One question: a group of fields with its text as the legend. */
import type { Question } from "../core/questionnaire/questionnaire.ts";
import type { Answer, NoValue, Remarks } from "../core/response/response.ts";
import type { Child } from "./element.ts";
import { element } from "./element.ts";
import { numberField } from "./number-field.ts";
import type { PageContext } from "./page-context.ts";
import { remarksPart } from "./remarks-part.ts";

export interface Part {
  readonly node: HTMLElement;
  /** Brings it up to date with the draft. */
  readonly refresh: () => void;
}

/** What a radio button stands for. */
interface Choice {
  readonly value: string;
  readonly label: Child;
  readonly answer: Answer;
}

export function questionPart(question: Question, context: PageContext): Part {
  const { page } = context.say;
  const set = (given: Answer | undefined) =>
    context.answer(question.id, given && withRemarks(given, context, question));
  const answers = answerFields(question, context, set);
  const states = radios(question, stateChoices(question, context), context, set);
  const clear = element("button", { type: "button", class: "quiet", click: () => set(undefined) }, page.question.clear);
  const place = element("p", { class: "place" });
  const remarks = remarksPart(question, context);
  const ruleId = `${question.id}-rule`;
  const node = element(
    "fieldset",
    { id: `q-${question.id}`, class: "question", tabindex: -1, "aria-describedby": ruleId },
    element(
      "legend",
      {},
      element("span", { class: "title" }, question.title),
      " ",
      element("span", { class: "text" }, question.text),
    ),
    place,
    helpPart(question, context),
    element("p", { id: ruleId, class: "rule" }, ruleOf(question, context)),
    ...answers.map(({ node: field }) => field),
    element("p", { class: "or" }, page.question.states),
    ...states.map(({ node: field }) => field),
    element("p", { class: "actions" }, clear),
    remarks.node,
  );
  const parts = [...answers, ...states, remarks];
  return {
    node,
    refresh: () => {
      for (const part of parts) part.refresh();
      const answer = context.draft().answers[question.id];
      clear.hidden = answer === undefined;
      node.classList.toggle("answered", answer !== undefined);
    },
  };
}

/** Note, evidence and what a workshop said stay when the answer changes. */
function withRemarks(given: Answer, context: PageContext, question: Question): Answer {
  const earlier: Remarks = context.draft().answers[question.id] ?? {};
  const { note, evidence, reason, dissent } = earlier;
  const remarks = Object.entries({ note, evidence, reason, dissent }).filter(([, value]) => value !== undefined);
  return { ...given, ...Object.fromEntries(remarks) };
}

function ruleOf({ form }: Question, { say }: PageContext): string {
  const { rule } = say.interview;
  if (form.kind !== "number") return rule[form.kind];
  return form.unit === undefined ? rule.number : rule.numberIn(form.unit);
}

function helpPart({ help, evidence }: Question, { say }: PageContext): Child {
  if (help === undefined && evidence.length === 0) return undefined;
  const { question } = say.page;
  return element(
    "details",
    { class: "help" },
    element("summary", {}, question.help),
    help === undefined ? undefined : element("p", {}, help),
    evidence.length > 0 && element("p", {}, question.examples),
    evidence.length > 0 && element("ul", {}, ...evidence.map((example) => element("li", {}, example))),
  );
}

function answerFields(question: Question, context: PageContext, set: (answer: Answer | undefined) => void): Part[] {
  const { form } = question;
  switch (form.kind) {
    case "levels":
      return radios(question, levelChoices(question, context), context, set);
    case "options":
      return radios(question, optionChoices(question), context, set);
    case "checklist":
      return form.items.map((item) => checkbox(question, item, context, set));
    case "number":
      return [numberField(question, context, set)];
  }
}

function levelChoices({ form }: Question, { questionnaire }: PageContext): readonly Choice[] {
  if (form.kind !== "levels") return [];
  return questionnaire.levels.flatMap(({ value, name }): Choice[] => {
    const text = form.texts[String(value)];
    if (text === undefined) return [];
    const label = element("span", {}, element("b", {}, `${value} ${name}`), element("br", {}), text);
    return [{ value: `level:${value}`, label, answer: { kind: "level", level: value } }];
  });
}

function optionChoices({ form }: Question): readonly Choice[] {
  if (form.kind !== "options") return [];
  return form.options.map(({ id, text }) => ({
    value: `option:${id}`,
    label: element("span", {}, text),
    answer: { kind: "option", option: id },
  }));
}

function stateChoices({ form }: Question, { say }: PageContext): readonly Choice[] {
  const said = form.kind === "options" ? form.options.map((option) => option.state) : [];
  const states: readonly [NoValue, string][] = [
    ["dont-know", say.form.state["dont-know"]],
    ["not-applicable", say.form.state["not-applicable"]],
    ["unanswered", say.page.question.skip],
  ];
  const choices = states
    .filter(([state]) => !said.some((known) => known === state))
    .map(([state, label]): Choice => ({ value: `state:${state}`, label, answer: { kind: "none", state } }));
  if (form.kind !== "checklist") return choices;
  const none: Choice = {
    value: "checked:",
    label: say.form.state["none-of-these"],
    answer: { kind: "checked", checked: [] },
  };
  return [none, ...choices];
}

/** What stands for the answer among the radio buttons; a checklist with ticks has none. */
function chosenValue(answer: Answer | undefined): string | undefined {
  if (!answer) return undefined;
  if (answer.kind === "level") return `level:${answer.level}`;
  if (answer.kind === "option") return `option:${answer.option}`;
  if (answer.kind === "none") return `state:${answer.state}`;
  return answer.kind === "checked" && answer.checked.length === 0 ? "checked:" : undefined;
}

function radios(
  question: Question,
  choices: readonly Choice[],
  context: PageContext,
  set: (answer: Answer | undefined) => void,
): Part[] {
  return choices.map(({ value, label, answer }) => {
    const input = element("input", { type: "radio", name: question.id, value, change: () => set(answer) });
    const node = element(
      "label",
      { class: "choice" },
      input,
      typeof label === "string" ? element("span", {}, label) : label,
    );
    const refresh = () => {
      input.checked = chosenValue(context.draft().answers[question.id]) === value;
    };
    return { node, refresh };
  });
}

function checkbox(
  question: Question,
  item: { readonly id: string; readonly text: string },
  context: PageContext,
  set: (answer: Answer | undefined) => void,
): Part {
  const ticked = () => tickedIn(context.draft().answers[question.id]);
  const toggle = () => {
    const items = question.form.kind === "checklist" ? question.form.items : [];
    const wanted = new Set(ticked());
    if (!wanted.delete(item.id)) wanted.add(item.id);
    const checked = items.map(({ id }) => id).filter((id) => wanted.has(id));
    set(checked.length === 0 ? undefined : { kind: "checked", checked });
  };
  const input = element("input", { type: "checkbox", name: `${question.id}-${item.id}`, change: toggle });
  return {
    node: element("label", { class: "choice" }, input, element("span", {}, item.text)),
    refresh: () => {
      input.checked = ticked().includes(item.id);
    },
  };
}

function tickedIn(answer: Answer | undefined): readonly string[] {
  return answer?.kind === "checked" ? answer.checked : [];
}
