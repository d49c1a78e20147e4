/**
 * The best that any order of actions can bring, by trying them all: scoring.md §6.8 read literally, with nothing of
 * the planner. Only for organisations without a plan of their own, and few candidates.
 */
import type { Action } from "../../src/core/questionnaire/questionnaire.ts";
import type { RoadmapInput } from "../../src/core/roadmap/plan-roadmap.ts";
import { candidatesOf, groundOf, progress, scoresOf } from "./roadmap-ground.ts";

interface Placed {
  readonly action: Action;
  readonly start: number;
  readonly end: number;
  readonly days: ReadonlyMap<number, number>;
}

interface Setting {
  readonly input: RoadmapInput;
  readonly initial: ReadonlyMap<string, number>;
  readonly candidates: readonly Action[];
  readonly quarters: number;
  readonly daysPerQuarter: number;
  readonly cap: number;
  /** Of the first quarter, counted from the start of its year. */
  readonly offset: number;
}

/** @returns the largest gain over all orders, and how many candidates there were. */
export function bestOrder(input: RoadmapInput): { gain: number; candidates: number } {
  const ground = groundOf(input);
  const chosen = candidatesOf(ground);
  const { ambition } = input;
  const setting: Setting = {
    input,
    initial: ground.initial,
    candidates: [...ground.actions.values()].filter((action) => chosen.has(action.id)),
    quarters: ambition.quarters ?? 8,
    daysPerQuarter: (ambition.daysPerYear ?? 0) / 4,
    cap: ambition.actionsPerYear ?? 0,
    offset: Number((ambition.start ?? "2027-Q1").slice(6)) - 1,
  };
  const idle = objective(setting, []);
  let best = idle;
  for (const placed of schedules(setting, [], setting.candidates, new Set())) {
    best = Math.max(best, objective(setting, placed));
  }
  return { gain: best - idle, candidates: setting.candidates.length };
}

/** Every order, each action placed as early as the rules allow; what cannot be placed in its turn is left out. */
function* schedules(
  setting: Setting,
  placed: readonly Placed[],
  waiting: readonly Action[],
  seen: Set<string>,
): Generator<readonly Placed[]> {
  if (waiting.length === 0) yield placed;
  for (const [index, action] of waiting.entries()) {
    const found = place(setting, placed, action);
    const next = found ? [...placed, found] : placed;
    const others = waiting.toSpliced(index, 1);
    // Orders that have come to the same point go on in the same ways.
    const point = [...next.map((one) => one.action), undefined, ...others].map((one) => one?.id).join();
    if (seen.has(point)) continue;
    seen.add(point);
    yield* schedules(setting, next, others, seen);
  }
}

function place(setting: Setting, placed: readonly Placed[], action: Action): Placed | undefined {
  for (let start = 0; start < setting.quarters; start++) {
    const found = placeAt(setting, placed, action, start);
    if (found) return found;
  }
  return undefined;
}

function placeAt(setting: Setting, placed: readonly Placed[], action: Action, start: number): Placed | undefined {
  const yearOf = (quarter: number) => Math.floor((quarter + setting.offset) / 4);
  if (placed.filter((one) => yearOf(one.start) === yearOf(start)).length >= setting.cap) return undefined;
  if (
    !action.prereq.every((id) => isMet(setting, id) || placed.some((one) => one.action.id === id && one.end <= start))
  ) {
    return undefined;
  }
  if (lifted(setting, placed, action, start).length === 0) return undefined;
  const found = withDays(setting, placed, action, start);
  if (!found) return undefined;
  // No later stage may have begun before this one ends, and every earlier one must have ended.
  if (placed.some((one) => one.action.stage > action.stage && one.start < found.end)) return undefined;
  for (const earlier of setting.candidates.filter((one) => one.stage < action.stage)) {
    const own = placed.find((one) => one.action === earlier);
    if (own ? own.end > start : place(setting, placed, earlier)) return undefined;
  }
  return allWork(setting, [...placed, found]) ? found : undefined;
}

