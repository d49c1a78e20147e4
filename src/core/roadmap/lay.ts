/** From an order of actions to a schedule: each placed as early as the rules allow (scoring.md §6.8). */
import { tolerance } from "./ground.ts";
import { place } from "./place.ts";
import type { Schedule, Stage } from "./schedule.ts";
import { clear, commit, freeDays, unplaced } from "./schedule.ts";

/** Candidates by their place in the list: for every stage, those that are neither running nor pinned. */
export type Order = readonly (readonly number[])[];

/**
 * Lays a whole schedule: running actions, then stage by stage the pinned ones and the others in the given order.
 * An action brings the prerequisites that have no place yet. A stage is over when nothing of it can be placed any
 * more: only then may the next begin.
 */
export function lay(schedule: Schedule, order: Order): void {
  clear(schedule);
  placeRunning(schedule);
  for (const [position, stage] of schedule.terms.stages.entries()) {
    let before = unplaced;
    // Once more whenever something was placed: it may have lifted the question that another one waits for.
    while (before !== schedule.count) {
      before = schedule.count;
      layStage(schedule, order, position, stage);
    }
  }
}

function layStage(schedule: Schedule, order: Order, position: number, stage: Stage): void {
  let gate = gateOf(schedule, stage);
  let placed = placePins(schedule, stage, gate);
  const places = order[position] ?? [];
  for (let at = 0; at < places.length; at++) {
    const index = places[at] ?? 0;
    if (!mayFit(schedule, index)) continue;
    placed = bring(schedule, index, stage, gate) || placed;
    if (!placed) continue;
    placePins(schedule, stage, gate);
    if (placeLatecomers(schedule, order, position)) gate = gateOf(schedule, stage);
    placed = false;
  }
}

/** Rule 4: a stage begins in the quarter in which the last needed action of the earlier ones ends. */
export function gateOf(schedule: Schedule, stage: Stage): number {
  const { waitsFor } = stage;
  let gate = 0;
  for (let at = 0; at < waitsFor.length; at++) gate = Math.max(gate, schedule.end[waitsFor[at] ?? 0] ?? 0);
  return gate;
}

/** A quick look, before the rules are gone through: no place yet, and days enough somewhere. */
function mayFit(schedule: Schedule, index: number): boolean {
  const days = schedule.terms.candidates[index]?.days ?? 0;
  return schedule.start[index] === unplaced && days <= schedule.free + tolerance;
}

/** @returns whether one of them was placed */
function placePins(schedule: Schedule, stage: Stage, gate: number): boolean {
  let placed = false;
  for (const index of stage.pins) {
    if (mayFit(schedule, index)) placed = bring(schedule, index, stage, gate) || placed;
  }
  return placed;
}

/**
 * What an earlier stage could not place may wait for an action of this one. It still has to end no later than the
 * first start of a later stage, so this only helps where the work of one quarter follows on itself.
 * @returns whether one of them was placed
 */
function placeLatecomers(schedule: Schedule, order: Order, position: number): boolean {
  const before = schedule.count;
  for (let earlier = 0; earlier < position; earlier++) {
    const stage = schedule.terms.stages[earlier];
    if (!stage) continue;
    placeLate(schedule, stage, stage.pins);
    placeLate(schedule, stage, order[earlier] ?? []);
  }
  return schedule.count > before;
}

function placeLate(schedule: Schedule, stage: Stage, places: readonly number[]): void {
  for (let at = 0; at < places.length; at++) {
    const index = places[at] ?? 0;
    if (!mayFit(schedule, index)) continue;
    bring(schedule, index, stage, gateOf(schedule, stage), firstStartAfter(schedule, stage));
  }
}

function firstStartAfter({ terms, start }: Schedule, { number }: Stage): number {
  let first = terms.quarters;
  for (const stage of terms.stages) {
    if (stage.number <= number) continue;
    for (const index of [...stage.pins, ...stage.free]) {
      const own = start[index] ?? unplaced;
      if (own !== unplaced) first = Math.min(first, own);
    }
  }
  return first;
}

/** Places a candidate, after the prerequisites of its own stage that have no place yet. */
function bring(
  schedule: Schedule,
  index: number,
  stage: Stage,
  gate: number,
  deadline = schedule.terms.quarters,
  depth = 0,
): boolean {
  const { candidates } = schedule.terms;
  const candidate = candidates[index];
  // Prerequisites that wait for each other never end; the content check reports them.
  if (!candidate || candidate.action.stage !== stage.number || depth > candidates.length) return false;
  for (const prerequisite of candidate.waitsFor) {
    if (schedule.start[prerequisite] !== unplaced) continue;
    if (!bring(schedule, prerequisite, stage, gate, deadline, depth + 1)) return false;
  }
  return place(schedule, index, gate, deadline);
}

/**
 * Rule 7: running actions start in the first quarter, whatever they would wait for. They share the days of a quarter
 * evenly, so that each has some; where they do not fit together, the last of the catalogue stay out.
 */
function placeRunning(schedule: Schedule): void {
  let together = [...schedule.terms.running];
  while (together.length > 0 && !shareDays(schedule, together)) together = together.slice(0, -1);
}

function shareDays(schedule: Schedule, together: readonly number[]): boolean {
  const { candidates, quarters } = schedule.terms;
  let waiting = together.map((index) => ({ index, left: candidates[index]?.days ?? 0 }));
  for (let quarter = 0; quarter < quarters && waiting.length > 0; quarter++) {
    let free = freeDays(schedule, quarter);
    if (free <= tolerance) break;
    // The smallest first: what it does not need of its even share goes to the others.
    const smallestFirst = waiting.toSorted((a, b) => a.left - b.left || a.index - b.index);
    for (const [position, one] of smallestFirst.entries()) {
      const days = Math.min(one.left, free / (smallestFirst.length - position));
      schedule.days[one.index * quarters + quarter] = days;
      one.left -= days;
      free -= days;
    }
    for (const one of waiting.filter(({ left }) => left <= tolerance)) commit(schedule, one.index, 0, quarter);
    waiting = waiting.filter(({ left }) => left > tolerance);
  }
  if (waiting.length === 0) return true;
  clear(schedule);
  return false;
}
