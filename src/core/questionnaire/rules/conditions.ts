/** Rules about `askIf`: a question that nobody will ever see is worse than none. */
import type { Issue } from "../../issue/issue.ts";
import { scaleEnds } from "../questionnaire.ts";
import type { QuestionnaireFile } from "../questionnaire-schema.ts";
import { broken, loopsIn } from "./rule.ts";

type QuestionInFile = QuestionnaireFile["questions"][number];

export function conditionRules(file: QuestionnaireFile): Issue[] {
  const byId = new Map(file.questions.map((question) => [question.id, question]));
  const place = new Map(file.questions.map((question, index) => [question.id, index]));
  const waitsFor = new Map(
    file.questions.map(({ id, askIf }) => [id, askIf && byId.has(askIf.question) ? [askIf.question] : []]),
  );
  const issues = loopsIn(waitsFor).map((loop) => {
    const path = ["questions", place.get(loop[0] ?? "") ?? 0, "askIf", "question"];
    return broken("askif-loop", path, { chain: loop.join(" → ") });
  });
  for (const [index, question] of file.questions.entries()) {
    const parent = byId.get(question.askIf?.question ?? "");
    if (parent && parent !== question) issues.push(...ofCondition(question, index, parent, file));
  }
  return issues;
}

function ofCondition(
  question: QuestionInFile,
  index: number,
  parent: QuestionInFile,
  file: QuestionnaireFile,
): Issue[] {
  const at = ["questions", index, "askIf"];
  const { id } = parent;
  const atLeast = question.askIf?.atLeast ?? 0;
  const highest = highestAnswer(parent, file);
  const issues: Issue[] = [];
  if (atLeast > highest + 1e-9) {
    issues.push(broken("askif-never-holds", [...at, "atLeast"], { id, atLeast, highest }));
  }
  if (question.core && !parent.core) issues.push(broken("askif-not-core", [...at, "question"], { id }));
  const together = question.roles?.some((role) => parent.roles?.includes(role) ?? true) ?? true;
  if (!together) issues.push(broken("askif-other-roles", [...at, "question"], { id }));
  return issues;
}

/** The most that an answer to this question can count for. */
function highestAnswer(question: QuestionInFile, file: QuestionnaireFile): number {
  const { minimum, maximum } = scaleEnds(file.scale);
  const { levels, checklist, number } = question;
  if (levels) return Math.max(...Object.keys(levels).map(Number));
  if (checklist) {
    let points = 0;
    for (const item of checklist.items) points += item.points;
    const within = Object.entries(checklist.thresholds).filter(([, needed]) => needed <= points);
    return Math.max(minimum, ...within.map(([level]) => Number(level)));
  }
  if (number) return Math.max(minimum, ...Object.keys(number.thresholds).map(Number));
  const options = question.options ?? file.optionSets?.find((set) => set.id === question.optionSet)?.options;
  const scores = (options ?? []).flatMap(({ score }) => score ?? []);
  if (scores.length === 0) return options ? minimum : maximum;
  return question.reversed ? minimum + maximum - Math.min(...scores) : Math.max(...scores);
}
