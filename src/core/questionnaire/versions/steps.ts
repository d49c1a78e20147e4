/** What each kind of difference between two versions asks of the version number. Explained in docs/versions.md. */
import { compareVersions } from "./version-changes.ts";

export type Step = "patch" | "minor" | "major";

/**
 * Patch: an answer that was given is an answer to the same question. Minor: it keeps its value, and there is more to
 * answer, or what is computed from it changes. Major: it has another value or none, something that was written by the
 * earlier version is refused, or a promise to whoever answered is loosened.
 */
export const differenceSteps = {
  "other-questionnaire": "major",
  "level-added": "major",
  "level-removed": "major",
  "area-added": "minor",
  "area-removed": "major",
  "dimension-added": "minor",
  "dimension-removed": "major",
  "role-added": "minor",
  "role-removed": "major",
  "audience-added": "minor",
  "audience-removed": "minor",
  "question-added": "minor",
  "question-removed": "minor",
  "option-added": "minor",
  "option-removed": "major",
  "action-added": "minor",
  "action-removed": "major",
  "function-added": "minor",
  "function-removed": "minor",
  "size-added": "minor",
  "size-removed": "minor",
  wording: "patch",
  order: "patch",
  weight: "minor",
  asked: "minor",
  scoring: "minor",
  target: "minor",
  plan: "minor",
  "promise-tightened": "minor",
  "promise-loosened": "major",
  meaning: "major",
} as const satisfies Readonly<Record<string, Step>>;

export type DifferenceCode = keyof typeof differenceSteps;

/** How differences are shown together. */
export const differenceGroups = [
  "added",
  "removed",
  "meaning",
  "reworded",
  "reweighted",
  "asked",
  "promises",
  "settings",
] as const;

export type DifferenceGroup = (typeof differenceGroups)[number];

export function groupOf(code: DifferenceCode): DifferenceGroup {
  if (code.endsWith("-added")) return "added";
  if (code.endsWith("-removed")) return "removed";
  if (code.startsWith("promise")) return "promises";
  switch (code) {
    case "meaning":
    case "other-questionnaire":
      return "meaning";
    case "wording":
      return "reworded";
    case "weight":
      return "reweighted";
    case "asked":
      return "asked";
    default:
      return "settings";
  }
}

const order: readonly Step[] = ["patch", "minor", "major"];

/** The greatest of several; undefined of none. */
export function greatest(steps: readonly Step[]): Step | undefined {
  return order.findLast((step) => steps.includes(step));
}

/** Which step one version is after another; undefined where it is none: the same, or an earlier one. */
export function stepBetween(earlier: string, later: string): Step | undefined {
  if (compareVersions(later, earlier) <= 0) return undefined;
  const [before, after] = [earlier.split("."), later.split(".")];
  if (before[0] !== after[0]) return "major";
  return before[1] === after[1] ? "patch" : "minor";
}

/** The first version that is such a step after this one. */
export function leastVersion(version: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (step === "major") return `${major + 1}.0.0`;
  return step === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Whether a step is at least as great as another. */
export function isEnough(step: Step | undefined, needed: Step): boolean {
  return step !== undefined && order.indexOf(step) >= order.indexOf(needed);
}
