/**
 * How differently two roles see the same organisation (scoring.md §5): like with like, on the questions on which both
 * may be shown, so that what each question adds to the difference adds up to it.
 */
import type { Perception, PerceptionGap, QuestionResult, RolePair } from "../assessment.ts";
import type { Questionnaire } from "../questionnaire.ts";
import { wholeOrganisation } from "../tally/tally.ts";

/** The two that a local government compares first. */
const usualPair: RolePair = ["mt", "cbs"];
const mostNamed = 3;
/** Less of a level than this prints as 0,0. */
const nothing = 0.05;

/**
 * @param asked The two roles that somebody wants to see; they may turn out to have nothing that may be shown. Absent:
 *   management team and college, or else the two that are furthest apart somewhere.
 * @returns undefined if nothing was asked and no two roles may be shown side by side.
 */
export function perceptionOf(
  questionnaire: Questionnaire,
  questions: readonly QuestionResult[],
  asked?: RolePair,
): Perception | undefined {
  const shown = questions.filter(({ byRole }) => byRole);
  if (asked) return between(questionnaire, shown, asked);
  if (shown.length === 0) return undefined;
  const usual = between(questionnaire, shown, usualPair);
  return widthOf(usual) === undefined ? widest(questionnaire, shown) : usual;
}

/** Of equal widths the first in the order of the questionnaire. */
function widest(questionnaire: Questionnaire, shown: readonly QuestionResult[]): Perception | undefined {
  let found: Perception | undefined;
  for (const pair of pairsOf(questionnaire, shown)) {
    const one = between(questionnaire, shown, pair);
    const width = widthOf(one);
    if (width !== undefined && width > (widthOf(found) ?? -1) + 1e-9) found = one;
  }
  return found;
}

function pairsOf(questionnaire: Questionnaire, shown: readonly QuestionResult[]): RolePair[] {
  const all = [...questionnaire.roles.map(({ id }) => id), wholeOrganisation];
  const roles = all.filter((role) => shown.some(({ byRole }) => byRole?.[role] !== undefined));
  return roles.flatMap((one, at) => roles.slice(at + 1).map((other): RolePair => [one, other]));
}

/** The largest difference on an area or a dimension; undefined where there is none to tell. */
function widthOf(perception: Perception | undefined): number | undefined {
  const gaps = [...(perception?.areas ?? []), ...(perception?.dimensions ?? [])];
  return gaps.length === 0 ? undefined : Math.max(...gaps.map(({ gap }) => Math.abs(gap)));
}

/** The means of both roles on one question. */
type Means = readonly [number, number];

function between(questionnaire: Questionnaire, shown: readonly QuestionResult[], roles: RolePair): Perception {
  const both = new Map<string, Means>();
  for (const { id, byRole } of shown) {
    const [one, other] = [byRole?.[roles[0]], byRole?.[roles[1]]];
    if (one !== undefined && other !== undefined) both.set(id, [one, other]);
  }
  const { scoring } = questionnaire;
  const { areas, dimensions } = weightsOf(questionnaire);
  const gaps = ([id, weights]: readonly [string, readonly Weight[]]) => gapOn({ id, weights, roles, both, scoring });
  return {
    roles,
    areas: [...areas].flatMap(gaps),
    dimensions: [...dimensions].flatMap(gaps),
    questions: [...both].map(([id, [one, other]]) => ({ id, gap: one - other })),
  };
}

/** Question and what it weighs in an area or a dimension. */
type Weight = readonly [string, number];

interface Weights {
  readonly areas: ReadonlyMap<string, readonly Weight[]>;
  readonly dimensions: ReadonlyMap<string, readonly Weight[]>;
}

/** The same for all organisations of a batch. */
const known = new WeakMap<Questionnaire, Weights>();

function weightsOf(questionnaire: Questionnaire): Weights {
  const before = known.get(questionnaire);
  if (before) return before;
  const areas = new Map<string, Weight[]>(questionnaire.areas.map(({ id }) => [id, []]));
  const dimensions = new Map<string, Weight[]>(questionnaire.dimensions.map(({ id }) => [id, []]));
  for (const { id, area, weight, dimensions: own } of questionnaire.questions) {
    areas.get(area)?.push([id, weight]);
    for (const [dimension, share] of Object.entries(own)) dimensions.get(dimension)?.push([id, share]);
  }
  known.set(questionnaire, { areas, dimensions });
  return { areas, dimensions };
}

interface Compared {
  readonly id: string;
  readonly weights: readonly Weight[];
  readonly roles: RolePair;
  readonly both: ReadonlyMap<string, Means>;
  readonly scoring: Questionnaire["scoring"];
}

/** Nothing where fewer questions were answered by both than a score of a dimension needs. */
function gapOn({ id, weights, roles, both, scoring }: Compared): PerceptionGap[] {
  const common = weights.flatMap(([question, weight]) => {
    const means = both.get(question);
    return means ? [{ question, weight, means }] : [];
  });
  if (common.length === 0 || common.length < Math.min(scoring.minimumQuestions, weights.length)) return [];
  const whole = common.reduce((sum, { weight }) => sum + weight, 0);
  const score = (of: 0 | 1) => common.reduce((sum, { weight, means }) => sum + weight * means[of], 0) / whole;
  const [one, other] = [score(0), score(1)];
  const gap = one - other;
  const parts = common.map(({ question, weight, means }) => ({
    id: question,
    part: (weight * (means[0] - means[1])) / whole,
  }));
  const because = parts
    .filter(({ part }) => Math.abs(part) >= nothing && Math.sign(part) === Math.sign(gap))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .slice(0, mostNamed);
  return [{ id, scores: { [roles[0]]: one, [roles[1]]: other }, gap, questions: common.length, because }];
}
