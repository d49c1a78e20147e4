/** What an organisation has to spend: its size class, its days and quarters, and which of these are assumptions. */
import type { Roadmap } from "../assessment/roadmap.ts";
import type { Action, Catalogue, Size } from "../questionnaire/questionnaire.ts";
import type { Ambition } from "../response/response-schema.ts";

/** Used where a catalogue has no size classes at all: the medium one of formats.md. */
const assumedSize: Size = { id: "medium", from: 0, daysPerYear: 100, actionsPerYear: 10 };

const defaultQuarters = 8;

/** The class with the highest `from` that the inhabitants reach; unknown inhabitants: `medium`, else the middle class. */
export function sizeOf(catalogue: Pick<Catalogue, "sizes">, inhabitants: number | undefined): Size {
  const { sizes } = catalogue;
  if (inhabitants === undefined) {
    const medium = sizes.find((size) => size.id === assumedSize.id);
    return medium ?? sizes[Math.floor((sizes.length - 1) / 2)] ?? assumedSize;
  }
  return sizes.filter((size) => size.from <= inhabitants).at(-1) ?? sizes[0] ?? assumedSize;
}

/** What is planned with: the organisation's own figures where it gave them, those of its size class elsewhere. */
export function meansOf(
  catalogue: Pick<Catalogue, "sizes">,
  ambition: Ambition,
  inhabitants: number | undefined,
): Roadmap["ambition"] {
  const size = sizeOf(catalogue, inhabitants);
  return {
    size: size.id,
    sizeAssumed: inhabitants === undefined,
    daysPerYear: ambition.daysPerYear ?? size.daysPerYear,
    daysPerYearAssumed: ambition.daysPerYear === undefined,
    actionsPerYear: ambition.actionsPerYear ?? size.actionsPerYear,
    actionsPerYearAssumed: ambition.actionsPerYear === undefined,
    shared: ambition.shared ?? false,
    quarters: ambition.quarters ?? defaultQuarters,
  };
}

/**
 * Internal person-days: the midpoint of the range of the size class, times `share` where it is done together.
 * An action without a range for this class takes that of the first class it knows; without any it never fits.
 */
export function effortOf(action: Action, means: Pick<Roadmap["ambition"], "size" | "shared">): number {
  const range = action.effort[means.size] ?? Object.values(action.effort)[0];
  if (!range) return Number.POSITIVE_INFINITY;
  const [low, high] = range;
  return ((low + high) / 2) * (isShared(action, means) ? (action.share ?? 1) : 1);
}

export function isShared(action: Action, means: Pick<Roadmap["ambition"], "shared">): boolean {
  return means.shared && action.share !== undefined;
}

/** Person-days that an ended action asks every quarter. */
export function upkeepOf(action: Action, means: Pick<Roadmap["ambition"], "size">): number {
  return (action.upkeep[means.size] ?? 0) / 4;
}
