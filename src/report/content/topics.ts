/** Which questions a group should talk about, and why: those on which talking changes the picture most. */
import type { QuestionResult } from "../../core/assessment/results.ts";
import { claimedResults } from "./certainty.ts";
import type { Context } from "./context.ts";
import { isDivided } from "./context.ts";

/** In the order in which a group gains most by talking. */
export const reasons = ["divided", "unknown", "claimed", "holding"] as const;

export type Reason = (typeof reasons)[number];

export interface Topic {
  readonly result: QuestionResult;
  /** All that apply, the one that it was chosen for first. */
  readonly reasons: readonly Reason[];
}

/** A session of two hours. */
export const mostTopics = 12;

/** In turn from each reason, so that none keeps the others out; then together by reason, the most telling first. */
export function topicsOf(context: Context): readonly Topic[] {
  const ranked = new Map(reasons.map((reason) => [reason, rankedFor(context, reason)]));
  const chosen = new Map<QuestionResult, Reason>();
  const longest = Math.max(...[...ranked.values()].map(({ length }) => length));
  for (let rank = 0; rank < longest; rank += 1) {
    for (const reason of reasons) {
      const result = ranked.get(reason)?.[rank];
      if (result && !chosen.has(result) && chosen.size < mostTopics) chosen.set(result, reason);
    }
  }
  return reasons.flatMap((reason) => {
    const own = (ranked.get(reason) ?? []).filter((result) => chosen.get(result) === reason);
    const others = (result: QuestionResult) =>
      reasons.filter((other) => other !== reason && ranked.get(other)?.includes(result));
    return own.map((result): Topic => ({ result, reasons: [reason, ...others(result)] }));
  });
}

function rankedFor(context: Context, reason: Reason): readonly QuestionResult[] {
  const { questions } = context.assessment;
  switch (reason) {
    case "divided":
      return questions.filter(isDivided).sort((a, b) => (a.agreement ?? 1) - (b.agreement ?? 1));
    case "unknown":
      return questions.filter((result) => isHardlyKnown(context, result)).sort((a, b) => b.unknown - a.unknown);
    case "claimed":
      return [...claimedResults(context)].sort((a, b) => fall(b) - fall(a));
    case "holding":
      return holding(context);
  }
}

/** Nobody knew, or at least half of those who were asked; a group that is too small is not told of. */
function isHardlyKnown({ questionnaire }: Context, { state, n, unknown, consensus }: QuestionResult): boolean {
  if (state === "dont-know") return true;
  const asked = n + unknown;
  return state === "level" && !consensus && unknown > 0 && unknown >= n && asked >= questionnaire.privacy.inside;
}

function fall({ value = 0, evidenced = value }: QuestionResult): number {
  return value - evidenced;
}

/** Questions that keep a dimension from its next level, those of most dimensions first. */
function holding({ assessment, result }: Context): readonly QuestionResult[] {
  const counts = new Map<string, number>();
  for (const { floor, gap } of assessment.dimensions) {
    if (gap === undefined || gap === 0) continue;
    for (const id of floor?.blockers ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ranked = [...counts].flatMap(([id, count]) => {
    const found = result(id);
    return found?.value === undefined ? [] : [{ found, count, value: found.value }];
  });
  return ranked.sort((a, b) => b.count - a.count || a.value - b.value).map(({ found }) => found);
}
