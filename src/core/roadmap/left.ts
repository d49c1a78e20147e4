/** Why a candidate is not in the roadmap (scoring.md §6.10). */
import type { LeftAction, WhyLeft } from "../assessment/roadmap.ts";
import type { Candidate } from "./candidates.ts";
import type { Explained } from "./explained.ts";
import { tolerance } from "./ground.ts";
import { gateOf } from "./lay.ts";
import { earliestStart } from "./place.ts";
import type { Schedule } from "./schedule.ts";
import { canLift, capacityOf, freeDays, unplaced } from "./schedule.ts";

/** In the order of the catalogue. */
export function leftOut(explained: Explained): LeftAction[] {
  const { schedule, candidates, catalogue, plan } = explained;
  const left = new Map<string, LeftAction>();
  for (const id of candidates.excluded) {
    const reason = plan[id]?.reason;
    left.set(id, { id, why: "excluded", ...(reason === undefined ? {} : { reason }) });
  }
  for (const id of candidates.idle) left.set(id, { id, why: "no-gain" });
  for (const [index, candidate] of candidates.list.entries()) {
    if (schedule.start[index] !== unplaced) continue;
    const why = explained.dropped.has(index) ? { why: "no-gain" as const } : reasonOf(schedule, candidate);
    left.set(candidate.action.id, { id: candidate.action.id, ...why });
  }
  return catalogue.actions.flatMap((action) => left.get(action.id) ?? []);
}

function reasonOf(schedule: Schedule, candidate: Candidate): { why: WhyLeft; prerequisite?: string } {
  const { terms } = schedule;
  const prerequisite = missingPrerequisite(schedule, candidate);
  if (prerequisite !== undefined) return { why: "prerequisite", prerequisite };
  const stage = terms.stages.find((one) => one.number === candidate.action.stage);
  const first = earliestStart(schedule, candidate, stage ? gateOf(schedule, stage) : 0) ?? 0;
  const last = terms.quarters - 1;
  if (!candidate.running && first <= last && !canLift(schedule, candidate, last))
    return withoutLift(schedule, candidate);
  // No horizon is far enough for a plan without a single day.
  if (capacityFrom(schedule, 0) <= tolerance && candidate.days > tolerance) return { why: "capacity" };
  if (first > last || capacityFrom(schedule, first) < candidate.days - tolerance) return { why: "horizon" };
  return { why: heldByCap(schedule, candidate, first) ? "yearly-cap" : "capacity" };
}

/** The first unmet prerequisite without a place: excluded, unknown, or left out itself. */
function missingPrerequisite(schedule: Schedule, candidate: Candidate): string | undefined {
  if (candidate.running) return undefined;
  if (candidate.blockedBy !== undefined) return candidate.blockedBy;
  const missing = candidate.waitsFor.find((place) => schedule.start[place] === unplaced);
  return missing === undefined ? undefined : schedule.terms.candidates[missing]?.action.id;
}

/** Its questions never come far enough, because the action that would lift them is left out; or others do its work. */
function withoutLift(schedule: Schedule, candidate: Candidate): { why: WhyLeft; prerequisite?: string } {
  const { terms } = schedule;
  const reached = (question: number) => schedule.values[(question + 1) * terms.quarters - 1] ?? 0;
  const short = candidate.lifts.filter(({ question }) => reached(question) < candidate.from);
  for (const [index, other] of terms.candidates.entries()) {
    // One that starts no lower builds on this candidate, or stands beside it.
    if (other.from >= candidate.from || schedule.start[index] !== unplaced) continue;
    const opens = other.lifts.some(({ question, to }) =>
      short.some((one) => one.question === question && to >= candidate.from),
    );
    if (opens) return { why: "prerequisite", prerequisite: other.action.id };
  }
  return { why: "no-gain" };
}

/** Days from a quarter to the horizon, as if no other action took any. */
function capacityFrom(schedule: Schedule, first: number): number {
  let days = 0;
  for (let quarter = first; quarter < schedule.terms.quarters; quarter++) {
    days += Math.max(0, capacityOf(schedule, quarter));
  }
  return days;
}

/** Would it fit in the free days, if only it might start in that year? */
function heldByCap(schedule: Schedule, candidate: Candidate, first: number): boolean {
  const { terms } = schedule;
  for (let start = first; start < terms.quarters; start++) {
    if ((schedule.starts[terms.years[start] ?? 0] ?? 0) < terms.startsPerYear) continue;
    if (!canLift(schedule, candidate, start)) continue;
    let days = 0;
    for (let quarter = start; quarter < terms.quarters && freeDays(schedule, quarter) > tolerance; quarter++) {
      days += freeDays(schedule, quarter);
    }
    if (days >= candidate.days - tolerance) return true;
  }
  return false;
}
