/** Rules about a questionnaire beside its earlier version: the step of the version number, and what `changes` tells. */
import type { Issue, IssuePath } from "../../issue/issue.ts";
import { issue } from "../../issue/issue.ts";
import { nearest } from "../../issue/nearest.ts";
import type { Question, Questionnaire } from "../questionnaire.ts";
import { meansTheSame } from "../versions/carried.ts";
import type { Difference, QuestionnaireDiff } from "../versions/diff.ts";
import { changesSince, compareVersions, wasRemoved } from "../versions/version-changes.ts";

/** Explained in docs/rules.md. */
export const sinceSeverity = {
  "version-not-raised": "error",
  "version-step-too-small": "error",
  "version-lowered": "error",
  "meaning-changed-same-id": "error",
  "change-not-listed": "error",
  "change-not-so": "warning",
  "replaces-unknown": "error",
  "replaces-incomplete": "warning",
} as const satisfies Readonly<Record<string, Issue["severity"]>>;

type SinceRule = keyof typeof sinceSeverity;

/** Paths are those of the newer questionnaire.yaml. */
export function checkSince(older: Questionnaire, newer: Questionnaire, diff: QuestionnaireDiff): Issue[] {
  const step = stepRules(diff);
  // Without a later version nothing can be said of what changed since.
  if (compareVersions(newer.version, older.version) <= 0) return step;
  return [
    ...step,
    ...meaningRules(older, newer),
    ...changeRules(older, newer, diff.differences),
    ...replacementRules(older, newer),
  ];
}

function broken(rule: SinceRule, path: IssuePath, params: Issue["params"]): Issue {
  return issue(rule, path, params, sinceSeverity[rule]);
}

function stepRules({ older, newer, needed, isEnough, leastVersion, differences }: QuestionnaireDiff): Issue[] {
  const [version, before] = [newer.version, older.version];
  if (compareVersions(version, before) < 0) return [broken("version-lowered", ["version"], { version, before })];
  if (isEnough || !needed) return [];
  const rule = version === before ? "version-not-raised" : "version-step-too-small";
  const because = differences.filter(({ step }) => step === needed).map(({ id, key }) => (key ? `${id}: ${key}` : id));
  const [first = "", ...more] = [...new Set(because)];
  const params = { version, before, step: needed, least: leastVersion, what: first, more: more.length };
  return [broken(rule, ["version"], params)];
}

function meaningRules(older: Questionnaire, newer: Questionnaire): Issue[] {
  const before = new Map(older.questions.map((question) => [question.id, question]));
  return newer.questions.flatMap((question, index) => {
    const earlier = before.get(question.id);
    if (!earlier || meansTheSame(earlier, question, { older, newer })) return [];
    return [broken("meaning-changed-same-id", ["questions", index, "id"], { id: question.id })];
  });
}

const kinds = ["added", "removed", "reworded", "reweighted"] as const;

/** What `changes` tells of questions against what is seen; notes and all else cannot be checked. */
function changeRules(older: Questionnaire, newer: Questionnaire, differences: readonly Difference[]): Issue[] {
  const told = changesSince(older.version, newer);
  const at = newer.changes.length > 0 ? ["changes"] : ["version"];
  return kinds.flatMap((kind) => {
    const seen = [...new Set(differences.flatMap((difference) => idIn(difference, kind, differences)))];
    const unlisted = seen.filter((id) => !told[kind].includes(id));
    const untrue = told[kind].filter((id) => !seen.includes(id));
    return [
      ...unlisted.map((id) => broken("change-not-listed", at, { id, kind })),
      ...untrue.map((id) =>
        broken("change-not-so", placeOf(id, kind, newer, older.version), { id, kind, version: older.version }),
      ),
    ];
  });
}

function idIn(
  { code, question }: Difference,
  kind: (typeof kinds)[number],
  all: readonly Difference[],
): readonly string[] {
  if (question === undefined) return [];
  const whole = all.find(
    (one) => one.id === question && (one.code === "question-added" || one.code === "question-removed"),
  );
  if (whole) return whole.code === `question-${kind}` ? [question] : [];
  const ofKind = { reworded: ["wording", "option-added", "option-removed"], reweighted: ["weight", "meaning"] };
  return kind in ofKind && ofKind[kind as keyof typeof ofKind].includes(code) ? [question] : [];
}

function placeOf(id: string, kind: (typeof kinds)[number], { changes }: Questionnaire, since: string): IssuePath {
  const index = changes.findLastIndex(
    (change) => compareVersions(change.version, since) > 0 && change[kind].includes(id),
  );
  return ["changes", index, kind, changes[index]?.[kind].indexOf(id) ?? 0];
}

function replacementRules(older: Questionnaire, newer: Questionnaire): Issue[] {
  const before = new Map(older.questions.map((question) => [question.id, question]));
  return newer.questions.flatMap(({ replaces = {} }, index) =>
    Object.entries(replaces).flatMap(([id, how]) => {
      const path = ["questions", index, "replaces", id];
      const earlier = before.get(id);
      if (!earlier) {
        const params = { id, version: older.version, nearest: nearest(id, [...before.keys()]) ?? "" };
        return wasRemoved(id, newer) ? [] : [broken("replaces-unknown", path, params)];
      }
      const missing = how === "same" ? [] : answersTo(earlier, older).filter((answer) => !(answer in how));
      return missing.length > 0 ? [broken("replaces-incomplete", path, { id, missing: missing.join(", ") })] : [];
    }),
  );
}

/** The levels or options that a map can speak of. */
function answersTo({ form }: Question, { levels }: Questionnaire): string[] {
  if (form.kind === "levels") return levels.map(({ value }) => String(value));
  return form.kind === "options" ? form.options.map(({ id }) => id) : [];
}
