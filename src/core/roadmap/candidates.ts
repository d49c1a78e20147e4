/** Which actions a plan may hold (scoring.md §6, rules 2, 3 and 7). */
import type { Roadmap } from "../assessment/roadmap.ts";
import type { Action, Catalogue } from "../questionnaire/questionnaire.ts";
import type { Plan } from "../response/response-schema.ts";
import type { Ground } from "./ground.ts";
import { tolerance } from "./ground.ts";
import { effortOf, upkeepOf } from "./means.ts";
import { quartersBetween } from "./quarters.ts";

/** A question that an action can still raise; `question` is its place in the ground. */
export interface Lift {
  readonly question: number;
  readonly to: number;
}

/** An action that may be placed, with everything that placing needs at hand. */
export interface Candidate {
  readonly action: Action;
  /** Called for by rule 2, so that later stages wait for it; not so if only one's own hand put it here. */
  readonly needed: boolean;
  /** Questions whose answers called for it: below `to`, and in a dimension or an area below its target. */
  readonly calls: readonly string[];
  /** Questions that concern the organisation and are below `to`, as ids and for planning. */
  readonly below: readonly string[];
  readonly lifts: readonly Lift[];
  /** The value that a question must have; minus infinity where every value will do. */
  readonly from: number;
  readonly days: number;
  /** Person-days a quarter after its end. */
  readonly upkeep: number;
  /** Unmet prerequisites, as places in the list of candidates. */
  readonly waitsFor: readonly number[];
  /** An unmet prerequisite that is excluded or unknown: this action cannot be placed. */
  readonly blockedBy?: string;
  readonly running: boolean;
  /** Quarter of its pin, counted from the start of the plan, 0 for an earlier one; absent if it is not pinned. */
  readonly pin?: number;
}

export interface Candidates {
  /** In the order of the catalogue. */
  readonly list: readonly Candidate[];
  /** Excluded actions that would have been candidates. */
  readonly excluded: readonly string[];
  /** Pinned, but with nothing left to lift. */
  readonly idle: readonly string[];
}

export interface CandidateInput {
  readonly catalogue: Catalogue;
  readonly ground: Ground;
  readonly plan: Plan;
  readonly means: Roadmap["ambition"];
  readonly start: string;
  /** The second value of the scale: the first counts as this one where a question must have reached `from`. */
  readonly secondLevel: number;
}

export function findCandidates(input: CandidateInput): Candidates {
  const { catalogue, ground, plan } = input;
  const places = new Map(ground.questions.map((question, index) => [question.id, index]));
  const looks = new Map(catalogue.actions.map((action) => [action.id, lookAt(action, ground, places)]));
  const needed = neededActions(catalogue.actions, looks, plan);
  const own = catalogue.actions.filter((action) => isOwnHand(action, plan, looks));
  const called = [...needed, ...ownPrerequisites(own, needed, catalogue.actions, looks, plan)];
  const isExcluded = (id: string) => plan[id]?.exclude === true;
  const chosen = catalogue.actions.filter((action) => called.includes(action.id) && !isExcluded(action.id));
  const position = new Map(chosen.map((action, index) => [action.id, index]));
  const list = chosen.map((action) => {
    const unmet = action.prereq.filter((id) => !isMet(id, plan, looks));
    return candidateOf(action, needed.has(action.id), unmet, position, looks.get(action.id) ?? nothing, input);
  });
  return {
    list,
    excluded: catalogue.actions.map((action) => action.id).filter((id) => called.includes(id) && isExcluded(id)),
    idle: catalogue.actions
      .filter(({ id }) => plan[id]?.pin && !isDone(id, plan) && !isExcluded(id) && !position.has(id))
      .map((action) => action.id),
  };
}

/** What the starting values say about one action. */
interface Look {
  readonly below: readonly string[];
  readonly calls: readonly string[];
  readonly lifts: readonly Lift[];
}

const nothing: Look = { below: [], calls: [], lifts: [] };

