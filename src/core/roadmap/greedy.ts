/**
 * First orders: the most progress to target for its price, judged together with what an action opens. Every plan starts
 * here, with code that is not warm yet: loops count, as in `schedule`.
 */
import type { Candidate } from "./candidates.ts";
import type { Ground } from "./ground.ts";
import { tolerance } from "./ground.ts";
import type { Order } from "./lay.ts";
import type { Stage, Terms } from "./schedule.ts";

/** How far everything has come once the actions chosen so far have ended; time plays no part yet. */
interface Progress {
  readonly ground: Ground;
  readonly values: Float64Array;
  readonly scores: Float64Array;
  /** Room to weigh a bundle in: values as they would become, and what it would add to each group, else zero. */
  readonly trial: Float64Array;
  readonly rises: Float64Array;
}

/** Two first orders: by gain per day, as days are scarce; and by gain per action, as the starts in a year may be. */
export function greedyOrders(terms: Terms): Order[] {
  return [greedyOrder(terms, (days) => days), greedyOrder(terms, (_, actions) => actions)];
}

type PriceOf = (days: number, actions: number) => number;

/**
 * Stage by stage, each time the bundle (an action with the prerequisites that it still needs) that gains most for
 * its price. So an action that only opens the way is judged by what it opens. Ties go to the first in the catalogue.
 */
function greedyOrder(terms: Terms, priceOf: PriceOf): Order {
  const { ground } = terms;
  const progress: Progress = {
    ground,
    values: Float64Array.from(ground.questions, ({ value }) => value),
    scores: Float64Array.from(ground.groups, ({ score }) => score),
    trial: new Float64Array(ground.questions.length),
    rises: new Float64Array(ground.groups.length),
  };
  for (const index of terms.running) choose(progress, terms.candidates[index]);
  return terms.stages.map((stage) => {
    for (const index of stage.pins) choose(progress, terms.candidates[index]);
    return orderOf(terms, stage, progress, priceOf);
  });
}

function orderOf({ candidates }: Terms, stage: Stage, progress: Progress, priceOf: PriceOf): number[] {
  const order: number[] = [];
  const waiting = new Uint8Array(candidates.length);
  for (const index of stage.free) waiting[index] = 1;
  const most = new Float64Array(candidates.length).fill(Number.POSITIVE_INFINITY);
  const next = () => bestBundle({ candidates, stage, progress, priceOf, waiting, most });
  for (let best = next(); best.length > 0; best = next()) {
    for (const index of best) {
      choose(progress, candidates[index]);
      waiting[index] = 0;
      order.push(index);
    }
  }
  return order;
}

interface Weighing {
  readonly candidates: readonly Candidate[];
  readonly stage: Stage;
  readonly progress: Progress;
  readonly priceOf: PriceOf;
  /** Candidate → 1 as long as it has not been chosen. */
  readonly waiting: Uint8Array;
  /** Candidate → a rate that its own can no longer exceed. */
  readonly most: Float64Array;
}

/** @returns nothing once all of the stage are chosen */
function bestBundle({ candidates, stage, progress, priceOf, waiting, most }: Weighing): readonly number[] {
  let best: readonly number[] = [];
  let bestRate = -1;
  for (let at = 0; at < stage.free.length; at++) {
    const index = stage.free[at] ?? 0;
    if (waiting[index] === 0 || (most[index] ?? 0) <= bestRate) continue;
    const bundle = bundleOf(candidates, index, waiting);
    const price = priceOf(daysOf(candidates, bundle), bundle.length);
    const rate = gainOf(progress, candidates, bundle) / price;
    if (bundle.length === 1 && isOpen(progress, candidates[index])) most[index] = rate;
    if (rate <= bestRate + tolerance) continue;
    best = bundle;
    bestRate = rate;
  }
  return best;
}

/**
 * Have all questions of an action come far enough for it? Then what it gains can only fall: the others that are chosen
 * bring its questions and their groups nearer to the target.
 */
function isOpen({ values }: Progress, candidate: Candidate | undefined): boolean {
  return candidate?.lifts.every(({ question }) => (values[question] ?? 0) >= candidate.from) ?? true;
}

/** The action and all that it still waits for in this stage, in the order in which they must end. */
function bundleOf(
  candidates: readonly Candidate[],
  index: number,
  waiting: Uint8Array,
  bundle: number[] = [],
  path: readonly number[] = [],
): number[] {
  const waitsFor = candidates[index]?.waitsFor ?? [];
  for (let at = 0; at < waitsFor.length; at++) {
    const prerequisite = waitsFor[at] ?? 0;
    if (waiting[prerequisite] === 0 || bundle.includes(prerequisite) || path.includes(prerequisite)) continue;
    bundleOf(candidates, prerequisite, waiting, bundle, [...path, index]);
  }
  bundle.push(index);
  return bundle;
}

function daysOf(candidates: readonly Candidate[], bundle: readonly number[]): number {
  let days = 0;
  for (let at = 0; at < bundle.length; at++) days += candidates[bundle[at] ?? 0]?.days ?? 0;
  return days;
}

/** What a bundle would add to the progress to target, without doing it. */
function gainOf(progress: Progress, candidates: readonly Candidate[], bundle: readonly number[]): number {
  const { ground, scores, trial, rises } = progress;
  const risen: number[] = [];
  const rise: Rise = (group, by) => {
    if (rises[group] === 0) risen.push(group);
    rises[group] = (rises[group] ?? 0) + by;
  };
  trial.set(progress.values);
  for (let at = 0; at < bundle.length; at++) lift(ground, trial, candidates[bundle[at] ?? 0], rise);
  let gain = 0;
  for (let at = 0; at < risen.length; at++) {
    const index = risen[at] ?? 0;
    const group = ground.groups[index];
    const before = scores[index] ?? 0;
    if (group)
      gain += group.share * (Math.min(before + (rises[index] ?? 0), group.target) - Math.min(before, group.target));
    rises[index] = 0;
  }
  return gain;
}

function choose({ ground, values, scores }: Progress, candidate: Candidate | undefined): void {
  lift(ground, values, candidate, (group, by) => {
    scores[group] = (scores[group] ?? 0) + by;
  });
}

type Rise = (group: number, by: number) => void;

/** Raises the values of all questions that have come far enough, and tells by how much each of their groups rises. */
function lift({ questions }: Ground, values: Float64Array, candidate: Candidate | undefined, rise: Rise): void {
  if (!candidate) return;
  for (let at = 0; at < candidate.lifts.length; at++) {
    const { question = 0, to = 0 } = candidate.lifts[at] ?? {};
    const value = values[question] ?? 0;
    if (value < candidate.from || value >= to) continue;
    values[question] = to;
    const adds = questions[question]?.adds ?? [];
    for (let place = 0; place < adds.length; place++) {
      const { group = 0, factor = 0 } = adds[place] ?? {};
      rise(group, factor * (to - value));
    }
  }
}
