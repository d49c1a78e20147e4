/** Rules about actions one by one: what they name, what they cost, and that they move something (scoring.md §6). */
import type { Issue } from "../../issue/issue.ts";
import type { ActionsFile, QuestionnaireFile } from "../questionnaire-schema.ts";
import { broken, duplicateIds, unknownIds } from "./rule.ts";

type ActionInFile = ActionsFile["actions"][number];

export function actionRules(file: ActionsFile, questionnaire: QuestionnaireFile): Issue[] {
  const roles = new Set((questionnaire.roles ?? []).map((role) => role.id));
  const owners = [...roles, ...(file.functions ?? []).map((known) => known.id)];
  const actions = file.actions.map((action) => action.id);
  const questions = questionnaire.questions.map((question) => question.id);
  const issues = [
    ...sizeRules(file),
    ...duplicateIds(file.actions, ["actions"]),
    // An owner is a role or a function, so these share their ids.
    ...duplicateIds(file.functions ?? [], ["functions"], roles),
  ];
  for (const [index, action] of file.actions.entries()) {
    const at = ["actions", index];
    const lifted = Object.keys(action.lifts).map((id) => ({ id, path: [...at, "lifts", id] }));
    const prerequisites = (action.prereq ?? []).map((id, place) => ({ id, path: [...at, "prereq", place] }));
    issues.push(
      ...unknownIds("unknown-question", lifted, questions),
      ...unknownIds("unknown-action", prerequisites, actions),
      ...unknownIds("unknown-owner", [{ id: action.owner, path: [...at, "owner"] }], owners),
      ...effortRules(action, index, Object.keys(file.sizes)),
      ...liftRules(action, index, questionnaire),
    );
  }
  return issues;
}

function sizeRules(file: ActionsFile): Issue[] {
  const sizes = Object.entries(file.sizes);
  const issues: Issue[] = [];
  if (!sizes.some(([, size]) => size.from === 0)) issues.push(broken("sizes-without-smallest", ["sizes"]));
  for (const [index, [id, { from }]] of sizes.entries()) {
    const other = sizes.slice(0, index).find(([, before]) => before.from === from)?.[0];
    if (other !== undefined) issues.push(broken("same-size", ["sizes", id, "from"], { id, other, from }));
  }
  return issues;
}

function effortRules({ effort, upkeep }: ActionInFile, index: number, sizes: readonly string[]): Issue[] {
  const at = ["actions", index];
  const issues: Issue[] = [];
  for (const key of ["effort", "upkeep"] as const) {
    const named = Object.keys(key === "effort" ? effort : (upkeep ?? {}));
    issues.push(
      ...unknownIds(
        "unknown-size",
        named.map((id) => ({ id, path: [...at, key, id] })),
        sizes,
      ),
    );
  }
  for (const size of sizes) {
    const [least, most] = effort[size] ?? [];
    if (least === undefined || most === undefined) {
      issues.push(broken("effort-missing", [...at, "effort"], { size }));
    } else if (least > most) issues.push(broken("effort-reversed", [...at, "effort", size], { least, most }));
  }
  return issues;
}

function liftRules({ lifts, from }: ActionInFile, index: number, questionnaire: QuestionnaireFile): Issue[] {
  const at = ["actions", index];
  const values = questionnaire.scale.levels.map((level) => level.value).sort((a, b) => a - b);
  const [first = 0, second = first] = values;
  const allowed = values.join(", ");
  const issues: Issue[] = [];
  if (Object.keys(lifts).length === 0) issues.push(broken("lifts-nothing", [...at, "lifts"]));
  if (from !== undefined && !values.includes(from)) {
    issues.push(broken("from-not-on-scale", [...at, "from"], { from, allowed }));
  }
  // Where `from` is the second level, the first counts as it: such an action can still lift from the first.
  const start = from !== undefined && from > second ? from : first;
  for (const [id, to] of Object.entries(lifts)) {
    if (!values.includes(to)) issues.push(broken("lift-not-on-scale", [...at, "lifts", id], { to, allowed }));
    else if (to <= start) issues.push(broken("lift-not-above-from", [...at, "lifts", id], { id, to, from: start }));
  }
  return issues;
}
