/** What changed between two versions of a questionnaire, as its `changes:` tell. */
import type { Issue } from "../../issue/issue.ts";
import { issue } from "../../issue/issue.ts";
import type { Questionnaire } from "../questionnaire.ts";
import { titlesOf } from "../questionnaire.ts";

/** Ids of questions, in the order in which they changed. */
export interface VersionChanges {
  readonly added: readonly string[];
  readonly reworded: readonly string[];
  readonly removed: readonly string[];
  readonly reweighted: readonly string[];
  /** What each version says about itself. */
  readonly notes: readonly string[];
}

/**
 * Everything between an earlier version and this one, taken together: a question that was added and then reworded was
 * added, and one that was added and removed never mattered.
 */
export function changesSince(
  version: string,
  questionnaire: Pick<Questionnaire, "version" | "changes">,
): VersionChanges {
  const since = questionnaire.changes.filter((change) => compareVersions(change.version, version) > 0);
  const all = (kind: "added" | "reworded" | "removed" | "reweighted") => [
    ...new Set(since.flatMap((change) => change[kind])),
  ];
  const [added, removed] = [all("added"), all("removed")];
  const stayed = (id: string) => !added.includes(id) && !removed.includes(id);
  return {
    added: added.filter((id) => !removed.includes(id)),
    reworded: all("reworded").filter(stayed),
    removed: removed.filter((id) => !added.includes(id)),
    reweighted: all("reweighted").filter(stayed),
    notes: since.flatMap(({ note }) => note ?? []),
  };
}

/** Another version of the same questionnaire: same major is a warning, another major is refused (formats.md). */
export function versionIssues(
  { id, version }: { readonly id: string; readonly version: string },
  questionnaire: Questionnaire,
): Issue[] {
  const params = { id, version, expectedId: questionnaire.id, expectedVersion: questionnaire.version };
  const path = ["questionnaire", "version"];
  if (id !== questionnaire.id) return [issue("other-questionnaire", ["questionnaire", "id"], params)];
  if (majorOf(version) !== majorOf(questionnaire.version)) return [issue("other-major-version", path, params)];
  const order = compareVersions(version, questionnaire.version);
  if (order === 0) return [];
  if (order > 0) return [issue("newer-version", path, params, "warning")];
  return [issue("other-version", path, { ...params, ...changesInWords(version, questionnaire) }, "warning")];
}

/** What changed since, by the titles of questions; a kind of change that there was none of is absent. */
export function changesInWords(version: string, questionnaire: Questionnaire): Readonly<Record<string, string>> {
  const { notes, ...byKind } = changesSince(version, questionnaire);
  const lists = Object.entries(byKind).map(([kind, ids]) => [kind, titlesOf(ids, questionnaire).join("; ")]);
  return Object.fromEntries([...lists, ["notes", notes.join(" ")]].filter(([, words]) => words !== ""));
}

/** The question that takes the place of one of an earlier version; undefined where none does. */
export function replacementOf(id: string, { questions }: Pick<Questionnaire, "questions">): string | undefined {
  return questions.find(({ replaces = {} }) => Object.hasOwn(replaces, id))?.id;
}

/** An answer to such a question stays in its file, and counts for nothing. */
export function wasRemoved(id: string, { changes }: Pick<Questionnaire, "changes">): boolean {
  return changes.some(({ removed }) => removed.includes(id));
}

/** Below zero where the first is earlier; versions are `major.minor.patch`. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [numbersOf(a), numbersOf(b)];
  for (const [index, number] of first.entries()) {
    const difference = number - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function majorOf(version: string): number {
  return numbersOf(version)[0] ?? 0;
}

function numbersOf(version: string): number[] {
  return version.split(".").map(Number);
}
