/** Files of responses and of organisations → the model, or what is wrong with them. */
import type { Issue, Parsed } from "../issue/issue.ts";
import { hasErrors, issue } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import { parseWithSchema } from "../issue/schema-parse.ts";
import type { AnswerForm, Question, Questionnaire } from "../questionnaire/questionnaire.ts";
import { scaleEnds } from "../questionnaire/questionnaire.ts";
import { consensusRole } from "../questionnaire/reserved-roles.ts";
import { replacementOf, versionIssues, wasRemoved } from "../questionnaire/versions/version-changes.ts";
import type { Answer, NoValue, Response, Statement } from "./response.ts";
import type { Ambition, OrganisationFile, ResponseFile } from "./response-schema.ts";
import { organisationFileSchema, responseFileSchema } from "./response-schema.ts";

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
