/** Every number in an Assessment, with what it tells about the means of roles on questions. */
import type { Assessment } from "../../src/core/assessment/assessment.ts";
import type { Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import type { Part } from "./published.ts";

export interface ToldNumber {
  readonly path: string;
  readonly figure: number;
  /** `question/role` → weight; absent: it tells nothing but what others tell already, or no answers at all. */
  readonly weights?: ReadonlyMap<string, number> | undefined;
  /** The figure is that sum, and not merely more telling with it. */
  readonly mean?: true;
}

type Told = Omit<ToldNumber, "path" | "figure">;

interface Telling {
  readonly made: Assessment;
  readonly questionnaire: Questionnaire;
  readonly groups: ReadonlyMap<string, readonly Part[]>;
}

/** Counts of people and questions, wishes, settings. */
const notAnswers = {};
/** Follows from the values per question by the rules, which `recompute` shows. */
const fromValues = {};

/** By the path to it: what a number tells. */
const meanings: readonly (readonly [RegExp, (telling: Telling, parts: readonly string[]) => Told])[] = [
  [/^format$|^settings\/|^respondents\/|^organisation\/inhabitants$|^warnings\//, () => notAnswers],
  [/^questions\/[^/]+\/(n|unknown|among\/n)$/, () => notAnswers],
  [/^questions\/([^/]+)\/value$/, totalOf],
  // Another total, of what is evidenced; no part of it is published.
  [/^questions\/[^/]+\/evidenced$/, () => fromValues],
  [/^questions\/([^/]+)\/(median|min|max|agreement)$/, spreadOf],
  [/^questions\/([^/]+)\/byRole\/([^/]+)$/, roleOnQuestion],
  [/^(?:areas|dimensions)\/([^/]+)\/byRole\/([^/]+)$/, roleOnPart],
  // Weighted means of what the questions tell, which is known already.
  [/^(areas|dimensions)\/[^/]+\/spread\//, () => fromValues],
  [/^perception\/(?:areas|dimensions)\/[^/]+\/questions$/, () => notAnswers],
  // About everybody, whatever the role; told for as many as the smallest group.
  [/^quality\/(straightLining|contradictory|hasty)\/(of|count)$/, () => notAnswers],
  [/^robustness\/leaveOneOut\/(tried|of)$/, () => notAnswers],
  [/^perception\/questions\/([^/]+)\/gap$/, gapOnQuestion],
  [/^perception\/(?:areas|dimensions)\/([^/]+)\/scores\/([^/]+)$/, roleOnPart],
  [/^perception\/(?:areas|dimensions)\/([^/]+)\/gap$/, gapOfPair],
  [/^perception\/(?:areas|dimensions)\/([^/]+)\/because\/([^/]+)\/part$/, partOfPair],
  [
    /^(areas|dimensions)\/[^/]+\/(score|level|coverage|range|evidenced|answered|applicable|target|gap|floor)\b/,
    () => fromValues,
  ],
  [/^overall\/(score|level|coverage|range|evidenced|answered|applicable)\b|^toTarget$|^roadmap\//, () => fromValues],
];

export function numbersIn(
  made: Assessment,
  questionnaire: Questionnaire,
  groups: ReadonlyMap<string, readonly Part[]>,
): ToldNumber[] {
  return leaves(made, []).map(({ path, figure }) => {
    for (const [pattern, tell] of meanings) {
      const found = pattern.exec(path);
      if (found) return { path, figure, ...tell({ made, questionnaire, groups }, found.slice(1)) };
    }
    throw new Error(`Nobody said what ${path} tells about the answers`);
  });
}

/** Things in lists by their id. */
function leaves(value: unknown, path: readonly string[]): { path: string; figure: number }[] {
  if (typeof value === "number") return [{ path: path.join("/"), figure: value }];
  if (typeof value !== "object" || value === null) return [];
  const named = Array.isArray(value)
    ? value.map((one: { id?: string }, at) => [one?.id ?? String(at), one] as const)
    : Object.entries(value);
  return named.flatMap(([key, one]) => leaves(one, [...path, key]));
}

function weighsVoices({ questionnaire }: Telling): boolean {
  return questionnaire.scoring.respondents === "equal-voices";
}

/** The mean of these roles, by the rule of the total. */
function meanOf(telling: Telling, question: string, some: readonly Part[]): Told {
  const weight = ({ size }: Part) => (weighsVoices(telling) ? size : 1);
  const whole = some.reduce((sum, part) => sum + weight(part), 0);
  return { weights: new Map(some.map((part) => [`${question}/${part.role}`, weight(part) / whole])), mean: true };
}

function questionOf({ made }: Telling, id: string) {
  return made.questions.find((question) => question.id === id);
}

function totalOf(telling: Telling, [id = ""]: readonly string[]): Told {
  const question = questionOf(telling, id);
  if (question?.consensus || question?.state !== "level") return {};
  // One workshop and nobody else.
  return question.n === 0 ? {} : meanOf(telling, id, telling.groups.get(id) ?? []);
}

/** No sum itself; whoever knows the median, the ends and the agreement can often find it. */
function spreadOf(telling: Telling, [id = ""]: readonly string[]): Told {
  const { roles } = questionOf(telling, id)?.among ?? {};
  const some = (telling.groups.get(id) ?? []).filter(({ role }) => roles?.includes(role) ?? true);
  return { weights: new Map(some.map(({ role, size }) => [`${id}/${role}`, size])) };
}

function roleOnQuestion(telling: Telling, [id = "", role = ""]: readonly string[]): Told {
  const named = Object.keys(questionOf(telling, id)?.byRole ?? {});
  const all = telling.groups.get(id) ?? [];
  const { inside } = telling.questionnaire.privacy;
  const some =
    role === "others"
      ? all.filter((part) => part.size < inside && !named.includes(part.role))
      : all.filter((part) => part.role === role);
  return meanOf(telling, id, some);
}

function weightIn({ questionnaire }: Telling, part: string, id: string): number {
  const question = questionnaire.questions.find((one) => one.id === id);
  return (question?.area === part ? question.weight : question?.dimensions[part]) ?? 0;
}

function roleOnPart(telling: Telling, [part = "", role = ""]: readonly string[]): Told {
  const seen = telling.made.questions.filter(({ byRole }) => byRole?.[role] !== undefined);
  const weights = seen.map(({ id }) => [`${id}/${role}`, weightIn(telling, part, id)] as const);
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return { weights: new Map(weights.map(([key, weight]) => [key, weight / whole])), mean: true };
}

function minus(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...one, ...[...other].map(([key, weight]) => [key, -weight] as const)]);
}

function gapOnQuestion({ made }: Telling, [id = ""]: readonly string[]): Told {
  const [one, other] = made.perception?.roles ?? ["", ""];
  return { weights: minus(new Map([[`${id}/${one}`, 1]]), new Map([[`${id}/${other}`, 1]])), mean: true };
}

/** Of the part as a whole. */
function gapOfPair(telling: Telling, [part = ""]: readonly string[]): Told {
  const [one, other] = (telling.made.perception?.roles ?? []).map((role) => roleOnPart(telling, [part, role]).weights);
  return { weights: minus(one ?? new Map(), other ?? new Map()), mean: true };
}

/** What one question adds to it. */
function partOfPair(telling: Telling, [part = "", question = ""]: readonly string[]): Told {
  const [one, other] = (telling.made.perception?.roles ?? []).map((role) => commonWeights(telling, part, role));
  const all = minus(one ?? new Map(), other ?? new Map());
  return { weights: new Map([...all].filter(([key]) => key.startsWith(`${question}/`))), mean: true };
}

/** Of a role, the questions on which both roles of the pair are shown. */
function commonWeights(telling: Telling, part: string, role: string): ReadonlyMap<string, number> {
  const pair = telling.made.perception?.roles ?? [];
  const common = telling.made.questions.filter(({ byRole }) => pair.every((one) => byRole?.[one] !== undefined));
  const weights = common.map(({ id }) => [`${id}/${role}`, weightIn(telling, part, id)] as const);
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([key, weight]) => [key, weight / whole]));
}
