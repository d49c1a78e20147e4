/**
 * A schedule under construction: what is used of every quarter, and how far every question has come.
 *
 * The search lays thousands of schedules, so this one part works with places in typed arrays and is changed in
 * place. Tables with two sides are flat: row × number of quarters + quarter. Loops that every schedule goes through
 * count: most plans are made by code that is not warm yet, where `for…of` takes four times as long.
 */
import type { Candidate, Lift } from "./candidates.ts";
import type { Ground, GroundQuestion } from "./ground.ts";
import { progressOf, tolerance } from "./ground.ts";

export interface Stage {
  readonly number: number;
  /** Places of its pinned candidates, by quarter of the pin. */
  readonly pins: readonly number[];
  /** Places of those that the planner may order as it likes. */
  readonly free: readonly number[];
  /** Places of the needed candidates of earlier stages, running ones among them. */
  readonly waitsFor: readonly number[];
}

/** Everything that holds for every schedule of one organisation. */
export interface Terms {
  readonly ground: Ground;
  readonly candidates: readonly Candidate[];
  /** Places of the running candidates. */
  readonly running: readonly number[];
  /** Earliest first; running candidates belong to none. */
  readonly stages: readonly Stage[];
  /** How many quarters. */
  readonly quarters: number;
  /** Person-days in each quarter, before upkeep. */
  readonly daysPerQuarter: number;
  /** Upkeep per quarter of what was done before: rule 6 says every action that ended in an earlier quarter. */
  readonly upkeepOfDone: readonly number[];
  /** Calendar year of each quarter, counted from the first. */
  readonly years: readonly number[];
  readonly startsPerYear: number;
}

/** In `start` and `end`: this candidate has no place yet. */
export const unplaced = -1;

export interface Schedule {
  readonly terms: Terms;
  readonly start: Int16Array;
  readonly end: Int16Array;
  /** Placed candidates in the order of placing: `sequence[0…count - 1]`. */
  readonly sequence: Int16Array;
  count: number;
  /** Days in all quarters together that nobody has taken yet. */
  free: number;
  /** Candidate × quarter. */
  readonly days: Float64Array;
  readonly used: Float64Array;
  readonly upkeep: Float64Array;
  /** Starts in each calendar year. */
  readonly starts: Int16Array;
  /** Question × quarter: value at the end of the quarter. */
  readonly values: Float64Array;
  /** Group × quarter: score at the end of the quarter. */
  readonly scores: Float64Array;
  /** What `values` and `scores` are when nothing is placed. */
  readonly initialValues: Float64Array;
  readonly initialScores: Float64Array;
}

export function emptySchedule(terms: Terms): Schedule {
  const { ground, candidates, quarters } = terms;
  const initialValues = Float64Array.from(ground.questions.flatMap(({ value }) => Array(quarters).fill(value)));
  const initialScores = Float64Array.from(ground.groups.flatMap(({ score }) => Array(quarters).fill(score)));
  const schedule: Schedule = {
    terms,
    start: new Int16Array(candidates.length).fill(unplaced),
    end: new Int16Array(candidates.length).fill(unplaced),
    sequence: new Int16Array(candidates.length),
    count: 0,
    free: 0,
    days: new Float64Array(candidates.length * quarters),
    used: new Float64Array(quarters),
    upkeep: Float64Array.from(terms.upkeepOfDone),
    starts: new Int16Array((terms.years.at(-1) ?? 0) + 1),
    values: initialValues.slice(),
    scores: initialScores.slice(),
    initialValues,
    initialScores,
  };
  clear(schedule);
  return schedule;
}

/** Takes everything off again, so that the next schedule needs no new memory. */
export function clear(schedule: Schedule): void {
  schedule.start.fill(unplaced);
  schedule.end.fill(unplaced);
  schedule.count = 0;
  schedule.days.fill(0);
  schedule.used.fill(0);
  schedule.upkeep.set(schedule.terms.upkeepOfDone);
  schedule.starts.fill(0);
  schedule.values.set(schedule.initialValues);
  schedule.scores.set(schedule.initialScores);
  countFree(schedule);
}

function countFree(schedule: Schedule): void {
  const { terms, used, upkeep } = schedule;
  let days = 0;
  for (let quarter = 0; quarter < terms.quarters; quarter++) {
    const free = terms.daysPerQuarter - (upkeep[quarter] ?? 0) - (used[quarter] ?? 0);
    if (free > 0) days += free;
  }
  schedule.free = days;
}

/** Days that nobody has taken yet. */
export function freeDays(schedule: Schedule, quarter: number): number {
  return capacityOf(schedule, quarter) - (schedule.used[quarter] ?? 0);
}

/** Days after upkeep; below 0 where upkeep alone asks more than there is. */
export function capacityOf(schedule: Schedule, quarter: number): number {
  return schedule.terms.daysPerQuarter - (schedule.upkeep[quarter] ?? 0);
}

/** Has this question come far enough in this quarter for the candidate to lift it, and not too far? */
function isOpen(schedule: Schedule, candidate: Candidate, lift: Lift, quarter: number): boolean {
  const value = schedule.values[lift.question * schedule.terms.quarters + quarter] ?? 0;
  return value >= candidate.from && value < lift.to - tolerance;
}

