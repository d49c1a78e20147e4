/** Rules about the ways to answer: every level within reach, nothing off the scale, no two answers the same. */
import type { Issue, IssuePath } from "../../issue/issue.ts";
import { scaleEnds } from "../questionnaire.ts";
import type { QuestionnaireFile } from "../questionnaire-schema.ts";
import { broken } from "./rule.ts";

type QuestionInFile = QuestionnaireFile["questions"][number];
type OptionInFile = NonNullable<QuestionInFile["options"]>[number];

export function answerRules(file: QuestionnaireFile): Issue[] {
  const issues = (file.optionSets ?? []).flatMap((set, index) =>
    optionRules(set.options, ["optionSets", index, "options"], file),
  );
  for (const [index, question] of file.questions.entries()) {
    const at = ["questions", index];
    const { levels, options, checklist, number } = question;
    if (levels) issues.push(...levelRules(levels, [...at, "levels"], file));
    if (options) issues.push(...optionRules(options, [...at, "options"], file));
    if (checklist) {
      issues.push(...thresholdRules(checklist.thresholds, [...at, "checklist", "thresholds"], file));
      issues.push(...reachRules(checklist, [...at, "checklist", "thresholds"]));
      issues.push(...sameTexts(checklist.items, [...at, "checklist", "items"]));
    }
    if (number) issues.push(...thresholdRules(number.thresholds, [...at, "number", "thresholds"], file));
    if (question.reversed && !options && question.optionSet === undefined) {
      issues.push(broken("reversed-without-options", [...at, "reversed"]));
    }
  }
  return issues;
}

function levelRules(texts: Readonly<Record<string, string>>, path: IssuePath, file: QuestionnaireFile): Issue[] {
  const missing = valuesOf(file).filter((value) => texts[String(value)] === undefined);
  return [
    ...offScale(Object.keys(texts), path, file),
    ...(missing.length > 0 ? [broken("level-without-text", path, { levels: missing.join(", ") })] : []),
    ...sameTexts(
      Object.entries(texts).map(([id, text]) => ({ id, text })),
      path,
    ),
  ];
}

function optionRules(options: readonly OptionInFile[], path: IssuePath, file: QuestionnaireFile): Issue[] {
  const { minimum, maximum } = scaleEnds(file.scale);
  const issues = sameTexts(options, path);
  for (const [index, { score }] of options.entries()) {
    if (score === undefined || (score >= minimum && score <= maximum)) continue;
    issues.push(broken("option-outside-scale", [...path, index, "score"], { score, minimum, maximum }));
  }
  const scores = options.flatMap(({ score }) => score ?? []);
  const reached = scores.map((score) => Math.max(...valuesOf(file).filter((value) => value <= score + 1e-9)));
  return [...issues, ...unreached(reached, path, file)];
}

function thresholdRules(
  thresholds: Readonly<Record<string, number>>,
  path: IssuePath,
  file: QuestionnaireFile,
): Issue[] {
  const issues = offScale(Object.keys(thresholds), path, file);
  const rising = Object.entries(thresholds).sort(([a], [b]) => Number(a) - Number(b));
  for (const [index, [level, needed]] of rising.entries()) {
    const before = rising[index - 1]?.[1];
    if (before === undefined || needed > before) continue;
    issues.push(broken("thresholds-not-ascending", [...path, level], { level, needed, before }));
  }
  // Below every threshold an answer counts as the scale's lowest level, which so needs none.
  const reached = [scaleEnds(file.scale).minimum, ...Object.keys(thresholds).map(Number)];
  return [...issues, ...unreached(reached, path, file)];
}

/** Thresholds above the points of all items together. */
function reachRules({ items, thresholds }: NonNullable<QuestionInFile["checklist"]>, path: IssuePath): Issue[] {
  let most = 0;
  for (const item of items) most += item.points;
  return Object.entries(thresholds)
    .filter(([, needed]) => needed > most + 1e-9)
    .map(([level, needed]) => broken("threshold-not-reachable", [...path, level], { level, needed, most }));
}

function offScale(levels: readonly string[], path: IssuePath, file: QuestionnaireFile): Issue[] {
  const values = valuesOf(file);
  return levels
    .filter((level) => !values.includes(Number(level)))
    .map((level) => broken("level-not-on-scale", [...path, level], { id: level, allowed: values.join(", ") }));
}

function unreached(reached: readonly number[], path: IssuePath, file: QuestionnaireFile): Issue[] {
  const levels = valuesOf(file).filter((value) => !reached.includes(value));
  return levels.length > 0 ? [broken("level-not-reached", path, { levels: levels.join(", ") })] : [];
}

/** Texts between which nobody can choose. Lists are pointed at by place, levels by value. */
function sameTexts(items: readonly { readonly id: string; readonly text: string }[], path: IssuePath): Issue[] {
  const isList = path.at(-1) !== "levels";
  const first = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [index, { id, text }] of items.entries()) {
    const said = text
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, " ")
      .trim();
    const before = first.get(said);
    if (before === undefined) first.set(said, id);
    else issues.push(broken("same-level-texts", [...path, isList ? index : id], { first: before, second: id }));
  }
  return issues;
}

function valuesOf(file: QuestionnaireFile): number[] {
  return file.scale.levels.map((level) => level.value);
}
