/**
 * Responses: all answers of one person, or of one workshop; and the organisation's own file.
 *
 * A response keeps what was written (a level, an option, ticks, a number, or a reason for none);
 * `answerValue` turns an answer into a value on the scale.
 */
import type { Issue, Parsed } from "./issue.ts";
import { hasErrors, issue } from "./issue.ts";
import { nearest } from "./nearest.ts";
import type { AnswerForm, Question, Questionnaire } from "./questionnaire.ts";
import { scaleEnds } from "./questionnaire.ts";
import type { Ambition, Organisation, OrganisationFile, ResponseFile } from "./response-schema.ts";
import { organisationFileSchema, responseFileSchema } from "./response-schema.ts";
import { parseWithSchema } from "./schema-parse.ts";
import { replacementOf, versionIssues, wasRemoved } from "./version-changes.ts";

/**
 * Why there is no value: scoring.md §1. `unanswered` is also what an absent answer is; `not-shown` says that this
 * respondent never saw the question, as the export of a survey can know.
 */
export type NoValue = "not-applicable" | "dont-know" | "unanswered" | "not-shown";

/** The role of a workshop's outcome; it replaces the answers of all others. */
export const consensusRole = "consensus";

export interface Remarks {
  readonly note?: string | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  readonly dissent?: string | undefined;
  readonly earlier?: Restatement | undefined;
}

/**
 * What was said to a question, without any remarks. `skipped` tells a question that was left open on purpose and has a
 * note from one where the note came first and the answer is still to come.
 */
export type Statement =
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "option"; readonly option: string }
  | { readonly kind: "checked"; readonly checked: readonly string[] }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "none"; readonly state: NoValue; readonly skipped?: true | undefined };

/**
 * Of a consensus: what the organisation's answer in the round before should have been, as the group sees it now.
 * People who have learned more rate themselves lower; a comparison of the rounds can then use the restated answer.
 */
export type Restatement = Statement & { readonly reason: string };

export type Answer = Remarks & Statement;

export interface Respondent {
  readonly id: string;
  /** Absent: answers for the organisation as a whole. */
  readonly role?: string | undefined;
}

export interface Response {
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly form: "full" | "core";
  readonly organisation: Organisation;
  readonly respondent: Respondent;
  readonly round?: string | undefined;
  readonly started?: string | undefined;
  /** Absent: a draft. */
  readonly submitted?: string | undefined;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly ambition?: Ambition | undefined;
  readonly migrated?: Migrated | undefined;
}

/** Where answers that were carried over to another version of the questionnaire come from. */
export interface Migrated {
  /** Version that they were given on. */
  readonly from: string;
  /** What has no place any more, by the questions of then. */
  readonly left?: ReadonlyMap<string, Answer> | undefined;
}

/** A value on the scale, or why there is none. */
export type Value =
  | { readonly state: "level"; readonly value: number }
  | { readonly state: NoValue; readonly value?: undefined };

/** Checks a response against the schema and the questionnaire that it answers. */
export function parseResponse(data: unknown, questionnaire: Questionnaire): Parsed<Response> {
  const byId = new Map(questionnaire.questions.map((question) => [question.id, question]));
  const parsed = parseWithSchema(responseFileSchema, data);
  const broken = parsed.issues.map((found) => withExpected(found, byId));
  const file = parsed.value;
  if (!file) return { ok: false, issues: broken };
  const issues = [...broken, ...versionIssues(file.questionnaire, questionnaire), ...roleIssues(file, questionnaire)];
  const answers = new Map<string, Answer>();
  for (const [id, written] of Object.entries(file.answers)) {
    const question = byId.get(id);
    const path = ["answers", id];
    if (!question) {
      const by = replacementOf(id, questionnaire);
      issues.push(
        by !== undefined || wasRemoved(id, questionnaire)
          ? issue("removed-question", path, by === undefined ? { id } : { id, by }, "warning")
          : issue("unknown-question", path, { id, nearest: nearest(id, [...byId.keys()]) ?? "" }),
      );
      continue;
    }
    const answer = answerOf(written);
    issues.push(...answerIssues(answer, question, questionnaire, path));
    issues.push(...restatementIssues(answer, question, questionnaire, file.respondent.role));
    answers.set(id, answer);
  }
  issues.push(...targetIssues(file.ambition, questionnaire));
  if (hasErrors(issues)) return { ok: false, issues };
  return { ok: true, value: { ...responseOf(file), answers }, issues };
}

/** A response as it stands in its file, held against no questionnaire. */
export function responseOf({ format: _format, form, answers, migrated, ...rest }: ResponseFile): Response {
  const read = { ...rest, form: form ?? "full", answers: answersOf(answers) };
  if (!migrated) return read;
  return { ...read, migrated: { from: migrated.from, left: migrated.left && answersOf(migrated.left) } };
}

function answersOf(written: ResponseFile["answers"]): ReadonlyMap<string, Answer> {
  return new Map(Object.entries(written).map(([id, answer]) => [id, answerOf(answer)]));
}

