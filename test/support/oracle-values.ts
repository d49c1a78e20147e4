/** The oracle's sections 1 and 2 of scoring.md: what one answer is worth, and several respondents together. */
import type { Question, Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import type { Answer, Response } from "../../src/core/response/response.ts";

export interface ExpectedQuestion {
  readonly state: "level" | "not-applicable" | "dont-know" | "unanswered" | "not-shown";
  /** The organisation's value, also where not-applicable counts as one. */
  readonly value?: number;
  readonly evidenced?: number;
  /** Values given before a consensus, ascending. */
  readonly given: readonly number[];
  readonly unknown: number;
  readonly consensus: boolean;
}

export const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
export const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
export const scaleOf = (questionnaire: Questionnaire) => questionnaire.levels.map((level) => level.value);

// ---------------------------------------------------------------- section 1: what one answer is worth

type Single = { readonly state: "level"; readonly value: number } | { readonly state: Exclude<Given, "level"> };
type Given = "level" | "not-applicable" | "dont-know" | "unanswered" | "not-shown";

function singleOf(answer: Answer | undefined, question: Question, scale: readonly number[]): Single {
  if (answer === undefined) return { state: "unanswered" };
  if (answer.kind === "none") return { state: answer.state };
  if (answer.kind === "level") return { state: "level", value: answer.level };
  const { form } = question;
  if (answer.kind === "option" && form.kind === "options") {
    const chosen = form.options.filter((option) => option.id === answer.option)[0];
    if (chosen?.state) return { state: chosen.state };
    return { state: "level", value: chosen?.score ?? Number.NaN };
  }
  let measured = Number.NaN;
  if (answer.kind === "number") measured = answer.number;
  if (answer.kind === "checked" && form.kind === "checklist") {
    measured = sum(form.items.filter((item) => answer.checked.includes(item.id)).map((item) => item.points));
  }
  const thresholds = form.kind === "checklist" || form.kind === "number" ? form.thresholds : {};
  let value = scale[0] ?? Number.NaN;
  for (const level of scale) {
    const needed = thresholds[String(level)];
    if (needed !== undefined && measured >= needed) value = level;
  }
  return { state: "level", value };
}

/** Does the condition hold for this respondent? An answer below a condition that fails is no answer. */
function conditionHolds(question: Question, response: Response, all: Questionnaire, seen: readonly string[]): boolean {
  const { askIf } = question;
  if (!askIf) return true;
  if (seen.includes(question.id)) return false;
  const parent = all.questions.filter((other) => other.id === askIf.question)[0];
  if (!parent || !conditionHolds(parent, response, all, [...seen, question.id])) return false;
  const answer = singleOf(response.answers.get(parent.id), parent, scaleOf(all));
  return answer.state === "level" && answer.value >= askIf.atLeast;
}

// ---------------------------------------------------------------- section 2: several respondents

export function expectedQuestion(
  question: Question,
  all: Questionnaire,
  responses: readonly Response[],
): ExpectedQuestion {
  const scale = scaleOf(all);
  const heard: { readonly role: string; readonly single: Single; readonly evidenced: number }[] = [];
  const away: string[] = [];
  let agreed: (typeof heard)[number] | undefined;
  const workshops = responses.filter((response) => response.respondent.role === "consensus");
  const latest = workshops.sort((a, b) => ((a.submitted ?? "") < (b.submitted ?? "") ? 1 : -1))[0];
  for (const response of responses) {
    const role = response.respondent.role;
    const answer = response.answers.get(question.id);
    const single = singleOf(answer, question, scale);
    const evidenced = evidencedOf(single, (answer?.evidence ?? []).length > 0, all);
    const holds = single.state !== "not-shown" && conditionHolds(question, response, all, []);
    const given = holds && single.state !== "unanswered";
    if (role === "consensus") {
      if (response === latest && given) agreed = { role, single, evidenced };
      if (responses.length > workshops.length || response !== latest) continue;
    }
    if (!holds) away.push("condition");
    else if (given) heard.push({ role: role ?? "", single, evidenced });
    else if (response.form === "core" && !question.core) away.push("form");
    else if (role && role !== "consensus" && question.roles && !question.roles.includes(role)) away.push("role");
    else heard.push({ role: role ?? "", single, evidenced });
  }
  const before = heard.filter((one) => one.role !== "consensus");
  const rest = {
    given: before.flatMap((one) => (one.single.state === "level" ? [one.single.value] : [])).sort((a, b) => a - b),
    unknown: before.filter((one) => one.single.state === "dont-know").length,
    consensus: agreed !== undefined,
  };
  const counting = agreed ? [agreed] : heard;
  const values = counting.flatMap((one) =>
    one.single.state === "level" ? [{ role: one.role, value: one.single.value, evidenced: one.evidenced }] : [],
  );
  if (values.length > 0) {
    const value = together(
      values.map((one) => ({ role: one.role, value: one.value })),
      all,
    );
    const evidenced = together(
      values.map((one) => ({ role: one.role, value: one.evidenced })),
      all,
    );
    return { state: "level", value, ...(all.scoring.evidence ? { evidenced } : {}), ...rest };
  }
  return {
    ...withoutValue(
      counting.map((one) => one.single.state),
      away,
      all,
    ),
    ...rest,
  };
}

function withoutValue(states: readonly Given[], away: readonly string[], all: Questionnaire) {
  if (states.length === 0) return { state: away.includes("role") ? "unanswered" : "not-shown" } as const;
  if (states.every((state) => state === "not-applicable")) {
    const rule = all.scoring.notApplicable;
    if (rule === "excluded") return { state: "not-applicable" } as const;
    const value = rule === "full" ? Math.max(...scaleOf(all)) : rule.score;
    return { state: "not-applicable", value, ...(all.scoring.evidence ? { evidenced: value } : {}) } as const;
  }
  return { state: states.includes("dont-know") ? "dont-know" : "unanswered" } as const;
}

function together(values: readonly { readonly role: string; readonly value: number }[], all: Questionnaire): number {
  if (all.scoring.respondents === "equal-voices") return mean(values.map((one) => one.value));
  const roles = [...new Set(values.map((one) => one.role))];
  return mean(roles.map((role) => mean(values.filter((one) => one.role === role).map((one) => one.value))));
}

function evidencedOf(single: Single, proven: boolean, all: Questionnaire): number {
  if (single.state !== "level") return Number.NaN;
  const from = all.scoring.evidence?.from;
  if (from === undefined || single.value < from || proven) return single.value;
  return Math.max(...scaleOf(all).filter((level) => level < from));
}
