/** Which questions of two measurements ask the same. */
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { carriedFrom, comparableQuestions } from "../questionnaire/versions/carried.ts";

/** What was asked: of an earlier version often no more is there than the ids that an outcome tells. */
export interface Asked {
  readonly id: string;
  readonly version: string;
  readonly questions: readonly { readonly id: string }[];
  /** The questionnaire of that version, where it is at hand. */
  readonly questionnaire?: Questionnaire | undefined;
}

/** Later id → earlier id of what means the same. */
export type SameQuestions = ReadonlyMap<string, string>;

export interface AskedTwice {
  readonly same: SameQuestions;
  /** In the order of the questionnaire; what is gone comes last. */
  readonly left: readonly { readonly id: string; readonly why: "added" | "removed" | "changed" }[];
}

/**
 * Questions that go back to an earlier one, by their id or by `replaces`, and mean the same. Without the earlier
 * questionnaire the contract is relied on: within a major version an id never changes its meaning (formats.md).
 */
export function askedTwice(earlier: Asked, later: Questionnaire): AskedTwice {
  const before = new Set(earlier.questions.map(({ id }) => id));
  const pairs = pairsOf(earlier, later);
  const same = new Map(pairs.flatMap(({ later: id, earlier: from, same: alike }) => (alike ? [[id, from]] : [])));
  const known = new Map(pairs.map((pair) => [pair.later, pair]));
  const left = later.questions.flatMap(({ id }) => {
    if (same.has(id)) return [];
    return [{ id, why: known.has(id) ? ("changed" as const) : ("added" as const) }];
  });
  const goneOn = new Set(pairs.map((pair) => pair.earlier));
  const removed = [...before].filter((id) => !goneOn.has(id)).map((id) => ({ id, why: "removed" as const }));
  return { same, left: [...left, ...removed] };
}

interface Pair {
  readonly later: string;
  readonly earlier: string;
  readonly same: boolean;
}

function pairsOf(earlier: Asked, later: Questionnaire): Pair[] {
  if (earlier.questionnaire) {
    return comparableQuestions(earlier.questionnaire, later).flatMap(({ later: id, earlier: origins, meaning }) =>
      origins.map((origin) => ({ later: id, earlier: origin.id, same: meaning === "same" })),
    );
  }
  const before = new Set(earlier.questions.map(({ id }) => id));
  const kept = later.questions.filter(({ id }) => before.has(id));
  const renamed = [...carriedFrom(later)].flatMap(([id, origins]) => {
    const known = origins.filter((origin) => before.has(origin.id) && !before.has(id));
    const alone = known.length === 1 && known[0]?.how === "same";
    return known.map((origin) => ({ later: id, earlier: origin.id, same: alone }));
  });
  const claimed = (id: string) => renamed.filter((pair) => pair.earlier === id).length;
  return [
    ...kept.map(({ id }) => ({ later: id, earlier: id, same: true })),
    ...renamed.map((pair) => ({ ...pair, same: pair.same && claimed(pair.earlier) === 1 })),
  ];
}