/** Is there a question that this candidate would lift if it started now? */
export function canLift(schedule: Schedule, candidate: Candidate, quarter: number): boolean {
  const { lifts } = candidate;
  for (let at = 0; at < lifts.length; at++) {
    const lift = lifts[at];
    if (lift && isOpen(schedule, candidate, lift, quarter)) return true;
  }
  return false;
}

/** Notes all free days from `start` to `end`; of the last quarter only what the effort still asks. */
export function takeDays(schedule: Schedule, index: number, start: number, end: number): void {
  const { candidates, quarters } = schedule.terms;
  let left = candidates[index]?.days ?? 0;
  for (let quarter = start; quarter <= end; quarter++) {
    const days = quarter === end ? left : freeDays(schedule, quarter);
    schedule.days[index * quarters + quarter] = days;
    left -= days;
  }
}

/** Writes a placed candidate down; its days stand in `days` already. */
export function commit(schedule: Schedule, index: number, start: number, end: number): void {
  const { terms } = schedule;
  const candidate = terms.candidates[index];
  if (!candidate) return;
  schedule.start[index] = start;
  schedule.end[index] = end;
  schedule.sequence[schedule.count] = index;
  schedule.count += 1;
  const year = terms.years[start] ?? 0;
  schedule.starts[year] = (schedule.starts[year] ?? 0) + 1;
  for (let quarter = start; quarter <= end; quarter++) {
    const days = schedule.days[index * terms.quarters + quarter] ?? 0;
    schedule.used[quarter] = (schedule.used[quarter] ?? 0) + days;
  }
  for (let quarter = end + 1; quarter < terms.quarters; quarter++) {
    schedule.upkeep[quarter] = (schedule.upkeep[quarter] ?? 0) + candidate.upkeep;
  }
  countFree(schedule);
  raise(schedule, candidate, start, end);
}

/** Takes the candidate that was committed last off again. */
export function withdraw(schedule: Schedule): void {
  const { terms } = schedule;
  schedule.count -= 1;
  const index = schedule.sequence[schedule.count] ?? 0;
  const start = schedule.start[index] ?? 0;
  const end = schedule.end[index] ?? 0;
  schedule.start[index] = unplaced;
  schedule.end[index] = unplaced;
  const year = terms.years[start] ?? 0;
  schedule.starts[year] = (schedule.starts[year] ?? 0) - 1;
  for (let quarter = start; quarter < terms.quarters; quarter++) {
    const days = schedule.days[index * terms.quarters + quarter] ?? 0;
    schedule.days[index * terms.quarters + quarter] = 0;
    const upkeep = quarter > end ? (terms.candidates[index]?.upkeep ?? 0) : 0;
    schedule.used[quarter] = (schedule.used[quarter] ?? 0) - days;
    schedule.upkeep[quarter] = (schedule.upkeep[quarter] ?? 0) - upkeep;
  }
  countFree(schedule);
  replay(schedule);
}

/**
 * Computes values and scores anew from what is placed, in the order of time; within a quarter in that of placing.
 * @returns false if an action starts with nothing to lift; a running one may, as it has begun already.
 */
export function replay(schedule: Schedule): boolean {
  const { candidates, quarters } = schedule.terms;
  schedule.values.set(schedule.initialValues);
  schedule.scores.set(schedule.initialScores);
  let allWork = true;
  for (let quarter = 0; quarter < quarters; quarter++) {
    for (let place = 0; place < schedule.count; place++) {
      const index = schedule.sequence[place] ?? 0;
      const candidate = candidates[index];
      if (!candidate || schedule.start[index] !== quarter) continue;
      if (!candidate.running && !canLift(schedule, candidate, quarter)) allWork = false;
      raise(schedule, candidate, quarter, schedule.end[index] ?? quarter);
    }
  }
  return allWork;
}

/** Rule 5: from its end on, every question that was open at the start has at least the level `to`. */
function raise(schedule: Schedule, candidate: Candidate, start: number, end: number): void {
  const { values, terms } = schedule;
  const { quarters, ground } = terms;
  const { lifts } = candidate;
  for (let at = 0; at < lifts.length; at++) {
    const lift = lifts[at];
    if (!lift || !isOpen(schedule, candidate, lift, start)) continue;
    const adds = ground.questions[lift.question]?.adds ?? [];
    for (let quarter = end; quarter < quarters; quarter++) {
      const place = lift.question * quarters + quarter;
      const rise = lift.to - (values[place] ?? 0);
      if (rise <= 0) break;
      values[place] = lift.to;
      addToScores(schedule, adds, quarter, rise);
    }
  }
}

function addToScores({ terms, scores }: Schedule, adds: GroundQuestion["adds"], quarter: number, rise: number): void {
  for (let at = 0; at < adds.length; at++) {
    const add = adds[at];
    if (!add) continue;
    const place = add.group * terms.quarters + quarter;
    scores[place] = (scores[place] ?? 0) + add.factor * rise;
  }
}

/** The objective of rule 8: progress to target at the end of every quarter, added up. */
export function objectiveOf(schedule: Schedule): number {
  const { quarters, ground } = schedule.terms;
  let objective = 0;
  for (let quarter = 0; quarter < quarters; quarter++)
    objective += progressOf(ground, schedule.scores, quarter, quarters);
  return objective;
}
