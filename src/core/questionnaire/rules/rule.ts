/** Every rule that a schema cannot say, with what breaking it means. */
import type { Issue, IssuePath } from "../../issue/issue.ts";
import { issue } from "../../issue/issue.ts";
import { nearest } from "../../issue/nearest.ts";

/** An error makes the file wrong to use; a warning makes it worse than it could be. Explained in docs/rules.md. */
export const ruleSeverity = {
  // the scale and the scoring
  "scale-not-ascending": "error",
  "evidence-from-not-on-scale": "error",
  "score-outside-scale": "error",
  "target-outside-scale": "error",
  // ids and references
  "duplicate-id": "error",
  "reserved-id": "error",
  "unknown-area": "error",
  "unknown-dimension": "error",
  "unknown-role": "error",
  "unknown-audience": "error",
  "unknown-question": "error",
  "unknown-option-set": "error",
  // ways to answer
  "level-not-on-scale": "error",
  "level-without-text": "error",
  "level-not-reached": "warning",
  "same-level-texts": "error",
  "option-outside-scale": "error",
  "reversed-without-options": "error",
  "opposite-of-itself": "error",
  "thresholds-not-ascending": "error",
  "threshold-not-reachable": "error",
  // conditions
  "askif-loop": "error",
  "askif-never-holds": "error",
  "askif-not-core": "warning",
  "askif-other-roles": "warning",
  // earlier versions
  "changes-not-ascending": "error",
  "change-after-version": "error",
  "removed-still-there": "error",
  "replaces-still-asked": "error",
  "replaces-unknown-choice": "error",
  "replaces-without-choices": "error",
  // the whole
  "few-questions": "warning",
  "area-without-questions": "warning",
  "text-too-long": "warning",
  // actions
  "unknown-action": "error",
  "unknown-owner": "error",
  "unknown-size": "error",
  "sizes-without-smallest": "error",
  "same-size": "error",
  "effort-missing": "error",
  "effort-reversed": "error",
  "lifts-nothing": "error",
  "lift-not-on-scale": "error",
  "lift-not-above-from": "error",
  "from-not-on-scale": "error",
  "from-not-reached": "warning",
  "prerequisite-loop": "error",
  "prerequisite-later-stage": "error",
  "nothing-left-to-lift": "error",
  "step-without-action": "warning",
  // texts in other languages
  "text-missing": "warning",
  "text-unknown": "warning",
  "text-identical": "warning",
  "list-length": "warning",
  "overlay-of-own-language": "warning",
  // mappings of exported surveys
  "question-not-mapped": "error",
  "nothing-mapped": "error",
  "mapped-and-skipped": "error",
  "column-not-said": "error",
  "column-said-twice": "error",
  "occurrence-without-header": "error",
  "test-not-said": "error",
  "file-name-not-simple": "error",
  "pattern-not-simple": "error",
  "mapping-without-submitted": "warning",
  "latest-without-date": "error",
  "meaning-to-fill-in": "error",
  "meaning-unknown": "error",
  "meanings-missing": "error",
  "checked-missing": "error",
  "spelling-with-two-meanings": "error",
  "unknown-scale": "error",
  "scale-not-used": "warning",
  "range-outside-scale": "error",
  "unknown-item": "error",
  "wrong-way-to-read": "error",
} as const satisfies Readonly<Record<string, Issue["severity"]>>;

export type RuleId = keyof typeof ruleSeverity;

export function broken(rule: RuleId, path: IssuePath, params: Issue["params"] = {}): Issue {
  return issue(rule, path, params, ruleSeverity[rule]);
}

/** Ids that are named at these places but do not exist. */
export function unknownIds(
  rule: RuleId,
  named: readonly { readonly id: string; readonly path: IssuePath }[],
  known: readonly string[],
): Issue[] {
  return named
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path }) => broken(rule, path, { id, nearest: nearest(id, known) ?? "", allowed: known.join(", ") }));
}

/** Ids that stand twice; `path` leads to the list. */
export function duplicateIds(items: readonly { readonly id: string }[], path: IssuePath, taken = new Set<string>()) {
  const issues: Issue[] = [];
  for (const [index, { id }] of items.entries()) {
    if (taken.has(id)) issues.push(broken("duplicate-id", [...path, index, "id"], { id }));
    taken.add(id);
  }
  return issues;
}

/**
 * Nodes that wait for themselves, each loop once: `a → b → a`.
 * @param waitsFor Node → what it waits for.
 */
export function loopsIn(waitsFor: ReadonlyMap<string, readonly string[]>): string[][] {
  const settled = new Set<string>();
  const loops: string[][] = [];
  for (const start of waitsFor.keys()) walk(start, []);
  return loops;

  function walk(node: string, trail: readonly string[]): void {
    const before = trail.indexOf(node);
    if (before >= 0) loops.push([...trail.slice(before), node]);
    if (before >= 0 || settled.has(node)) return;
    for (const next of waitsFor.get(node) ?? []) walk(next, [...trail, node]);
    settled.add(node);
  }
}
