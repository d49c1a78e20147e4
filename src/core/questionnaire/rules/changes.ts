/** Rules about what a questionnaire says of its earlier versions. */
import type { Issue } from "../../issue/issue.ts";
import type { QuestionnaireFile } from "../questionnaire-schema.ts";
import { compareVersions } from "../versions/version-changes.ts";
import { broken, unknownIds } from "./rule.ts";

export function changeRules(file: QuestionnaireFile): Issue[] {
  const changes = file.changes ?? [];
  const questions = file.questions.map(({ id }) => id);
  const issues: Issue[] = [];
  for (const [index, change] of changes.entries()) {
    const { version } = change;
    const at = ["changes", index];
    const before = changes[index - 1]?.version;
    if (before !== undefined && compareVersions(version, before) <= 0) {
      issues.push(broken("changes-not-ascending", [...at, "version"], { version, before }));
    }
    if (compareVersions(version, file.version) > 0) {
      issues.push(broken("change-after-version", [...at, "version"], { version, current: file.version }));
    }
    // A question can have been removed since.
    const known = [...questions, ...changes.slice(index).flatMap(({ removed = [] }) => removed)];
    for (const kind of ["added", "reworded", "reweighted"] as const) {
      const named = (change[kind] ?? []).map((id, place) => ({ id, path: [...at, kind, place] }));
      issues.push(...unknownIds("unknown-question", named, known));
    }
    for (const [place, id] of (change.removed ?? []).entries()) {
      if (questions.includes(id)) issues.push(broken("removed-still-there", [...at, "removed", place], { id }));
    }
  }
  return issues;
}
