/** The entries of one organisation, from several parts → one for each round, whatever their order. */
import { addTally } from "../../assess/tally/merge.ts";
import type { Tally } from "../../assess/tally/tally.ts";
import { emptyTally, respondentsIn } from "../../assess/tally/tally.ts";
import { latestWorkshop } from "../../assess/tally/workshop.ts";
import type { Warning } from "../../assessment/assessment.ts";
import { sortWarnings } from "../../assessment/warnings.ts";
import type { OrganisationFile } from "../../response/response-schema.ts";
import { compareText } from "../../text/compare-text.ts";
import type { PartEntry } from "./part.ts";

export interface FromPart {
  /** Path of the part. */
  readonly path: string;
  readonly entry: PartEntry;
}

/** What stands in the way of adding up. */
export type Clash =
  /** The same counts twice: adding them up would count people twice. */
  | { readonly kind: "twice"; readonly organisation: string; readonly paths: readonly string[] }
  /** What parts say about the organisation itself differs. */
  | { readonly kind: "own-differs"; readonly organisation: string; readonly paths: readonly string[] };

/**
 * @param entries Of one organisation, at least one.
 * @param repeat The same counts twice are meant.
 * @returns Those with answers, sorted by round; what is known of the organisation holds for each round. If there are
 *   none, what is known of it, alone.
 */
export function mergeEntries(entries: readonly FromPart[], repeat = false): readonly PartEntry[] | Clash {
  const organisation = entries[0]?.entry.tally.organisation ?? "";
  const own = unionOfOwn(entries);
  if (own === "differs") {
    const paths = [...new Set(entries.filter(({ entry }) => entry.own).map(({ path }) => path))].sort(compareText);
    return { kind: "own-differs", organisation, paths };
  }
  const rounds = new Map<string, FromPart[]>();
  for (const one of entries.filter(({ entry }) => hasAnswers(entry))) {
    const round = one.entry.tally.round ?? "";
    rounds.set(round, [...(rounds.get(round) ?? []), one]);
  }
  if (rounds.size === 0) return own ? [{ tally: emptyTally(organisation), own, warnings: [], from: [] }] : [];
  const paths = repeat ? undefined : [...rounds.values()].map(pathsOfSame).find((found) => found !== undefined);
  if (paths) return { kind: "twice", organisation, paths };
  return [...rounds].sort(([a], [b]) => compareText(a, b)).map(([, some]) => addUp(some, own));
}

export function hasAnswers({ tally }: PartEntry): boolean {
  return respondentsIn(tally) > 0 || tally.workshop !== undefined;
}

/** The parts that hold the same counts. */
function pathsOfSame(entries: readonly FromPart[]): readonly string[] | undefined {
  const seen = new Map<string, string>();
  for (const { path, entry } of entries) {
    for (const source of entry.from) {
      const earlier = seen.get(source);
      if (earlier !== undefined) return [earlier, path].sort(compareText);
      seen.set(source, path);
    }
  }
  return undefined;
}

function addUp(entries: readonly FromPart[], own: OrganisationFile | undefined): PartEntry {
  const [first] = entries;
  const tally: Tally = emptyTally(first?.entry.tally.organisation ?? "", first?.entry.tally.round);
  const warnings: Warning[] = [];
  let workshopFrom: string | undefined;
  for (const { entry } of entries) {
    warnings.push(...entry.warnings, ...replaced(tally, workshopFrom, entry));
    if (latestWorkshop(tally.workshop, entry.tally.workshop) !== tally.workshop) workshopFrom = entry.workshopFrom;
    addTally(tally, entry.tally);
  }
  const from = entries.flatMap(({ entry }) => entry.from).sort(compareText);
  return { tally, own, warnings: withoutTold(sortWarnings(warnings)), workshopFrom, from };
}

/** A workshop that gives way to a later one is named, as when both are read at once. */
function replaced(tally: Tally, workshopFrom: string | undefined, { tally: other, ...entry }: PartEntry): Warning[] {
  if (!tally.workshop || !other.workshop) return [];
  const path = latestWorkshop(tally.workshop, other.workshop) === tally.workshop ? entry.workshopFrom : workshopFrom;
  return path === undefined ? [] : [{ code: "older-consensus", path, params: {} }];
}

/** That owners are told by their function is said once, though each part that saw the plan says so. */
function withoutTold(warnings: readonly Warning[]): Warning[] {
  return warnings.filter(
    ({ code, params }, at) =>
      code !== "owners-by-function" ||
      warnings.findIndex((other) => other.code === code && other.params.count === params.count) === at,
  );
}

/** Parts may each know something of an organisation: together they know all of it, where they do not contradict. */
function unionOfOwn(entries: readonly FromPart[]): OrganisationFile | undefined | "differs" {
  let known: unknown;
  for (const { entry } of entries) {
    if (!entry.own) continue;
    known = known === undefined ? entry.own : union(known, entry.own);
    if (known === differs) return "differs";
  }
  return known as OrganisationFile | undefined;
}

const differs = Symbol("differs");

function union(a: unknown, b: unknown): unknown {
  if (!isObject(a) || !isObject(b)) return JSON.stringify(a) === JSON.stringify(b) ? a : differs;
  const all: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const both = key in a ? union(a[key], value) : value;
    if (both === differs) return differs;
    all[key] = both;
  }
  return all;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
