/** Rules about the scale, and about figures that must lie on it. */
import type { Issue } from "../../issue/issue.ts";
import { scaleEnds } from "../questionnaire.ts";
import type { QuestionnaireFile } from "../questionnaire-schema.ts";
import { broken } from "./rule.ts";

export function scaleRules(file: QuestionnaireFile): Issue[] {
  const values = file.scale.levels.map((level) => level.value);
  const { minimum, maximum } = scaleEnds(file.scale);
  const issues: Issue[] = [];
  for (const [index, value] of values.entries()) {
    const before = values[index - 1];
    if (before === undefined || value > before) continue;
    issues.push(broken("scale-not-ascending", ["scale", "levels", index, "value"], { value, before }));
  }
  const from = file.scoring?.evidence?.from;
  const above = values.filter((value) => value > minimum);
  if (from !== undefined && !above.includes(from)) {
    const params = { from, allowed: above.join(", ") };
    issues.push(broken("evidence-from-not-on-scale", ["scoring", "evidence", "from"], params));
  }
  const none = file.scoring?.notApplicable;
  if (typeof none === "object" && (none.score < minimum || none.score > maximum)) {
    const params = { score: none.score, minimum, maximum };
    issues.push(broken("score-outside-scale", ["scoring", "notApplicable", "score"], params));
  }
  for (const key of ["areas", "dimensions"] as const) {
    for (const [index, { id, target }] of file[key].entries()) {
      if (target === undefined || (target >= minimum && target <= maximum)) continue;
      issues.push(broken("target-outside-scale", [key, index, "target"], { id, target, minimum, maximum }));
    }
  }
  return issues;
}

/** Fewer make a dimension's score hang on one answer (scoring.md §3). */
const enoughQuestions = 3;

/** Areas and dimensions that too few questions speak about. */
export function coverageRules(file: QuestionnaireFile): Issue[] {
  const issues: Issue[] = [];
  for (const [index, { id }] of file.areas.entries()) {
    if (!file.questions.some((question) => question.area === id)) {
      issues.push(broken("area-without-questions", ["areas", index, "id"], { id }));
    }
  }
  for (const [index, { id }] of file.dimensions.entries()) {
    const count = file.questions.filter((question) => question.dimensions[id] !== undefined).length;
    if (count >= enoughQuestions) continue;
    issues.push(broken("few-questions", ["dimensions", index, "id"], { id, count, needed: enoughQuestions }));
  }
  return issues;
}
