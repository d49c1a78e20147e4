/** Placing one action as early as the rules allow (scoring.md §6, rules 4 and 6). */
import type { Candidate } from "./candidates.ts";
import { tolerance } from "./ground.ts";
import type { Schedule } from "./schedule.ts";
import { canLift, capacityOf, commit, freeDays, replay, takeDays, unplaced, withdraw } from "./schedule.ts";

/**
 * Places a candidate in the earliest quarter, not before `gate`, that breaks no rule; it ends no later than `deadline`.
 * It takes all free days of each quarter until its effort is covered.
 * @returns false, with the schedule as it was, if there is no such quarter within the horizon.
 */
export function place(schedule: Schedule, index: number, gate: number, deadline: number): boolean {
  const { terms } = schedule;
  const candidate = terms.candidates[index];
  if (!candidate || candidate.blockedBy !== undefined || candidate.days > schedule.free + tolerance) return false;
  const first = earliestStart(schedule, candidate, gate);
  if (first === undefined) return false;
  for (let start = first; start < terms.quarters; start++) {
    const year = terms.years[start] ?? 0;
    if ((schedule.starts[year] ?? 0) >= terms.startsPerYear) continue;
    if (!canLift(schedule, candidate, start)) continue;
    const end = endOf(schedule, candidate.days, start);
    if (end === "gap") continue;
    // A later start has fewer days before the horizon and ends no sooner, so it does not fit either.
    if (end === "horizon" || end > deadline) return false;
    if (leavesRoomForUpkeep(schedule, candidate, end)) {
      takeDays(schedule, index, start, end);
      commit(schedule, index, start, end);
      if (leavesOthersWork(schedule, candidate, start, end)) return true;
      withdraw(schedule);
    }
  }
  return false;
}

/** The first quarter by prerequisites, earlier stages and pin; undefined while a prerequisite has no place. */
export function earliestStart(schedule: Schedule, candidate: Candidate, gate: number): number | undefined {
  let first = Math.max(gate, candidate.pin ?? 0);
  for (const prerequisite of candidate.waitsFor) {
    const end = schedule.end[prerequisite] ?? unplaced;
    if (end === unplaced) return undefined;
    first = Math.max(first, end);
  }
  return first;
}

/**
 * The quarter in which the effort is covered, if all free days from `start` on are taken.
 * @returns "gap" if a quarter without free days comes first; "horizon" if the quarters run out
 */
function endOf(schedule: Schedule, effort: number, start: number): number | "gap" | "horizon" {
  let left = effort;
  for (let quarter = start; quarter < schedule.terms.quarters; quarter++) {
    const free = freeDays(schedule, quarter);
    if (free <= tolerance) return "gap";
    left -= free;
    if (left <= tolerance) return quarter;
  }
  return "horizon";
}

/** Its upkeep must not ask for days that actions placed before already have. */
function leavesRoomForUpkeep(schedule: Schedule, candidate: Candidate, end: number): boolean {
  if (candidate.upkeep === 0) return true;
  for (let quarter = end + 1; quarter < schedule.terms.quarters; quarter++) {
    const used = schedule.used[quarter] ?? 0;
    if (used > tolerance && used + candidate.upkeep > capacityOf(schedule, quarter) + tolerance) return false;
  }
  return true;
}

/**
 * Scores are recomputed where an action, just committed, ends before others start that were placed before it and lift
 * the same questions: they may now lift more than they did. They must not be left with nothing to lift.
 */
function leavesOthersWork(schedule: Schedule, placed: Candidate, start: number, end: number): boolean {
  const { candidates } = schedule.terms;
  let touched = false;
  for (let place = 0; place < schedule.count - 1 && !touched; place++) {
    const index = schedule.sequence[place] ?? 0;
    const otherStart = schedule.start[index] ?? unplaced;
    // What starts in the quarter in which this one starts and ends was placed before it, and so goes before it.
    if (otherStart < end || otherStart === start) continue;
    touched = shareQuestion(candidates[index], placed);
  }
  return !touched || replay(schedule);
}

function shareQuestion(one: Candidate | undefined, other: Candidate): boolean {
  for (const lift of one?.lifts ?? []) {
    for (const { question } of other.lifts) if (question === lift.question) return true;
  }
  return false;
}
