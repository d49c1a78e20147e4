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
  if (!perception) return undefined;
  let width: number | undefined;
  for (const { gap } of [...perception.areas, ...perception.dimensions]) width = Math.max(width ?? 0, Math.abs(gap));
  return width;
}

/** The means of both roles on one question. */
type Means = readonly [number, number];

function between(questionnaire: Questionnaire, shown: Results, roles: RolePair): Perception {
  const { areas, dimensions } = yardstickOf(questionnaire);
  const questions = questionGaps(shown.questions, roles);
  const gaps = new Map(questions.map(({ id, gap }) => [id, gap]));
  return {
    roles,
    areas: gapsOn(shown.areas, areas, { roles, gaps }),
    dimensions: gapsOn(shown.dimensions, dimensions, { roles, gaps }),
    questions,
  };
}

function questionGaps(questions: Results["questions"], roles: RolePair): Perception["questions"] {
  const found: Perception["questions"][number][] = [];
  for (const { id, byRole } of questions) {
    const means = meansOf(byRole, roles);
    if (means) found.push({ id, gap: means[0] - means[1] });
  }
  return found;
}

function meansOf(byRole: Told["byRole"], roles: RolePair): Means | undefined {
  const [one, other] = [byRole?.[roles[0]], byRole?.[roles[1]]];
  return one === undefined || other === undefined ? undefined : [one, other];
}

interface Compared {
  readonly roles: RolePair;
  /** Question → the mean of the first less that of the second. */
  readonly gaps: ReadonlyMap<string, number>;
}

/** Those on which both have a score that may be shown. */
function gapsOn(
  results: readonly Told[],
  weights: ReadonlyMap<string, readonly Weight[]>,
  { roles, gaps }: Compared,
): PerceptionGap[] {
  const found: PerceptionGap[] = [];
  for (const { id, byRole } of results) {
    const scores = meansOf(byRole, roles);
    if (!scores) continue;
    const gap = scores[0] - scores[1];
    const { questions, because } = reasonsFor(gap, weights.get(id) ?? [], gaps);
    found.push({ id, scores: { [roles[0]]: scores[0], [roles[1]]: scores[1] }, gap, questions, because });
  }
  return found;
}

/** On how many questions both may be compared, and which of them explain most of the gap. */
function reasonsFor(
  gap: number,
  weights: readonly Weight[],
  gaps: Compared["gaps"],
): Pick<PerceptionGap, "questions" | "because"> {
  let questions = 0;
  let whole = 0;
  for (const { question, weight } of weights) {
    if (!gaps.has(question)) continue;
    questions += 1;
    whole += weight;
  }
  const because: { readonly id: string; readonly part: number }[] = [];
  for (const { question, weight } of weights) {
    const part = (weight * (gaps.get(question) ?? 0)) / whole;
    if (Math.abs(part) >= nothing && Math.sign(part) === Math.sign(gap)) because.push({ id: question, part });
  }
  because.sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
  return { questions, because: because.slice(0, mostNamed) };
}
