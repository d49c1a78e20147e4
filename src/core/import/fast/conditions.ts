/** Conditions (`askIf`) for rows of codes: what depends on another question is settled row by row. */
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";

export interface RowCondition {
  /** Place of the question among those that are counted. */
  readonly place: number;
  /** Place of the question that it depends on; absent: it never holds. */
  readonly parent?: number | undefined;
  readonly atLeast: number;
}

/**
 * Questions that need a place of their own in each row: those that are read, in the order of their columns, and behind
 * them those that have a condition.
 */
export function placedQuestions(questionnaire: Questionnaire, read: ReadonlyMap<string, number>): Question[] {
  const columnOf = ({ id }: Question) => read.get(id) ?? Number.MAX_SAFE_INTEGER;
  return questionnaire.questions
    .filter(({ id, askIf }) => read.has(id) || askIf !== undefined)
    .sort((a, b) => columnOf(a) - columnOf(b));
}

/** In an order in which a parent comes before what depends on it. */
export function rowConditions(placed: readonly Question[]): RowCondition[] {
  const places = new Map(placed.map(({ id }, place) => [id, place]));
  const chains = placed.flatMap((question, place) =>
    question.askIf ? [{ place, askIf: question.askIf, chain: chainOf(question, placed) }] : [],
  );
  return chains
    .sort((a, b) => (a.chain ?? 0) - (b.chain ?? 0))
    .map(({ place, askIf, chain }) => ({
      place,
      parent: chain === undefined ? undefined : places.get(askIf.question),
      atLeast: askIf.atLeast,
    }));
}

/** How many conditions must hold for a question to be asked; undefined where they go in a circle. */
function chainOf(question: Question, placed: readonly Question[]): number | undefined {
  const seen = new Set<string>();
  let at: Question | undefined = question;
  while (at?.askIf) {
    if (seen.has(at.id)) return undefined;
    seen.add(at.id);
    const parent: string = at.askIf.question;
    at = placed.find(({ id }) => id === parent);
  }
  return seen.size;
}
