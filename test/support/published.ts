/**
 * What somebody knows who reads everything that was published, and what must not follow from it.
 *
 * Every number in an Assessment is looked at: one of which nobody said what it tells makes the test fail, so that a new
 * figure cannot be added unseen. Tables, pages and workbooks are made from an Assessment alone.
 */
import { combine } from "../../src/core/assess/score/consensus.ts";
import { tallyOf } from "../../src/core/assess/tally/add.ts";
import type { Assessment } from "../../src/core/assessment/assessment.ts";
import type { Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import type { Response } from "../../src/core/response/response.ts";
import { isCombination } from "./linear.ts";
import { numbersIn } from "./told-numbers.ts";

export interface Part {
  readonly role: string;
  readonly size: number;
  readonly mean: number;
}

/** Every set of non-official roles on every question, with all the roles that answered it. */
export function secrets(questionnaire: Questionnaire, responses: readonly Response[]) {
  const officials = questionnaire.roles.filter(({ official }) => official).map(({ id }) => id);
  return [...parts(questionnaire, responses)].flatMap(([question, all]) => {
    let sets: Part[][] = [[]];
    for (const part of all) sets = [...sets, ...sets.map((set) => [...set, part])];
    const personal = sets.filter((set) => set.some(({ role }) => !officials.includes(role)));
    return personal.map((small) => ({ question, small, all }));
  });
}

/** The attacker knows who sat where: question → roles that gave a value, with how many; and what they hide. */
export function parts(questionnaire: Questionnaire, responses: readonly Response[]): Map<string, Part[]> {
  const combined = combine(questionnaire, tallyOf(questionnaire, responses));
  return new Map(
    [...combined].map(([id, { groups }]) => [
      id,
      groups.map(({ role, counts }) => {
        const size = counts.reduce((sum, { count }) => sum + count, 0);
        const total = counts.reduce((sum, { value, count }) => sum + value * count, 0);
        return { role, size, mean: total / size };
      }),
    ]),
  );
}

type Row = readonly number[];

/** What is published, as rows over the means of all roles on all questions. */
export interface Published {
  readonly rows: Row[];
  /** A part by the sum of its roles' means, and by the sum of its voices. */
  readonly roles: (question: string, some: readonly Pick<Part, "role">[]) => Row;
  readonly voices: (question: string, some: readonly Pick<Part, "role" | "size">[]) => Row;
}

/** @throws if a number in the Assessment has no known meaning, or is not what its meaning says */
export function published(made: Assessment, questionnaire: Questionnaire, responses: readonly Response[]): Published {
  const groups = parts(questionnaire, responses);
  const unknowns = [...groups].flatMap(([question, all]) =>
    all.map(({ role, mean }) => ({ key: `${question}/${role}`, mean })),
  );
  const row = (weights: ReadonlyMap<string, number>) => unknowns.map(({ key }) => weights.get(key) ?? 0);
  const rows: Row[] = [];
  for (const { path, figure, weights, mean } of numbersIn(made, questionnaire, groups)) {
    if (!weights) continue;
    const told = row(weights);
    rows.push(told);
    if (!mean) continue;
    const truth = told.reduce((sum, weight, at) => sum + weight * (unknowns[at]?.mean ?? 0), 0);
    if (Math.abs(truth - figure) > 1e-9) throw new Error(`${path} is ${figure}, and not ${truth}`);
  }
  return {
    rows,
    roles: (question, some) => row(new Map(some.map(({ role }) => [`${question}/${role}`, 1]))),
    voices: (question, some) => row(new Map(some.map(({ role, size }) => [`${question}/${role}`, size]))),
  };
}

/** Groups below the minimum whose figure follows from what is published by adding and subtracting; none is right. */
export function givenAway(questionnaire: Questionnaire, responses: readonly Response[], known: Published): string[] {
  return secrets(questionnaire, responses).flatMap(({ question, small, all }) => {
    const people = small.reduce((sum, { size }) => sum + size, 0);
    // The organisation as a whole is never hidden, however small.
    if (people >= questionnaire.privacy.inside || small.length === all.length) return [];
    const follows = [known.voices(question, small), known.roles(question, small)].some((one) =>
      isCombination(one, known.rows),
    );
    return follows ? [`${small.map(({ role }) => role)} of ${people} on ${question}`] : [];
  });
}
