/** What is said of a region in a few sentences, by rule: the same on a terminal and in a report. */
import type { RegionFigure } from "../../core/organisations/region/region.ts";
import type { RegionContext } from "./context.ts";
import { canHelp, daysOf } from "./context.ts";

/** So many of the highest and of the lowest. */
const mostNamed = 2;

export function regionSentences(context: RegionContext): readonly string[] {
  const { region, say } = context;
  return [
    ...apart(context),
    ...ends(region.dimensions, context),
    ...weakest(context),
    ...(region.common.unknown.length > 0 ? [say.summary.unknown(region.common.unknown.length)] : []),
    ...together(context),
    ...helped(context),
  ];
}

/** More than a year is another time: somebody may have moved since. */
function apart({ region: { organisations }, say }: RegionContext): string[] {
  const later = `${Number(organisations.from.slice(0, 4)) + 1}${organisations.from.slice(4)}`;
  return organisations.to > later ? [say.summary.apart] : [];
}

/** Nothing where all are alike, or too few to have ends. */
function ends(dimensions: readonly RegionFigure[], { say, name, score }: RegionContext): string[] {
  const told = dimensions.flatMap(({ id, spread }) => (spread ? [{ id, median: spread.quartiles[1] }] : []));
  const sorted = [...told].sort((a, b) => b.median - a.median);
  if (sorted.length < 2 * mostNamed || sorted[0]?.median === sorted.at(-1)?.median) return [];
  const named = (those: typeof told) =>
    those.map(({ id, median }) => say.summary.median(name(id), score(median))).join(", ");
  return [
    say.summary.strong(named(sorted.slice(0, mostNamed))),
    say.summary.weak(named(sorted.slice(-mostNamed).reverse())),
  ];
}

function weakest({ region, say, question, questionTitle }: RegionContext): string[] {
  const [first] = region.common.weaknesses.questions;
  const answers = first === undefined ? undefined : question(first);
  if (first === undefined || !answers) return [];
  return [say.summary.weakMost(questionTitle(first), answers.n - answers.reached, answers.n)];
}

function together({ region, say, amount }: RegionContext): string[] {
  if (region.organisations.planned === 0) return [];
  if (region.together.length === 0) return [say.summary.nothingTogether];
  const { alone, together: less, saved } = daysOf(region.together);
  const count = new Set(region.together.map(({ action }) => action)).size;
  return [say.summary.together(count, amount(alone), amount(less), amount(saved))];
}

function helped({ region, say }: RegionContext): string[] {
  const count = region.actions.filter(canHelp).length;
  return count === 0 ? [] : [say.summary.helped(count)];
}
