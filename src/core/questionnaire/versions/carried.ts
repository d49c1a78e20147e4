/** Which question of an earlier version is which one now: for carrying answers over, and for comparing measurements. */
import type { Question, Questionnaire, Replacement } from "../questionnaire.ts";

/** A question of an earlier version that this one takes its answers from. */
export interface Origin {
  readonly id: string;
  readonly how: Replacement;
}

/** Question → what it says to replace, in the order of the questionnaire; questions that replace nothing are absent. */
export function carriedFrom(newer: Pick<Questionnaire, "questions">): ReadonlyMap<string, readonly Origin[]> {
  const origins = newer.questions.flatMap(({ id, replaces }) =>
    replaces ? [[id, Object.entries(replaces).map(([from, how]) => ({ id: from, how }))] as const] : [],
  );
  return new Map(origins);
}

/** A question now, and those of the earlier version that it goes back to. */
export interface QuestionPair {
  readonly later: string;
  readonly earlier: readonly Origin[];
  /**
   * `same`: means the same, so that values can be compared. `changed`: kept its id, but an answer has another value now.
   * `mapped`: replaces one question, by a map of levels or options. `merged`: replaces several. `split`: replaces one
   * that others replace too.
   */
  readonly meaning: "same" | "changed" | "mapped" | "merged" | "split";
}

/**
 * Every question of the newer version that goes back to one of the older: by its id, or by `replaces`. In the order of
 * the newer; the others are new. Only what is `same` may be compared as it is.
 */
export function comparableQuestions(older: Questionnaire, newer: Questionnaire): readonly QuestionPair[] {
  const before = new Map(older.questions.map((question) => [question.id, question]));
  const origins = carriedFrom(newer);
  const claims = claimsIn(origins);
  return newer.questions.flatMap((question): QuestionPair[] => {
    const kept = before.get(question.id);
    const later = question.id;
    if (kept) {
      const meaning = meansTheSame(kept, question, { older, newer }) ? "same" : "changed";
      return [{ later, earlier: [{ id: later, how: "same" }], meaning }];
    }
    const earlier = (origins.get(later) ?? []).filter(({ id }) => before.has(id));
    const [origin, another] = earlier;
    if (!origin) return [];
    if (another) return [{ later, earlier, meaning: "merged" }];
    if ((claims.get(origin.id) ?? 0) > 1) return [{ later, earlier, meaning: "split" }];
    if (origin.how !== "same") return [{ later, earlier, meaning: "mapped" }];
    const replaced = before.get(origin.id);
    const same = replaced !== undefined && meansTheSame(replaced, question, { older, newer });
    return [{ later, earlier, meaning: same ? "same" : "changed" }];
  });
}

/** Earlier question → how many replace it. */
function claimsIn(origins: ReadonlyMap<string, readonly Origin[]>): ReadonlyMap<string, number> {
  const claims = new Map<string, number>();
  for (const { id } of [...origins.values()].flat()) claims.set(id, (claims.get(id) ?? 0) + 1);
  return claims;
}

interface Versions {
  readonly older: Pick<Questionnaire, "levels">;
  readonly newer: Pick<Questionnaire, "levels">;
}

/** Whether every answer that the earlier question allowed has the same value on the same scale. Wording says nothing. */
export function meansTheSame(earlier: Question, later: Question, { older, newer }: Versions): boolean {
  const [before, after] = [earlier.form, later.form];
  if (!sameList(older.levels.map(levelOf), newer.levels.map(levelOf))) return false;
  if (before.kind === "levels" || after.kind === "levels") return before.kind === after.kind;
  if (before.kind === "options" && after.kind === "options") {
    return before.options.every(({ id, score, state }) => {
      const now = after.options.find((option) => option.id === id);
      return now !== undefined && now.score === score && now.state === state;
    });
  }
  if (before.kind === "checklist" && after.kind === "checklist") {
    const kept = before.items.every(({ id, points }) =>
      after.items.some((item) => item.id === id && item.points === points),
    );
    return kept && sameThresholds(before.thresholds, after.thresholds);
  }
  return before.kind === "number" && after.kind === "number" && sameThresholds(before.thresholds, after.thresholds);
}

function levelOf({ value }: { readonly value: number }): string {
  return String(value);
}

function sameThresholds(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): boolean {
  const written = (thresholds: Readonly<Record<string, number>>) =>
    Object.entries(thresholds)
      .map(([level, needed]) => `${level}: ${needed}`)
      .sort();
  return sameList(written(before), written(after));
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
