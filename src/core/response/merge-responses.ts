/** One response that was changed in two places since they were the same: nothing of either is lost. */
import type { Answer, Response } from "./response.ts";

export interface MergedResponse {
  readonly response: Response;
  /** Questions whose answer comes from theirs, in the order of theirs. */
  readonly taken: readonly string[];
  /** Questions that both changed, each in its own way: ours stands. */
  readonly disputed: readonly string[];
}

/**
 * Theirs with our changes: an answer that only one of both changed since `base` is taken from that one; where both
 * did, ours stands. Everything besides the answers is theirs, save what we set ourselves.
 */
export function mergeResponses(base: Response, ours: Response, theirs: Response): MergedResponse {
  const answers = new Map<string, Answer>();
  const taken: string[] = [];
  const disputed: string[] = [];
  for (const id of new Set([...theirs.answers.keys(), ...ours.answers.keys(), ...base.answers.keys()])) {
    const [before, mine, other] = [base.answers.get(id), ours.answers.get(id), theirs.answers.get(id)];
    const changedByThem = !sameAnswer(before, other);
    const changedByUs = !sameAnswer(before, mine);
    if (changedByThem && !sameAnswer(mine, other)) (changedByUs ? disputed : taken).push(id);
    const stands = changedByUs ? mine : other;
    if (stands) answers.set(id, stands);
  }
  const submitted = ours.submitted === base.submitted ? theirs.submitted : ours.submitted;
  const { submitted: _submitted, ...rest } = theirs;
  const response = { ...rest, questionnaire: ours.questionnaire, ...(submitted ? { submitted } : {}), answers };
  return { response, taken, disputed };
}

/** The same value with the same remarks; in which order they were written does not matter. */
export function sameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));
}

function canonical(answer: Answer): string {
  const entries = Object.entries(answer).filter(([, value]) => value !== undefined);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Ids of the questions whose answers differ. */
export function changedAnswers(
  before: ReadonlyMap<string, Answer>,
  after: ReadonlyMap<string, Answer>,
): readonly string[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.filter((id) => !sameAnswer(before.get(id), after.get(id)));
}
