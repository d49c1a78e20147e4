/** From the schedule that was found to the Roadmap that people read: figures, reasons and what was left out. */
import type { Quarter, Roadmap, RoadmapAction } from "../assessment/roadmap.ts";
import type { Candidates } from "./candidates.ts";
import type { Effect } from "./effects.ts";
import { effectsOf } from "./effects.ts";
import type { Explained } from "./explained.ts";
import type { Group } from "./ground.ts";
import { progressOf } from "./ground.ts";
import { leftOut } from "./left.ts";
import { isShared } from "./means.ts";
import type { Schedule } from "./schedule.ts";
import { capacityOf, objectiveOf, unplaced } from "./schedule.ts";

export function explain(explained: Explained): Roadmap {
  const { schedule, quarters, means, catalogue, plan } = explained;
  const { groups } = schedule.terms.ground;
  const placed = inOrderOfStart(schedule);
  const effects = effectsOf(schedule, placed);
  const objective = objectiveOf(schedule);
  let idle = 0;
  for (const _ of quarters) idle += progressOf(schedule.terms.ground, schedule.initialScores, 0, quarters.length);
  return {
    start: quarters[0] ?? "",
    ambition: means,
    initial: scoresById(groups, (group) => groups[group]?.score ?? 0),
    quarters: quarters.map((id, quarter) => quarterOf(schedule, placed, id, quarter)),
    actions: placed.map((index) => actionOf(explained, index, effects.get(index) ?? [])),
    done: catalogue.actions.map((action) => action.id).filter((id) => plan[id]?.status === "done"),
    left: leftOut(explained),
    objective,
    gain: objective - idle,
  };
}

/** By quarter of start; within a quarter in the order of placing, so that an action follows what it builds on. */
function inOrderOfStart(schedule: Schedule): number[] {
  const placed = Array.from(schedule.sequence.subarray(0, schedule.count));
  return placed.sort((a, b) => (schedule.start[a] ?? 0) - (schedule.start[b] ?? 0));
}

function quarterOf(schedule: Schedule, placed: readonly number[], id: string, quarter: number): Quarter {
  const { terms } = schedule;
  const actions = placed.flatMap((index) => {
    const days = schedule.days[index * terms.quarters + quarter] ?? 0;
    const candidate = terms.candidates[index];
    return candidate && days > 0 ? [{ id: candidate.action.id, days, part: days / candidate.days }] : [];
  });
  return {
    id,
    days: schedule.used[quarter] ?? 0,
    capacity: Math.max(0, capacityOf(schedule, quarter)),
    upkeep: schedule.upkeep[quarter] ?? 0,
    actions,
    projected: scoresById(terms.ground.groups, (group) => schedule.scores[group * terms.quarters + quarter] ?? 0),
  };
}

function actionOf(explained: Explained, index: number, effects: readonly Effect[]): RoadmapAction {
  const { schedule, candidates, quarters, means, plan } = explained;
  const candidate = candidates.list[index];
  if (!candidate) throw new Error("A schedule holds a place that its candidates lack");
  const { action } = candidate;
  const own = plan[action.id];
  const called = candidate.calls.length > 0;
  return {
    id: action.id,
    start: quarters[schedule.start[index] ?? 0] ?? "",
    end: quarters[schedule.end[index] ?? 0] ?? "",
    days: candidate.days,
    owner: own?.owner ?? action.owner,
    status: candidate.running ? "running" : "planned",
    shared: isShared(action, means),
    shareable: action.share !== undefined,
    ...(candidate.pin === undefined || own?.pin === undefined ? {} : { pinned: own.pin }),
    because: called ? candidate.calls : candidate.below,
    opens: called ? [] : candidates.list.filter((other) => other.waitsFor.includes(index)).map(idOf),
    after: candidate.waitsFor.flatMap((place) => {
      const prerequisite = candidates.list[place];
      const end = schedule.end[place] ?? unplaced;
      const before = end !== unplaced && end <= (schedule.start[index] ?? 0);
      return prerequisite && before ? [idOf(prerequisite)] : [];
    }),
    moves: movesOf(schedule, effects),
    lifts: Object.fromEntries(effects.map(({ question, from, to }) => [question, { from, to }])),
  };
}

/** What the action adds to the score of each dimension, in the order of the questionnaire. */
function movesOf(schedule: Schedule, effects: readonly Effect[]): Record<string, number> {
  const { groups, questions } = schedule.terms.ground;
  const moves: Record<string, number> = {};
  for (const [index, group] of groups.entries()) {
    if (group.kind !== "dimension") continue;
    for (const { place, from, to } of effects) {
      const part = questions[place]?.adds.find((one) => one.group === index);
      if (part) moves[group.id] = (moves[group.id] ?? 0) + part.factor * (to - from);
    }
  }
  return moves;
}

function scoresById(groups: readonly Group[], scoreOf: (group: number) => number): Record<string, number> {
  return Object.fromEntries(groups.map((group, index) => [group.id, scoreOf(index)]));
}

function idOf(candidate: Candidates["list"][number]): string {
  return candidate.action.id;
}
