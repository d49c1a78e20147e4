/** What the rules of scoring.md §6 speak of, read from the input and a finished roadmap; nothing of the planner. */
import type { Roadmap } from "../../src/core/assessment/roadmap.ts";
import type { Action, Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import type { RoadmapInput } from "../../src/core/roadmap/plan-roadmap.ts";

export interface Known {
  readonly input: RoadmapInput;
  readonly roadmap: Roadmap;
  readonly quarters: readonly string[];
  readonly actions: ReadonlyMap<string, Action>;
  /** Rule 1: question → cautious value; absent where the question does not concern the organisation. */
  readonly initial: ReadonlyMap<string, number>;
  readonly candidates: ReadonlySet<string>;
}

export function knownOf(input: RoadmapInput, roadmap: Roadmap): Known {
  const ground = groundOf(input);
  const quarters = roadmap.quarters.map((quarter) => quarter.id);
  return { ...ground, roadmap, quarters, candidates: candidatesOf(ground) };
}

export type Ground = Pick<Known, "input" | "actions" | "initial">;

export function groundOf(input: RoadmapInput): Ground {
  const { questionnaire } = input;
  const lowest = Math.min(...questionnaire.levels.map((level) => level.value));
  const initial = new Map<string, number>();
  for (const { id } of questionnaire.questions) {
    const given = input.values.get(id) ?? { state: "unanswered" as const };
    if (given.value !== undefined) initial.set(id, given.value);
    else if (given.state === "dont-know" || given.state === "unanswered") initial.set(id, lowest);
  }
  const actions = new Map((questionnaire.catalogue?.actions ?? []).map((action) => [action.id, action]));
  return { input, actions, initial };
}

/** Questions of an action that concern the organisation and are below `to` at the given values. */
export function below({ input }: Ground, action: Action, values: ReadonlyMap<string, number>): string[] {
  return Object.entries(action.lifts)
    .filter(([id]) => !["not-applicable", "not-shown"].includes(input.values.get(id)?.state ?? "unanswered"))
    .filter(([id, to]) => values.has(id) && (values.get(id) ?? 0) < to - 1e-9)
    .map(([id]) => id);
}

export function scoresOf(questionnaire: Questionnaire, values: ReadonlyMap<string, number>): Map<string, number> {
  const found = new Map<string, number>();
  for (const group of [...questionnaire.dimensions, ...questionnaire.areas]) {
    let weight = 0;
    let total = 0;
    for (const question of questionnaire.questions) {
      const value = values.get(question.id);
      const isArea = questionnaire.areas.some((area) => area.id === group.id);
      const own = isArea ? (question.area === group.id ? question.weight : 0) : (question.dimensions[group.id] ?? 0);
      if (value === undefined || own === 0) continue;
      weight += own;
      total += own * value;
    }
    if (weight > 0) found.set(group.id, total / weight);
  }
  return found;
}

export function isMet(ground: Ground, id: string): boolean {
  if (ground.input.plan[id]?.status === "done") return true;
  const action = ground.actions.get(id);
  return action !== undefined && below(ground, action, ground.initial).length === 0;
}

/** Rule 2. */
export function candidatesOf(ground: Ground): Set<string> {
  const { input, actions, initial } = ground;
  const may = (id: string) => input.plan[id]?.status !== "done" && !input.plan[id]?.exclude;
  const first = scoresOf(input.questionnaire, initial);
  const short = (id: string) => (first.get(id) ?? Number.POSITIVE_INFINITY) < (input.targets.get(id) ?? 0) - 1e-9;
  const found = new Set<string>();
  for (const action of actions.values()) {
    const calling = below(ground, action, initial).some((id) => {
      const question = input.questionnaire.questions.find((one) => one.id === id);
      return question && (short(question.area) || Object.keys(question.dimensions).some(short));
    });
    if (calling && may(action.id)) found.add(action.id);
  }
  for (const id of found) {
    for (const prerequisite of actions.get(id)?.prereq ?? []) {
      if (may(prerequisite) && !isMet(ground, prerequisite)) found.add(prerequisite);
    }
  }
  return found;
}

/** Rules 4 and 5: values when an action starts, from everything before it that has ended by then. */
export function valuesBefore(
  known: Pick<Known, "input" | "actions" | "initial" | "roadmap">,
  count: number,
  quarter: string,
): Map<string, number> {
  const lifted: { end: string; id: string; to: number }[] = [];
  const valuesIn = (moment: string) => {
    const values = new Map(known.initial);
    for (const { end, id, to } of lifted) if (end <= moment) values.set(id, Math.max(values.get(id) ?? 0, to));
    return values;
  };
  for (const planned of known.roadmap.actions.slice(0, count)) {
    const action = known.actions.get(planned.id);
    const atStart = valuesIn(planned.start);
    if (!action) continue;
    for (const id of below(known, action, atStart)) {
      if (!hasReached(known, atStart.get(id) ?? 0, action.from)) continue;
      lifted.push({ end: planned.end, id, to: action.lifts[id] ?? 0 });
    }
  }
  return valuesIn(quarter);
}

export function hasReached({ input }: Ground, value: number, from: number): boolean {
  const second = input.questionnaire.levels[1]?.value ?? 0;
  return Math.max(value, second) >= from - 1e-9;
}

export function canLift(known: Ground, action: Action, values: ReadonlyMap<string, number>): boolean {
  return below(known, action, values).some((id) => hasReached(known, values.get(id) ?? 0, action.from));
}

export function progress(input: RoadmapInput, found: ReadonlyMap<string, number>): number {
  const half = (groups: readonly { readonly id: string; readonly weight: number }[]) => {
    const present = groups.filter((group) => found.has(group.id));
    const weight = present.reduce((sum, group) => sum + group.weight, 0);
    const capped = (id: string) => Math.min(found.get(id) ?? 0, input.targets.get(id) ?? 0);
    return weight === 0 ? 0 : present.reduce((sum, group) => sum + group.weight * capped(group.id), 0) / weight;
  };
  return half(input.questionnaire.dimensions) + half(input.questionnaire.areas);
}
