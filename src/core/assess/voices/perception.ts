/**
 * How differently two roles see the same organisation (scoring.md §5): the difference of their scores, and the questions
 * that explain it, among those on which both may be shown.
 */
import type { AreaResult, QuestionResult } from "../../assessment/results.ts";
import type { Perception, PerceptionGap, RolePair } from "../../assessment/voices.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Weight } from "../score/yardstick.ts";
import { yardstickOf } from "../score/yardstick.ts";

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
  { areas, dimensions, questions }: Results,
  asked?: RolePair,
): Perception | undefined {
  const byRole = <Result extends Told>(results: readonly Result[]) => results.filter((result) => result.byRole);
  const shown = { areas: byRole(areas), dimensions: byRole(dimensions), questions: byRole(questions) };
  if (asked) return between(questionnaire, shown, asked);
  if (shown.questions.length === 0) return undefined;
  const usual = between(questionnaire, shown, usualPair);
  return widthOf(usual) === undefined ? widest(questionnaire, shown) : usual;
}

type Told = Pick<AreaResult, "id" | "byRole">;

/** What an Assessment says of each. */
interface Results {
  readonly areas: readonly Told[];
  readonly dimensions: readonly Told[];
  readonly questions: readonly Pick<QuestionResult, "id" | "byRole">[];
}

/** Of equal widths the first in the order of the questionnaire. */
function widest(questionnaire: Questionnaire, shown: Results): Perception | undefined {
  let found: Perception | undefined;
  for (const pair of pairsOf(questionnaire, shown)) {
    const one = between(questionnaire, shown, pair);
    const width = widthOf(one);
    if (width !== undefined && width > (widthOf(found) ?? -1) + 1e-9) found = one;
  }
  return found;
}

function pairsOf(questionnaire: Questionnaire, { areas, dimensions }: Results): RolePair[] {
  const all = yardstickOf(questionnaire).voices.map(({ id }) => id);
  const roles = all.filter((role) => [...areas, ...dimensions].some(({ byRole }) => byRole?.[role] !== undefined));
  return roles.flatMap((one, at) => roles.slice(at + 1).map((other): RolePair => [one, other]));
}

/** The largest difference on an area or a dimension; undefined where there is none to tell. */
function widthOf(perception: Perception | undefined): number | undefined {
  const gaps = [...(perception?.areas ?? []), ...(perception?.dimensions ?? [])];
  return gaps.length === 0 ? undefined : Math.max(...gaps.map(({ gap }) => Math.abs(gap)));
}

/** The means of both roles on one question. */
type Means = readonly [number, number];

function between(questionnaire: Questionnaire, shown: Results, roles: RolePair): Perception {
  const both = new Map<string, Means>();
  for (const { id, byRole } of shown.questions) {
    const means = meansOf(byRole, roles);
    if (means) both.set(id, means);
  }
  const { areas, dimensions } = yardstickOf(questionnaire);
  const gaps = (results: readonly Told[], of: ReadonlyMap<string, readonly Weight[]>) =>
    results.flatMap(({ id, byRole }) =>
      gapOn({ id, roles, scores: meansOf(byRole, roles), both, weights: of.get(id) }),
    );
  return {
    roles,
    areas: gaps(shown.areas, areas),
    dimensions: gaps(shown.dimensions, dimensions),
    questions: [...both].map(([id, [one, other]]) => ({ id, gap: one - other })),
  };
}

function meansOf(byRole: Told["byRole"], roles: RolePair): Means | undefined {
  const [one, other] = [byRole?.[roles[0]], byRole?.[roles[1]]];
  return one === undefined || other === undefined ? undefined : [one, other];
}

interface Compared {
  readonly id: string;
  readonly roles: RolePair;
  readonly scores: Means | undefined;
  /** Question → the means of both. */
  readonly both: ReadonlyMap<string, Means>;
  readonly weights: readonly Weight[] | undefined;
}

/** Nothing where one of them has no score that may be shown. */
function gapOn({ id, roles, scores, both, weights = [] }: Compared): PerceptionGap[] {
  if (!scores) return [];
  const [one, other] = scores;
  const gap = one - other;
  const common: { readonly id: string; readonly weighted: number }[] = [];
  let whole = 0;
  for (const { question, weight } of weights) {
    const means = both.get(question);
    if (!means) continue;
    whole += weight;
    common.push({ id: question, weighted: weight * (means[0] - means[1]) });
  }
  const because = common
    .map((question) => ({ id: question.id, part: question.weighted / whole }))
    .filter(({ part }) => Math.abs(part) >= nothing && Math.sign(part) === Math.sign(gap))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .slice(0, mostNamed);
  return [{ id, scores: { [roles[0]]: one, [roles[1]]: other }, gap, questions: common.length, because }];
}