function withDays(setting: Setting, placed: readonly Placed[], action: Action, start: number): Placed | undefined {
  const days = new Map<number, number>();
  let left = effort(setting, action);
  let end = start;
  for (; left > 1e-9; end++) {
    const free = end < setting.quarters ? freeDays(setting, placed, end) : 0;
    if (free <= 1e-9) return undefined;
    days.set(end, Math.min(left, free));
    left -= free;
  }
  const found = { action, start, end: end - 1, days };
  const all = [...placed, found];
  for (let quarter = end; quarter < setting.quarters; quarter++) {
    if (used(all, quarter) > 1e-9 && freeDays(setting, all, quarter) < -1e-9) return undefined;
  }
  return found;
}

function freeDays(setting: Setting, placed: readonly Placed[], quarter: number): number {
  let free = setting.daysPerQuarter - used(placed, quarter);
  for (const one of placed) if (one.end < quarter) free -= (one.action.upkeep.medium ?? 0) / 4;
  return free;
}

function used(placed: readonly Placed[], quarter: number): number {
  let days = 0;
  for (const one of placed) days += one.days.get(quarter) ?? 0;
  return days;
}

function effort(setting: Setting, action: Action): number {
  const [low, high] = action.effort.medium ?? [0, 0];
  return ((low + high) / 2) * (setting.input.ambition.shared ? (action.share ?? 1) : 1);
}

function isMet(setting: Setting, id: string): boolean {
  return !setting.candidates.some((one) => one.id === id);
}

/** In the order of time; within a quarter in that of placing. */
function inTime(placed: readonly Placed[]): readonly Placed[] {
  return placed.toSorted((a, b) => a.start - b.start);
}

/** What an action lifts that starts after all of these, or in the same quarter as the last of them. */
function lifted(setting: Setting, earlier: readonly Placed[], action: Action, start: number): string[] {
  const values = valuesAt(
    setting,
    earlier.filter((one) => one.start <= start),
    start,
  );
  return liftedFrom(setting, values, action);
}

function liftedFrom(setting: Setting, values: ReadonlyMap<string, number>, action: Action): string[] {
  return Object.entries(action.lifts)
    .filter(([id]) => !["not-applicable", "not-shown"].includes(setting.input.values.get(id)?.state ?? ""))
    .filter(([id, to]) => (values.get(id) ?? 0) < to - 1e-9 && Math.max(1, values.get(id) ?? 0) >= action.from - 1e-9)
    .map(([id]) => id);
}

/** Values at the end of a quarter. */
function valuesAt(setting: Setting, placed: readonly Placed[], quarter: number): Map<string, number> {
  const effects: { end: number; id: string; to: number }[] = [];
  const valuesIn = (moment: number) => {
    const values = new Map(setting.initial);
    for (const { end, id, to } of effects) if (end <= moment) values.set(id, Math.max(values.get(id) ?? 0, to));
    return values;
  };
  for (const { action, start, end } of inTime(placed)) {
    const ids = liftedFrom(setting, valuesIn(start), action);
    effects.push(...ids.map((id) => ({ end, id, to: action.lifts[id] ?? 0 })));
  }
  return valuesIn(quarter);
}

/** Does each of them find something to lift when it starts? */
function allWork(setting: Setting, placed: readonly Placed[]): boolean {
  const ordered = inTime(placed);
  return ordered.every((one, turn) => lifted(setting, ordered.slice(0, turn), one.action, one.start).length > 0);
}

function objective(setting: Setting, placed: readonly Placed[]): number {
  let total = 0;
  for (let quarter = 0; quarter < setting.quarters; quarter++) {
    total += progress(setting.input, scoresOf(setting.input.questionnaire, valuesAt(setting, placed, quarter)));
  }
  return total;
}
