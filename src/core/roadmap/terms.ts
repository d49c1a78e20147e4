/** From what an organisation answered and chose to the terms that every schedule is laid under. */
import type { Roadmap } from "../assessment/roadmap.ts";
import type { Catalogue } from "../questionnaire/questionnaire.ts";
import type { Plan } from "../response/response-schema.ts";
import type { Candidate } from "./candidates.ts";
import type { Ground } from "./ground.ts";
import { upkeepOf } from "./means.ts";
import { quartersBetween, yearOf } from "./quarters.ts";
import type { Stage, Terms } from "./schedule.ts";

export function termsOf(
  ground: Ground,
  candidates: readonly Candidate[],
  quarters: readonly string[],
  means: Roadmap["ambition"],
  catalogue: Catalogue,
  plan: Plan,
): Terms {
  const start = quarters[0] ?? "";
  return {
    ground,
    candidates,
    running: placesWhere(candidates, (candidate) => candidate.running),
    stages: stagesOf(candidates),
    quarters: quarters.length,
    daysPerQuarter: means.daysPerYear / 4,
    upkeepOfDone: upkeepOfDone(catalogue, plan, means, start, quarters.length),
    years: quarters.map((quarter) => yearOf(quarter) - yearOf(start)),
    startsPerYear: means.actionsPerYear,
  };
}

function stagesOf(candidates: readonly Candidate[]): Stage[] {
  const numbers = [...new Set(candidates.map((candidate) => candidate.action.stage))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const own = (candidate: Candidate) => candidate.action.stage === number && !candidate.running;
    const pins = placesWhere(candidates, (candidate) => own(candidate) && candidate.pin !== undefined);
    const pinOf = (index: number) => candidates[index]?.pin ?? 0;
    return {
      number,
      pins: pins.sort((a, b) => pinOf(a) - pinOf(b) || a - b),
      free: placesWhere(candidates, (candidate) => own(candidate) && candidate.pin === undefined),
      waitsFor: placesWhere(candidates, ({ needed, action }) => needed && action.stage < number),
    };
  });
}

function placesWhere(candidates: readonly Candidate[], holds: (candidate: Candidate) => boolean): number[] {
  return candidates.flatMap((candidate, index) => (holds(candidate) ? [index] : []));
}

/**
 * Rule 6 takes off the upkeep of every action that ended in an earlier quarter, so also of those done before: from
 * the quarter after `finished`, or from the first where nothing says when that was.
 */
function upkeepOfDone(
  catalogue: Catalogue,
  plan: Plan,
  means: Roadmap["ambition"],
  start: string,
  quarters: number,
): number[] {
  const upkeep = Array<number>(quarters).fill(0);
  for (const action of catalogue.actions) {
    const own = plan[action.id];
    if (own?.status !== "done") continue;
    const first = own.finished === undefined ? 0 : quartersBetween(start, quarterWith(own.finished)) + 1;
    for (let quarter = Math.max(0, first); quarter < quarters; quarter++) {
      upkeep[quarter] = (upkeep[quarter] ?? 0) + upkeepOf(action, means);
    }
  }
  return upkeep;
}

/** A quarter as it stands, or the one that holds a day. */
function quarterWith(moment: string): string {
  return moment.includes("Q") ? moment : `${moment.slice(0, 4)}-Q${Math.ceil(Number(moment.slice(5, 7)) / 3)}`;
}
