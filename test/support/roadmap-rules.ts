/**
 * Checks a finished roadmap against the rules of scoring.md §6, rule by rule, on its own: nothing of the planner is
 * used here. Slow and plain on purpose.
 */
import type { Roadmap, RoadmapAction } from "../../src/core/assessment/roadmap.ts";
import type { Action } from "../../src/core/questionnaire/questionnaire.ts";
import type { RoadmapInput } from "../../src/core/roadmap/plan-roadmap.ts";
import type { Known } from "./roadmap-ground.ts";
import { canLift, isMet, knownOf, progress, scoresOf, valuesBefore } from "./roadmap-ground.ts";

const close = 1e-6;

/** @returns a sentence for every rule that is broken. */
export function brokenRules(input: RoadmapInput, roadmap: Roadmap): string[] {
  const known = knownOf(input, roadmap);
  return [
    ...checkMembers(known),
    ...checkDays(known),
    ...checkStarts(known),
    ...checkScores(known),
    ...checkLeft(known),
  ];
}

/** Rules 2 and 7: who is in the roadmap at all. */
function checkMembers({ input, roadmap, candidates, actions }: Known): string[] {
  const broken: string[] = [];
  const planned = roadmap.actions.map((action) => action.id);
  if (new Set(planned).size !== planned.length) broken.push("an action is planned twice");
  for (const { id, status, start } of roadmap.actions) {
    const own = input.plan[id];
    if (own?.exclude) broken.push(`${id} is excluded`);
    if (own?.status === "done") broken.push(`${id} is done`);
    if ((own?.status === "running") !== (status === "running")) broken.push(`${id} has a wrong status`);
    if (status === "running" && start !== roadmap.start) broken.push(`${id} runs, but does not start first`);
    if (own?.pin && status !== "running" && start < own.pin) broken.push(`${id} starts before its pin`);
    const wanted = candidates.has(id) || status === "running" || own?.pin !== undefined || isForPin(id);
    if (!wanted) broken.push(`${id} is no candidate`);
  }
  return broken;

  function isForPin(id: string): boolean {
    const users = [...actions.values()].filter((action) => action.prereq.includes(id));
    return users.some((user) => input.plan[user.id]?.pin !== undefined || isForPin(user.id));
  }
}

/** Rule 6. */
function checkDays({ input, roadmap, quarters, actions }: Known): string[] {
  const broken: string[] = [];
  const upkeepOf = (id: string) => (actions.get(id)?.upkeep[roadmap.ambition.size] ?? 0) / 4;
  const ended = new Map(roadmap.actions.map((action) => [action.id, action.end]));
  for (const [id, own] of Object.entries(input.plan)) {
    if (own.status === "done") ended.set(id, own.finished === "2027-05-01" ? "2027-Q2" : "0000-Q1");
  }
  for (const quarter of roadmap.quarters) {
    let upkeep = 0;
    for (const [id, end] of ended) if (end < quarter.id) upkeep += upkeepOf(id);
    const capacity = Math.max(0, roadmap.ambition.daysPerYear / 4 - upkeep);
    const used = quarter.actions.reduce((sum, action) => sum + action.days, 0);
    if (Math.abs(upkeep - quarter.upkeep) > close) broken.push(`${quarter.id}: upkeep`);
    if (Math.abs(capacity - quarter.capacity) > close) broken.push(`${quarter.id}: capacity`);
    if (Math.abs(used - quarter.days) > close) broken.push(`${quarter.id}: days used`);
    if (used > capacity + close) broken.push(`${quarter.id}: ${used} days of ${capacity}`);
  }
  for (const action of roadmap.actions) {
    const [low, high] = actions.get(action.id)?.effort[roadmap.ambition.size] ?? [0, 0];
    const share = input.ambition.shared ? (actions.get(action.id)?.share ?? 1) : 1;
    const effort = ((low + high) / 2) * share;
    let days = 0;
    for (const id of quarters) {
      const part = roadmap.quarters.find((quarter) => quarter.id === id)?.actions.find((one) => one.id === action.id);
      const inside = action.start <= id && id <= action.end;
      if (inside !== (part !== undefined && part.days > 0)) broken.push(`${action.id}: ${id} is a gap or outside`);
      days += part?.days ?? 0;
    }
    if (Math.abs(days - effort) > close || action.days !== effort)
      broken.push(`${action.id}: ${days} of ${effort} days`);
  }
  for (const year of new Set(roadmap.actions.map((action) => action.start.slice(0, 4)))) {
    const starting = roadmap.actions.filter((action) => action.start.startsWith(year));
    const running = starting.filter((action) => action.status === "running").length;
    if (starting.length > Math.max(running, roadmap.ambition.actionsPerYear)) broken.push(`${year}: too many starts`);
  }
  return broken;
}

