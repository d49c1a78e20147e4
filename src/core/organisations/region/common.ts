/** What most organisations have reached, what most have not, and what many do not know. */
import type { Common, RegionFigure, RegionQuestion } from "./region.ts";

/** So large a part of the organisations is most of them. */
export const most = 2 / 3;
/** So large a part is many. */
export const many = 1 / 3;
/** What one organisation does is common to nobody. */
const fewest = 2;

interface CommonInput {
  readonly dimensions: readonly RegionFigure[];
  readonly questions: readonly RegionQuestion[];
  /** Organisations in the region: something is common where at least half of them tell. */
  readonly count: number;
}

export function commonOf({ dimensions, questions, count }: CommonInput): Common {
  const enough = Math.max(fewest, count / 2);
  const parts = dimensions.flatMap(({ id, spread }): Counted[] => {
    if (!spread || spread.n < enough) return [];
    return [{ id, n: spread.n, reached: spread.reached ?? 0, middle: spread.quartiles[1] }];
  });
  const asked = questions.flatMap(({ id, answers }): Counted[] => {
    if (!answers || answers.n < enough) return [];
    return [{ id, n: answers.n, reached: answers.reached, middle: answers.median ?? 0 }];
  });
  return {
    strengths: { dimensions: strengths(parts), questions: strengths(asked) },
    weaknesses: { dimensions: weaknesses(parts), questions: weaknesses(asked) },
    unknown: unknown(questions),
  };
}

interface Counted {
  readonly id: string;
  readonly n: number;
  readonly reached: number;
  readonly middle: number;
}

function strengths(counted: readonly Counted[]): string[] {
  return counted
    .filter(({ n, reached }) => reached / n >= most)
    .sort((a, b) => b.reached / b.n - a.reached / a.n || b.middle - a.middle)
    .map(({ id }) => id);
}

function weaknesses(counted: readonly Counted[]): string[] {
  return counted
    .filter(({ n, reached }) => (n - reached) / n >= most)
    .sort((a, b) => a.middle - b.middle || a.reached / a.n - b.reached / b.n)
    .map(({ id }) => id);
}

function unknown(questions: readonly RegionQuestion[]): string[] {
  return questions
    .flatMap(({ id, answers }) =>
      answers ? [{ id, count: answers.unknown, part: answers.unknown / answers.asked }] : [],
    )
    .filter(({ count, part }) => count >= fewest && part >= many)
    .sort((a, b) => b.part - a.part || b.count - a.count)
    .map(({ id }) => id);
}
