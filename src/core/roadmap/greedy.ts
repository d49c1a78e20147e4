/** First orders: the most progress to target for its price, judged together with what an action opens. */
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
  readonly chosen: Set<number>;
}

/** Two first orders: by gain per day, as days are scarce; and by gain per action, as the starts in a year may be. */
export function greedyOrders(terms: Terms): Order[] {
  return [greedyOrder(terms, (days) => days), greedyOrder(terms, (_, actions) => actions)];
}

/**
 * Stage by stage, each time the bundle (an action with the prerequisites that it still needs) that gains most for
 * its price. So an action that only opens the way is judged by what it opens. Ties go to the first in the catalogue.
 */
function greedyOrder(terms: Terms, priceOf: (days: number, actions: number) => number): Order {
  const { ground } = terms;
  const progress: Progress = {
    ground,
    values: Float64Array.from(ground.questions, ({ value }) => value),
    scores: Float64Array.from(ground.groups, ({ score }) => score),
    chosen: new Set(),
  };
  for (const index of terms.running) choose(progress, terms.candidates, index);
  return terms.stages.map((stage) => {
    for (const index of stage.pins) choose(progress, terms.candidates, index);
    return orderOf(terms, stage, progress, priceOf);
  });
}

function orderOf(
  { candidates }: Terms,
  stage: Stage,
  progress: Progress,
  priceOf: (days: number, actions: number) => number,
): number[] {
  const order: number[] = [];
  const waiting = new Set(stage.free);
  /** Candidate → a rate that its own can no longer exceed. */
  const most = new Float64Array(candidates.length).fill(Number.POSITIVE_INFINITY);
  while (waiting.size > 0) {
    let best: readonly number[] = [];
    let bestRate = -1;
    for (const index of waiting) {
      if ((most[index] ?? 0) <= bestRate) continue;
      const bundle = bundleOf(candidates, index, progress.chosen, waiting);
      const price = priceOf(daysOf(candidates, bundle), bundle.length);
      const rate = gainOf(progress, candidates, bundle) / price;
      if (bundle.length === 1 && isOpen(progress, candidates[index])) most[index] = rate;
      if (rate <= bestRate + tolerance) continue;
      best = bundle;
      bestRate = rate;
    }
    for (const index of best) {
      choose(progress, candidates, index);
      waiting.delete(index);
      order.push(index);
    }
  }
  return order;
}

/**
 * Have all questions of an action come far enough for it? Then what it gains can only fall: the others that are chosen
 * bring its questions and their groups nearer to the target.
 */
function isOpen({ values }: Progress, candidate: Candidate | undefined): boolean {
  for (const { question } of candidate?.lifts ?? []) {
    if ((values[question] ?? 0) < (candidate?.from ?? 0)) return false;
  }
  return true;
}

/** The action and all that it still waits for in this stage, in the order in which they must end. */
function bundleOf(
  candidates: readonly Candidate[],
  index: number,
  chosen: ReadonlySet<number>,
  waiting: ReadonlySet<number>,
  bundle: number[] = [],
  path: readonly number[] = [],
): number[] {
  for (const prerequisite of candidates[index]?.waitsFor ?? []) {
    const known = chosen.has(prerequisite) || bundle.includes(prerequisite) || path.includes(prerequisite);
    if (known || !waiting.has(prerequisite)) continue;
    bundleOf(candidates, prerequisite, chosen, waiting, bundle, [...path, index]);
  }
  bundle.push(index);
  return bundle;
}

function daysOf(candidates: readonly Candidate[], bundle: readonly number[]): number {
  let days = 0;
  for (const index of bundle) days += candidates[index]?.days ?? 0;
  return days;
}

/** What a bundle would add to the progress to target, without doing it. */
function gainOf(progress: Progress, candidates: readonly Candidate[], bundle: readonly number[]): number {
  const values = new Map<number, number>();
  const rises = new Map<number, number>();
  for (const index of bundle) {
    const candidate = candidates[index];
    for (const { question, to } of candidate?.lifts ?? []) {
      const value = values.get(question) ?? progress.values[question] ?? 0;
      if (value < (candidate?.from ?? 0) || value >= to) continue;
      values.set(question, to);
      for (const { group, factor } of progress.ground.questions[question]?.adds ?? []) {
        rises.set(group, (rises.get(group) ?? 0) + factor * (to - value));
      }
    }
  }
  let gain = 0;
  for (const [index, rise] of rises) {
    const group = progress.ground.groups[index];
    if (!group) continue;
    const before = progress.scores[index] ?? 0;
    gain += group.share * (Math.min(before + rise, group.target) - Math.min(before, group.target));
  }
  return gain;
}

function choose(progress: Progress, candidates: readonly Candidate[], index: number): void {
  const candidate = candidates[index];
  progress.chosen.add(index);
  for (const { question, to } of candidate?.lifts ?? []) {
    const value = progress.values[question] ?? 0;
    if (value < (candidate?.from ?? 0) || value >= to) continue;
    progress.values[question] = to;
    for (const { group, factor } of progress.ground.questions[question]?.adds ?? []) {
      progress.scores[group] = (progress.scores[group] ?? 0) + factor * (to - value);
    }
  }
}