function checkStarts(known: Known): string[] {
  const { roadmap, actions, candidates } = known;
  const broken: string[] = [];
  const planned = new Map(roadmap.actions.map((action) => [action.id, action]));
  for (const [position, { id, start, status, after }] of roadmap.actions.entries()) {
    const action = actions.get(id);
    if (!action || status === "running") continue;
    for (const prerequisite of action.prereq) {
      if (isMet(known, prerequisite)) continue;
      const end = planned.get(prerequisite)?.end;
      if (end === undefined || end > start) broken.push(`${id} starts before ${prerequisite} ends`);
      if (!after.includes(prerequisite)) broken.push(`${id} does not say that it follows ${prerequisite}`);
    }
    for (const candidate of candidates) {
      const earlier = actions.get(candidate);
      if (!earlier || earlier.stage >= action.stage) continue;
      const end = planned.get(candidate)?.end;
      if (end !== undefined && end > start) broken.push(`${id} starts before ${candidate} of an earlier stage ends`);
      if (end === undefined && fitsBefore(known, earlier, position))
        broken.push(`${id} starts, but ${candidate} could have`);
    }
    if (!canLift(known, action, valuesBefore(known, position, start))) broken.push(`${id} has nothing to lift`);
  }
  return broken;
}

/** Could this action be placed beside those of its own and earlier stages, before the one in this position starts? */
function fitsBefore(known: Known, action: Action, position: number): boolean {
  const own = (id: string) => (known.actions.get(id)?.stage ?? 0) <= action.stage;
  const before = known.roadmap.actions.slice(0, position);
  const kept = before.filter((one) => one.status === "running" || own(one.id));
  // Ending after one of these has started, it would break this rule for them.
  const later = before.find((one) => one.status !== "running" && !own(one.id));
  return fits(known, action, kept, later?.start);
}

/** Could this action be placed as well, in any quarter, without touching what is there? */
function fits(known: Known, action: Action, kept: readonly RoadmapAction[], deadline = "9999"): boolean {
  const { input, roadmap, quarters } = known;
  const ground = { ...known, roadmap: { ...roadmap, actions: kept } };
  const ends = new Map(kept.map((one) => [one.id, one.end]));
  const upkeepOf = (id: string) => (known.actions.get(id)?.upkeep[roadmap.ambition.size] ?? 0) / 4;
  const free = roadmap.quarters.map((quarter) => {
    let days = roadmap.ambition.daysPerYear / 4;
    for (const [id, own] of Object.entries(input.plan)) {
      if (own.status === "done" && (own.finished === undefined || quarter.id > "2027-Q2")) days -= upkeepOf(id);
    }
    for (const one of kept) if (one.end < quarter.id) days -= upkeepOf(one.id);
    for (const part of quarter.actions) if (ends.has(part.id)) days -= part.days;
    return days;
  });
  const [low, high] = action.effort[roadmap.ambition.size] ?? [0, 0];
  const effort = ((low + high) / 2) * (input.ambition.shared ? (action.share ?? 1) : 1);
  const pin = input.plan[action.id]?.pin ?? "";
  return quarters.some((start, position) => {
    if (start < pin) return false;
    const starts = kept.filter((one) => one.start.slice(0, 4) === start.slice(0, 4)).length;
    if (starts >= roadmap.ambition.actionsPerYear) return false;
    if (!action.prereq.every((id) => isMet(known, id) || (ends.get(id) ?? "9999") <= start)) return false;
    const gates = [...known.candidates].filter((id) => (known.actions.get(id)?.stage ?? 0) < action.stage);
    if (gates.some((id) => (ends.get(id) ?? "") > start)) return false;
    if (!canLift(known, action, valuesBefore(ground, kept.length, start))) return false;
    let left = effort;
    let end = position;
    for (; end < quarters.length && left > close; end++) {
      if ((free[end] ?? 0) <= close) return false;
      left -= free[end] ?? 0;
    }
    if (left > close) return false;
    const upkeep = upkeepOf(action.id);
    const overdrawn = (days: number, index: number) =>
      index >= end && days < upkeep - close && (roadmap.quarters[index]?.actions ?? []).some((one) => ends.has(one.id));
    if (free.some(overdrawn)) return false;
    const last = quarters[end - 1] ?? "";
    if (last > deadline) return false;
    // It may not take away what a later action lifts; whether it would is left open here.
    return !kept.some((one) => one.start >= last && sharesLift(known.actions.get(one.id), action));
  });
}