/** Checks an organisation file: who, ambition and plan, without answers. */
export function parseOrganisation(data: unknown, questionnaire: Questionnaire): Parsed<OrganisationFile> {
  const parsed = parseWithSchema(organisationFileSchema, data);
  if (!parsed.value) return { ok: false, issues: parsed.issues };
  const file = parsed.value;
  const actions = (questionnaire.catalogue?.actions ?? []).map((action) => action.id);
  const issues = [...parsed.issues, ...targetIssues(file.ambition, questionnaire)];
  for (const id of Object.keys(file.plan ?? {})) {
    if (actions.includes(id)) continue;
    issues.push(issue("unknown-action", ["plan", id], { id, nearest: nearest(id, actions) ?? "" }));
  }
  if (hasErrors(issues)) return { ok: false, issues };
  return { ok: true, value: file, issues };
}

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

/** The key says what kind of answer it is; remarks may stand beside it. */
type Written =
  | { readonly level: number }
  | { readonly option: string }
  | { readonly checked: readonly string[] }
  | { readonly number: number }
  | { readonly state: NoValue; readonly skipped?: true | undefined };

function answerOf(written: ResponseFile["answers"][string]): Answer {
  if (typeof written === "number") return { kind: "level", level: written };
  if (typeof written === "string") return { kind: "none", state: written };
  const { earlier, ...said } = written;
  if (!earlier) return withKind(said);
  return { ...withKind(said), earlier: { ...withKind(earlier), reason: earlier.reason } };
}

function withKind(written: Written): Statement {
  if ("level" in written) return { kind: "level", ...written };
  if ("option" in written) return { kind: "option", ...written };
  if ("checked" in written) return { kind: "checked", ...written };
  if ("number" in written) return { kind: "number", ...written };
  return { kind: "none", ...written };
}

const kindOfForm: Record<AnswerForm["kind"], Answer["kind"]> = {
  levels: "level",
  options: "option",
  checklist: "checked",
  number: "number",
};

/** To what is no answer at all, how this question is answered. */
function withExpected(found: Issue, byId: ReadonlyMap<string, Question>): Issue {
  const question = found.code === "not-an-answer" ? byId.get(String(found.path[1])) : undefined;
  return question ? { ...found, params: { ...found.params, expected: kindOfForm[question.form.kind] } } : found;
}

/** Only a group can say what the group's answer should have been. */
function restatementIssues(
  { earlier }: Answer,
  question: Question,
  questionnaire: Questionnaire,
  role: string | undefined,
): Issue[] {
  if (!earlier) return [];
  const path = ["answers", question.id, "earlier"];
  if (role !== consensusRole) return [issue("restated-by-one", path, { id: question.id })];
  return answerIssues(earlier, question, questionnaire, path);
}

/** Whether the question can be answered in this way, and with this. */
export function fits(said: Statement, question: Question, questionnaire: Questionnaire): boolean {
  return answerIssues(said, question, questionnaire, []).length === 0;
}

function answerIssues(
  answer: Statement,
  question: Question,
  questionnaire: Questionnaire,
  path: readonly string[],
): Issue[] {
  if (answer.kind === "none") return [];
  const form = question.form;
  if (answer.kind !== kindOfForm[form.kind]) {
    return [
      issue("wrong-kind-of-answer", path, { id: question.id, expected: kindOfForm[form.kind], given: answer.kind }),
    ];
  }
  if (answer.kind === "level") {
    const allowed = questionnaire.levels.map((level) => level.value);
    if (allowed.includes(answer.level)) return [];
    return [issue("level-outside-scale", path, { id: question.id, level: answer.level, allowed: allowed.join(", ") })];
  }
  if (answer.kind === "option" && form.kind === "options") {
    return unknownIds([answer.option], form.options, [...path, "option"]);
  }
  if (answer.kind === "checked" && form.kind === "checklist") {
    return unknownIds(answer.checked, form.items, [...path, "checked"]);
  }
  return [];
}

function unknownIds(
  given: readonly string[],
  known: readonly { readonly id: string }[],
  path: readonly string[],
): Issue[] {
  const ids = known.map((one) => one.id);
  return given
    .filter((id) => !ids.includes(id))
    .map((id) => issue("unknown-option", path, { id, nearest: nearest(id, ids) ?? "", allowed: ids.join(", ") }));
}

function roleIssues(file: ResponseFile, questionnaire: Questionnaire): Issue[] {
  const role = file.respondent.role;
  const known = questionnaire.roles.map((one) => one.id);
  if (role === undefined || role === consensusRole || known.includes(role)) return [];
  const params = { id: role, nearest: nearest(role, [...known, consensusRole]) ?? "", allowed: known.join(", ") };
  return [issue("unknown-role", ["respondent", "role"], params)];
}

function targetIssues(ambition: Ambition | undefined, questionnaire: Questionnaire): Issue[] {
  const ids = [...questionnaire.areas, ...questionnaire.dimensions].map((one) => one.id);
  const { minimum, maximum } = scaleEnds(questionnaire);
  const issues: Issue[] = [];
  for (const [id, target] of Object.entries(ambition?.targets ?? {})) {
    const path = ["ambition", "targets", id];
    if (!ids.includes(id)) issues.push(issue("unknown-target", path, { id, nearest: nearest(id, ids) ?? "" }));
    else if (target !== "next" && (target < minimum || target > maximum)) {
      issues.push(issue("target-outside-scale", path, { id, target, minimum, maximum }));
    }
  }
  return issues;
}
