/** Which order of actions brings most progress soonest: a first good one, then improved step by step. */
import { everyOrder, isSmall } from "./every-order.ts";
import { greedyOrders } from "./greedy.ts";
import type { Order } from "./lay.ts";
import { lay } from "./lay.ts";
import type { Schedule } from "./schedule.ts";
import { objectiveOf, unplaced } from "./schedule.ts";

/**
 * How many orders are tried after the first. More would bring half a percent, and be felt: a single run makes its one
 * plan before the code is warm, and then each hundred takes some eight milliseconds (bench/roadmap.js).
 */
const defaultEffort = 25;

/** What a schedule is worth: pins in their quarter come first, then the objective of rule 8. */
interface Worth {
  /** Quarters between the pins and the starts of the pinned actions, added up. */
  readonly late: number;
  readonly objective: number;
}

/**
 * Lays the best schedule found, always the same one for the same terms.
 * @returns the candidates that could be placed but are left out, because they would add nothing
 */
export function findSchedule(schedule: Schedule, effort = defaultEffort): ReadonlySet<number> {
  return dropIdle(schedule, findOrder(schedule, effort));
}

/** The best order found. */
function findOrder(schedule: Schedule, effort: number): Order {
  const free = schedule.terms.stages.map((stage) => stage.free);
  return isSmall(free) ? bestOf(schedule, everyOrder(free)) : improvedOrder(schedule, effort);
}

/** The first of the best; at least one order is given. */
function bestOf(schedule: Schedule, orders: Iterable<Order>): Order {
  let best: Order = [];
  let worth: Worth | undefined;
  for (const order of orders) {
    const found = worthOf(schedule, order);
    if (worth && !isBetter(found, worth)) continue;
    best = order;
    worth = found;
  }
  return best;
}

/** A good order, improved by small moves for as long as the effort lasts. */
function improvedOrder(schedule: Schedule, effort: number): Order {
  const random = randomNumbers(1);
  let best = bestOf(schedule, greedyOrders(schedule.terms));
  let worth = worthOf(schedule, best);
  best = placedFirst(schedule, best);
  let placed = countPlaced(schedule, best);
  const movable = best.flatMap((places, stage) => (places.length > 1 ? [stage] : []));
  for (let tried = 0; movable.length > 0 && tried < effort; tried++) {
    const order = moved(best, placed, movable, random);
    // Where nothing of a stage gets its turn, another order of it changes nothing.
    if (!order.some((places, stage) => places !== best[stage] && (placed[stage] ?? 0) > 0)) continue;
    const found = worthOf(schedule, order);
    if (!isBetter(found, worth)) continue;
    worth = found;
    best = placedFirst(schedule, order);
    placed = countPlaced(schedule, best);
  }
  return best;
}

/** Takes off what costs days without adding to the progress; what comes in its place is looked at in turn. */
function dropIdle(schedule: Schedule, order: Order): ReadonlySet<number> {
  const dropped = new Set<number>();
  let kept = order;
  for (let idle = findIdle(schedule, kept); idle !== undefined; idle = findIdle(schedule, kept)) {
    kept = without(kept, idle);
    dropped.add(idle);
  }
  lay(schedule, kept);
  return dropped;
}

/**
 * The last placed action that adds nothing to the others. Only of the last stage that is reached: later stages wait
 * for everything of an earlier one that can be placed (rule 4), so there is no doing without it.
 */
function findIdle(schedule: Schedule, order: Order): number | undefined {
  const worth = worthOf(schedule, order);
  const last = lastStage(schedule);
  const placed = Array.from(schedule.sequence.subarray(0, schedule.count));
  const ofLastStage = placed.filter((index) => order[last]?.includes(index));
  for (const index of ofLastStage.reverse()) {
    const others = order.map((places) => places.filter((other) => other !== index && placed.includes(other)));
    if (isBetter(worth, worthOf(schedule, others)) || schedule.start[index] !== unplaced) continue;
    const found = worthOf(schedule, without(order, index));
    const stillOut = schedule.start[index] === unplaced && lastStage(schedule) <= last;
    if (stillOut && !isBetter(worth, found)) return index;
  }
  return undefined;
}

function without(order: Order, index: number): Order {
  return order.map((places) => places.filter((place) => place !== index));
}

/** The place of the last stage of which something was placed in its turn. */
function lastStage({ terms, start }: Schedule): number {
  return terms.stages.findLastIndex(({ pins, free }) => [...pins, ...free].some((index) => start[index] !== unplaced));
}

/**
 * The order with one action moved in its stage, at times in place of another that goes to the end; now and then more,
 * as some moves only pay together. What moves goes among those that are placed: the rest seldom gets its turn.
 * @returns stages in which nothing moved as they are, the very same
 */
function moved(order: Order, placed: readonly number[], movable: readonly number[], random: () => number): Order {
  const changed = [...order];
  do {
    const stage = movable[Math.floor(random() * movable.length)] ?? 0;
    const places = [...(changed[stage] ?? [])];
    changed[stage] = places;
    const reached = placed[stage] ?? 0;
    const moving = places.splice(Math.floor(random() * places.length), 1);
    if (random() < 0.3) places.push(...places.splice(Math.floor(random() * reached), 1));
    places.splice(Math.floor(random() * (reached + 2)), 0, ...moving);
  } while (random() < 0.3);
  return changed;
}

function worthOf(schedule: Schedule, order: Order): Worth {
  lay(schedule, order);
  return { late: lateness(schedule), objective: objectiveOf(schedule) };
}

function lateness({ terms, start }: Schedule): number {
  let late = 0;
  for (const stage of terms.stages) {
    for (const index of stage.pins) {
      const placed = start[index] ?? unplaced;
      late += (placed === unplaced ? terms.quarters : placed) - (terms.candidates[index]?.pin ?? 0);
    }
  }
  return late;
}

function isBetter(one: Worth, other: Worth): boolean {
  if (one.late !== other.late) return one.late < other.late;
  return one.objective > other.objective + 1e-9;
}

/** The same schedule as an order in which it was placed; what has no place comes last. */
function placedFirst({ sequence, count }: Schedule, order: Order): Order {
  const rank = new Map(Array.from(sequence.subarray(0, count), (index, position) => [index, position]));
  const rankOf = (index: number) => rank.get(index) ?? sequence.length;
  return order.map((places) => places.toSorted((a, b) => rankOf(a) - rankOf(b)));
}

function countPlaced({ start }: Schedule, order: Order): number[] {
  return order.map((places) => places.filter((index) => start[index] !== unplaced).length);
}

/** Mulberry32: numbers in [0, 1), the same ones for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