function sharesLift(one: Action | undefined, other: Action): boolean {
  return Object.keys(one?.lifts ?? {}).some((id) => id in other.lifts);
}

/** Rules 5 and 8: scores, objective and the explanation of what moved them. */
function checkScores(known: Known): string[] {
  const { input, roadmap } = known;
  const broken: string[] = [];
  const first = scoresOf(input.questionnaire, known.initial);
  const start = { id: "initial", projected: roadmap.initial };
  const all = [{ ...start, values: known.initial as ReadonlyMap<string, number> }].concat(
    roadmap.quarters.map((quarter) => ({
      id: quarter.id,
      projected: quarter.projected,
      values: valuesBefore(known, roadmap.actions.length, quarter.id),
    })),
  );
  for (const { id, projected, values } of all) {
    const expected = scoresOf(input.questionnaire, values);
    if (Object.keys(projected).length !== expected.size) broken.push(`${id}: not every score is projected`);
    for (const [group, score] of expected) {
      if (Math.abs((projected[group] ?? -99) - score) > close) broken.push(`${id}: ${group} is not ${score}`);
    }
  }
  const objective = all
    .slice(1)
    .reduce((sum, one) => sum + progress(input, scoresOf(input.questionnaire, one.values)), 0);
  const gain = objective - progress(input, first) * roadmap.quarters.length;
  if (Math.abs(objective - roadmap.objective) > close) broken.push(`the objective is ${objective}`);
  if (Math.abs(gain - roadmap.gain) > close) broken.push(`the gain is ${gain}`);
  const last = roadmap.quarters.at(-1)?.projected ?? {};
  for (const { id } of input.questionnaire.dimensions) {
    const moved = roadmap.actions.reduce((sum, action) => sum + (action.moves[id] ?? 0), 0);
    if (Math.abs((roadmap.initial[id] ?? 0) + moved - (last[id] ?? 0)) > close)
      broken.push(`${id}: moves do not add up`);
  }
  return broken;
}

/** Rule 10: every candidate is planned or left for a reason, and the reason is true. */
function checkLeft(known: Known): string[] {
  const { input, roadmap, candidates, actions } = known;
  const broken: string[] = [];
  const planned = new Set(roadmap.actions.map((action) => action.id));
  const left = new Map(roadmap.left.map((one) => [one.id, one]));
  for (const id of candidates) if (planned.has(id) === left.has(id)) broken.push(`${id} is not planned or left`);
  const stages = roadmap.actions
    .filter((one) => one.status === "planned")
    .map((one) => actions.get(one.id)?.stage ?? 0);
  for (const { id, why, prerequisite } of roadmap.left) {
    const action = actions.get(id);
    if ((why === "excluded") !== (input.plan[id]?.exclude === true)) broken.push(`${id} is left as ${why}`);
    if (why === "prerequisite" && planned.has(prerequisite ?? "")) broken.push(`${id} waits for a planned action`);
    if ((why === "prerequisite") !== (prerequisite !== undefined)) broken.push(`${id} names no prerequisite`);
    if (!action || action.stage < Math.max(...stages) || why === "no-gain" || why === "excluded") continue;
    if (input.plan[id]?.status !== "running" && fits(known, action, roadmap.actions)) broken.push(`${id} fits: ${why}`);
  }
  return broken;
}
