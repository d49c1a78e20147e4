/** Rules about actions together: their order, what they leave for each other, and the steps they cover. */

import type { Issue } from "../../issue/issue.ts";
import { middleLevel } from "../questionnaire.ts";
import type { ActionsFile, QuestionnaireFile } from "../questionnaire-schema.ts";
import { broken, loopsIn } from "./rule.ts";

type ActionInFile = ActionsFile["actions"][number];

export function catalogueRules(file: ActionsFile, questionnaire: QuestionnaireFile): Issue[] {
  const byId = new Map(file.actions.map((action) => [action.id, action]));
  return [
    ...loopRules(file, byId),
    ...file.actions.flatMap((action, index) => [
      ...stageRules(action, index, byId),
      ...leftRules(action, index, byId),
      ...startRules(action, index, file, questionnaire),
    ]),
    ...stepRules(file, questionnaire),
  ];
}

type ById = ReadonlyMap<string, ActionInFile>;

function loopRules(file: ActionsFile, byId: ById): Issue[] {
  const waitsFor = new Map(
    file.actions.map(({ id, prereq }) => [id, (prereq ?? []).filter((before) => byId.has(before))]),
  );
  return loopsIn(waitsFor).map((loop) => {
    const index = file.actions.findIndex(({ id }) => id === loop[0]);
    return broken("prerequisite-loop", ["actions", index, "prereq"], { chain: loop.join(" → ") });
  });
}

/** A later stage waits for this one, so its action cannot come before. */
function stageRules({ stage, prereq }: ActionInFile, index: number, byId: ById): Issue[] {
  return (prereq ?? []).flatMap((id, place) => {
    const before = byId.get(id);
    if (!before || before.stage <= stage) return [];
    return [
      broken("prerequisite-later-stage", ["actions", index, "prereq", place], { id, stage: before.stage, own: stage }),
    ];
  });
}

/** What an action builds on may lift as far as it does itself: then it is never called for. */
function leftRules(action: ActionInFile, index: number, byId: ById): Issue[] {
  const before = prerequisitesOf(action, byId).filter((one) => one !== action);
  const lifts = Object.entries(action.lifts);
  const covering = lifts.map(([question, to]) => before.find((one) => (one.lifts[question] ?? -Infinity) >= to));
  if (lifts.length === 0 || covering.includes(undefined)) return [];
  const by = [...new Set(covering.flatMap((one) => one?.id ?? []))].join(", ");
  return [broken("nothing-left-to-lift", ["actions", index, "lifts"], { by })];
}

/** Prerequisites, theirs, and so on. */
function prerequisitesOf(action: ActionInFile, byId: ById): ActionInFile[] {
  const found = new Set<ActionInFile>();
  const open = [action];
  for (const one of open) {
    for (const id of one.prereq ?? []) {
      const before = byId.get(id);
      if (!before || found.has(before)) continue;
      found.add(before);
      open.push(before);
    }
  }
  return [...found];
}

/** Where an action starts above the second level, another one must bring its questions there in time. */
function startRules(action: ActionInFile, index: number, file: ActionsFile, questionnaire: QuestionnaireFile): Issue[] {
  const { from, lifts } = action;
  if (from === undefined || from <= secondLevel(questionnaire)) return [];
  return Object.keys(lifts).flatMap((id) => {
    const brought = file.actions.some(
      (other) => other !== action && other.stage <= action.stage && (other.lifts[id] ?? -Infinity) >= from,
    );
    return brought ? [] : [broken("from-not-reached", ["actions", index, "from"], { id, from })];
  });
}

/** Each step below the target needs an action; the first level counts as the second (scoring.md §6.4). */
function stepRules(file: ActionsFile, questionnaire: QuestionnaireFile): Issue[] {
  const values = questionnaire.scale.levels.map((level) => level.value).sort((a, b) => a - b);
  const second = secondLevel(questionnaire);
  const lowest = values[0] ?? 0;
  return questionnaire.questions.flatMap(({ id, area, dimensions }) => {
    const target = targetOf(area, dimensions, questionnaire);
    const missing: string[] = [];
    for (const [place, start] of values.entries()) {
      const end = values[place + 1];
      if (start < second || start >= target || end === undefined) continue;
      const covered = file.actions.some(
        ({ lifts, from }) => (lifts[id] ?? -Infinity) >= end && (from ?? lowest) <= start,
      );
      if (!covered) missing.push(`${start}→${end}`);
    }
    return missing.length > 0 ? [broken("step-without-action", ["actions"], { id, steps: missing.join(", ") })] : [];
  });
}

/** The highest target of the area and the dimensions that this question moves (scoring.md §4). */
function targetOf(
  area: string,
  dimensions: Readonly<Record<string, number>>,
  questionnaire: QuestionnaireFile,
): number {
  const middle = middleLevel(questionnaire.scale);
  const moved = [
    ...questionnaire.areas.filter(({ id }) => id === area),
    ...questionnaire.dimensions.filter(({ id }) => dimensions[id] !== undefined),
  ];
  return Math.max(...moved.map(({ target }) => target ?? middle));
}

function secondLevel({ scale }: QuestionnaireFile): number {
  const values = scale.levels.map((level) => level.value).sort((a, b) => a - b);
  return values[1] ?? values[0] ?? 0;
}
