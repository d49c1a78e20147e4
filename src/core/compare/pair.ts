/** Earlier and later measurements of many organisations → which belong together. */
import type { Assessment } from "../assessment/assessment.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { majorOf } from "../questionnaire/versions/version-changes.ts";
import { compareText } from "../text/compare-text.ts";
import type { Earlier } from "./earlier.ts";
import { earlierOf, mergedEarlier } from "./earlier.ts";
import { knownMergers } from "./mergers.ts";

export interface Pair {
  readonly earlier: Earlier;
  readonly later: Assessment;
}

/** Why an organisation has nothing to be compared with. */
export interface Unpaired {
  readonly why:
    | "no-earlier"
    | "no-later"
    | "predecessor-missing"
    | "predecessor-inhabitants"
    | "other-questionnaire"
    | "other-major";
  readonly organisation: string;
  readonly name?: string | undefined;
  /** Ids of predecessors, or the two questionnaires. */
  readonly about: string;
}

export interface Paired {
  /** Sorted by organisation. */
  readonly pairs: readonly Pair[];
  readonly unpaired: readonly Unpaired[];
}

/** A measurement, and the questionnaire that it answered where that is at hand. */
export interface Measured {
  readonly assessment: Assessment;
  readonly questionnaire?: Questionnaire | undefined;
}

/** By id; an organisation that is not among the earlier ones by those that became it. Of several rounds the newest. */
export function pairMeasurements(earlier: readonly Measured[], later: readonly Assessment[]): Paired {
  const then = newestOf(earlier.map(({ assessment }) => assessment));
  const asked = new Map(earlier.map(({ assessment, questionnaire }) => [assessment, questionnaire]));
  const used = new Set<string>();
  const pairs: Pair[] = [];
  const unpaired: Unpaired[] = [];
  for (const assessment of newestOf(later).values()) {
    const found = baselineOf(assessment, then, asked);
    for (const id of found.used) used.add(id);
    if ("earlier" in found) pairs.push({ earlier: found.earlier, later: assessment });
    else unpaired.push(found.unpaired);
  }
  for (const { organisation } of then.values()) {
    if (used.has(organisation.id)) continue;
    unpaired.push({ why: "no-later", organisation: organisation.id, name: organisation.name, about: "" });
  }
  return { pairs, unpaired };
}

function newestOf(assessments: readonly Assessment[]): ReadonlyMap<string, Assessment> {
  const sorted = [...assessments].sort(
    (a, b) =>
      compareText(a.organisation.id, b.organisation.id) ||
      compareText(a.date, b.date) ||
      compareText(a.round ?? "", b.round ?? ""),
  );
  return new Map(sorted.map((assessment) => [assessment.organisation.id, assessment]));
}

type Found = { readonly used: readonly string[] } & ({ readonly earlier: Earlier } | { readonly unpaired: Unpaired });

function baselineOf(
  later: Assessment,
  then: ReadonlyMap<string, Assessment>,
  asked: ReadonlyMap<Assessment, Questionnaire | undefined>,
): Found {
  const { id, name } = later.organisation;
  const refuse = (why: Unpaired["why"], about: string, used: readonly string[] = []): Found => ({
    used,
    unpaired: { why, organisation: id, name, about },
  });
  const own = then.get(id);
  const declared = predecessorsOf(later, own);
  const found = declared.flatMap((predecessor) => then.get(predecessor) ?? []);
  if (found.every((one) => one === own)) {
    if (!own) return refuse("no-earlier", "");
    const other = otherQuestionnaire([own], later);
    return other
      ? refuse(other, aboutBoth(own, later), [id])
      : { used: [id], earlier: earlierOf(own, askedThen(own, later, asked.get(own))) };
  }
  const used = found.map(({ organisation }) => organisation.id);
  const missing = declared.filter((predecessor) => !then.has(predecessor));
  if (missing.length > 0) return refuse("predecessor-missing", missing.join(", "), used);
  const unsized = found.filter(({ organisation }) => !organisation.inhabitants);
  if (unsized.length > 0) {
    return refuse("predecessor-inhabitants", unsized.map(({ organisation }) => organisation.id).join(", "), used);
  }
  const other = otherQuestionnaire(found, later);
  if (other) return refuse(other, aboutBoth(found[0], later), used);
  const predecessors = found.map((assessment) => ({
    assessment,
    inhabitants: assessment.organisation.inhabitants ?? 0,
  }));
  return { used, earlier: mergedEarlier(predecessors) };
}

/** Not the present questionnaire, by which an older outcome is only read. */
function askedThen(own: Assessment, later: Assessment, asked: Questionnaire | undefined): Questionnaire | undefined {
  const { version } = own.questionnaire;
  return version !== later.questionnaire.version && version === asked?.version ? asked : undefined;
}

/** Its own file decides; the mergers that are known come into it where one of them lies between the measurements. */
function predecessorsOf({ organisation, date }: Assessment, own: Assessment | undefined): readonly string[] {
  if (organisation.predecessors) return organisation.predecessors;
  const known = knownMergers.find(({ id }) => id === organisation.id);
  if (!known || date < known.from || (own && own.date >= known.from)) return [];
  return known.predecessors;
}

function otherQuestionnaire(
  earlier: readonly Assessment[],
  later: Assessment,
): "other-questionnaire" | "other-major" | undefined {
  const { id, version } = later.questionnaire;
  if (earlier.some(({ questionnaire }) => questionnaire.id !== id)) return "other-questionnaire";
  return earlier.some(({ questionnaire }) => majorOf(questionnaire.version) !== majorOf(version))
    ? "other-major"
    : undefined;
}

function aboutBoth(earlier: Assessment | undefined, later: Assessment): string {
  const named = (one: Assessment | undefined) => `${one?.questionnaire.id} ${one?.questionnaire.version}`;
  return `${named(earlier)}, ${named(later)}`;
}