function lookAt(action: Action, ground: Ground, places: ReadonlyMap<string, number>): Look {
  const below: string[] = [];
  const calls: string[] = [];
  const lifts: Lift[] = [];
  for (const [id, to] of Object.entries(action.lifts)) {
    const place = places.get(id);
    const question = place === undefined ? undefined : ground.questions[place];
    if (place === undefined || !question?.liftable || question.value >= to - tolerance) continue;
    below.push(id);
    lifts.push({ question: place, to });
    if (question.adds.some(({ group }) => isBelowTarget(ground.groups[group]))) calls.push(id);
  }
  return { below, calls, lifts };
}

function isBelowTarget(group: Ground["groups"][number] | undefined): boolean {
  return group !== undefined && group.score < group.target - tolerance;
}

/** Rule 2, excluded ones included so that they can be named: those that answers call for, and all they build on. */
function neededActions(actions: readonly Action[], looks: ReadonlyMap<string, Look>, plan: Plan): Set<string> {
  const direct = actions.filter(({ id }) => !isDone(id, plan) && (looks.get(id)?.calls.length ?? 0) > 0);
  const needed = new Set(direct.map((action) => action.id));
  addPrerequisites(needed, actions, looks, plan);
  return needed;
}

/** Grows a set by every unmet prerequisite of its members, in turn; an excluded action calls for none. */
function addPrerequisites(
  set: Set<string>,
  actions: readonly Action[],
  looks: ReadonlyMap<string, Look>,
  plan: Plan,
): void {
  const byId = new Map(actions.map((action) => [action.id, action]));
  // A Set hands out what is added to it while it is walked.
  for (const id of set) {
    if (plan[id]?.exclude) continue;
    for (const prerequisite of byId.get(id)?.prereq ?? []) {
      if (byId.has(prerequisite) && !isMet(prerequisite, plan, looks)) set.add(prerequisite);
    }
  }
}

/** Running actions, and pinned ones that can still lift something (rule 7). */
function isOwnHand(action: Action, plan: Plan, looks: ReadonlyMap<string, Look>): boolean {
  const own = plan[action.id];
  if (!own || own.exclude || own.status === "done") return false;
  return own.status === "running" || (own.pin !== undefined && (looks.get(action.id)?.below.length ?? 0) > 0);
}

/** One's own actions beyond the needed ones; a pinned one brings what it builds on, a running one has begun already. */
function ownPrerequisites(
  own: readonly Action[],
  needed: ReadonlySet<string>,
  actions: readonly Action[],
  looks: ReadonlyMap<string, Look>,
  plan: Plan,
): string[] {
  const pinned = new Set(own.filter(({ id }) => plan[id]?.status !== "running").map((action) => action.id));
  addPrerequisites(pinned, actions, looks, plan);
  return [...pinned, ...own.map((action) => action.id)].filter((id) => !needed.has(id));
}

function isDone(id: string, plan: Plan): boolean {
  return plan[id]?.status === "done";
}

/** Rule 3. An action without anything to lift here is met; one that the catalogue lacks never is. */
function isMet(id: string, plan: Plan, looks: ReadonlyMap<string, Look>): boolean {
  return isDone(id, plan) || looks.get(id)?.below.length === 0;
}

function candidateOf(
  action: Action,
  needed: boolean,
  unmet: readonly string[],
  position: ReadonlyMap<string, number>,
  look: Look,
  input: CandidateInput,
): Candidate {
  const { plan, means, start, secondLevel } = input;
  const blockedBy = unmet.find((id) => !position.has(id));
  const own = plan[action.id];
  const running = own?.status === "running";
  return {
    action,
    needed,
    ...look,
    from: action.from <= secondLevel + tolerance ? Number.NEGATIVE_INFINITY : action.from - tolerance,
    days: effortOf(action, means),
    upkeep: upkeepOf(action, means),
    waitsFor: unmet.flatMap((id) => position.get(id) ?? []),
    ...(blockedBy === undefined ? {} : { blockedBy }),
    running,
    ...(own?.pin && !running ? { pin: Math.max(0, quartersBetween(start, own.pin)) } : {}),
  };
}
