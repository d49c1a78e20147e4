/** Which Assessments belong in one region: the latest of each organisation, all made with the same questionnaire. */
import type { Assessment } from "../../assessment/assessment.ts";
import { compareText } from "../../text/compare-text.ts";
import type { RegionSource } from "./region.ts";

export interface Comparable<T> {
  readonly sources: readonly T[];
  readonly questionnaire: Assessment["questionnaire"];
  /** Left aside for a later one of the same organisation. */
  readonly older: number;
  /** Made with another questionnaire, or another version of it. */
  readonly others: readonly T[];
}

/** Takes the questionnaire that most organisations were measured with; of two the later version. @param all At least one. */
export function comparable<T extends Pick<RegionSource, "questionnaire" | "organisation" | "date">>(
  all: readonly T[],
): Comparable<T> {
  const latest = new Map<string, T>();
  for (const one of [...all].sort(byDate)) latest.set(one.organisation.id, one);
  const byQuestionnaire = new Map<string, T[]>();
  for (const one of latest.values()) {
    const { sha256 } = one.questionnaire;
    byQuestionnaire.set(sha256, [...(byQuestionnaire.get(sha256) ?? []), one]);
  }
  const [sources = []] = [...byQuestionnaire.values()].sort(bySize);
  const [first] = sources;
  if (!first) throw new Error("A region without organisations");
  const { questionnaire } = first;
  return {
    sources,
    questionnaire,
    older: all.length - latest.size,
    others: [...latest.values()].filter((one) => one.questionnaire.sha256 !== questionnaire.sha256),
  };
}

type Dated = Pick<RegionSource, "questionnaire" | "organisation" | "date">;

function byDate(a: Dated, b: Dated): number {
  return (
    compareText(a.date, b.date) ||
    compareText(a.organisation.id, b.organisation.id) ||
    compareText(a.questionnaire.version, b.questionnaire.version)
  );
}

function bySize(a: readonly Dated[], b: readonly Dated[]): number {
  const version = (all: readonly Dated[]) => all[0]?.questionnaire.version ?? "";
  return b.length - a.length || version(b).localeCompare(version(a), "en", { numeric: true });
}
