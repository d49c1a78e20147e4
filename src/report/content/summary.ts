/** One page for who reads one page: the profile in words, what holds it back, and where to begin. */

import type { Roadmap } from "../../core/assessment/roadmap.ts";
import { formatPercent } from "../../i18n/format.ts";
import { reportYearsMessages } from "../../i18n/report-years.ts";
import type { Block, Sheet } from "./blocks.ts";
import type { Context, Scored } from "./context.ts";
import { missingAnswers, peopleOf, scoredDimensions, withheldIn } from "./context.ts";
import { outlookOf } from "./projected.ts";
import { activeQuarters } from "./schedule.ts";
import { namedItem, short, sideHead } from "./side-head.ts";
import { claimedPart, disagreePart, floorPart, unknownPart } from "./summary-doubts.ts";
import { linesOf, pageLines } from "./summary-length.ts";
import { yearSentences } from "./year-sentences.ts";

/** Three of each, or fewer where long texts would overflow the page. */
export function summaryBlocks(context: Context): readonly Block[] {
  const amount = (most: number): Amount => ({ first: most, rest: most });
  const parts = [3, 2]
    .map((most) => summaryParts(context, amount(most)))
    .find((some) => linesOf(some, context) <= pageLines);
  return [
    { kind: "heading", level: 2, text: context.words.summary.heading, newPage: true },
    ...(parts ?? summaryParts(context, amount(1))),
  ];
}

/** How many of each are named at most. */
export interface Amount {
  /** Of what nobody may miss: the strongest, the weakest, the first actions. */
  readonly first: number;
  /** Of all else; 0: none of that is told. */
  readonly rest: number;
}

/** Each part with its heading; the first says what the whole comes to. */
export function summaryParts(context: Context, { first, rest }: Amount): readonly Sheet[] {
  const scored = scoredDimensions(context);
  const parts = [
    profilePart(context, scored),
    yearPart(context),
    ...extremes(context, scored, first),
    ...(rest > 0
      ? [
          floorPart(context, scored, rest),
          claimedPart(context, scored, rest),
          disagreePart(context, rest),
          unknownPart(context, rest),
        ]
      : []),
    actionsPart(context, first),
    readingPart(context),
  ];
  return parts.filter((part) => part !== undefined);
}

function profilePart(context: Context, scored: readonly Scored[]): Sheet {
  const { words, assessment } = context;
  const sentences: string[] = [];
  if (scored.length === 0) sentences.push(words.summary.noScores);
  else {
    const reached = scored.filter((dimension) => dimension.gap === 0).length;
    sentences.push(words.summary.reached(reached, scored.length));
    const scores = scored.map((dimension) => dimension.score);
    const low = context.score(Math.min(...scores));
    const high = context.score(Math.max(...scores));
    if (low !== high) sentences.push(words.summary.spread(low, high));
    else if (scored.length > 1) sentences.push(words.summary.alike(low));
    if (assessment.toTarget !== undefined) {
      sentences.push(words.summary.toTarget(formatPercent(context.locale, assessment.toTarget)));
    }
    const unscored = assessment.dimensions.filter(
      ({ score, applicable }) => score === undefined && applicable > 0,
    ).length;
    if (unscored > 0) sentences.push(words.summary.unscored(unscored));
  }
  return sideHead(words.summary.profile, [{ kind: "paragraph", look: "lead", text: sentences.join(" ") }]);
}

/** What came of the last measurement, in the words of its chapter. */
function yearPart(context: Context): Sheet | undefined {
  const { comparison, locale } = context;
  if (!comparison || comparison.questions.length === 0) return undefined;
  const text = yearSentences(context, comparison).lead;
  return sideHead(reportYearsMessages[locale].heading, [{ kind: "paragraph", text }]);
}

/** The strongest and the weakest dimensions, without naming one twice. */
function extremes(context: Context, scored: readonly Scored[], most: number): readonly (Sheet | undefined)[] {
  const { words } = context;
  const count = Math.min(most, Math.floor(scored.length / 2));
  const scores = scored.map((dimension) => dimension.score);
  if (count === 0 || Math.max(...scores) - Math.min(...scores) < 0.05) return [];
  // Stable sort: equal scores keep the questionnaire's order.
  const ranked = [...scored].sort((a, b) => b.score - a.score);
  const list = (dimensions: readonly Scored[]): readonly Block[] => [
    {
      kind: "list",
      items: dimensions.map((dimension) => namedItem(context.name(dimension.id), standing(context, dimension))),
    },
  ];
  return [
    sideHead(words.summary.strongest, list(ranked.slice(0, count))),
    sideHead(words.summary.weakest, list(ranked.slice(-count).reverse())),
  ];
}

function standing(context: Context, dimension: Scored): string {
  const { words } = context;
  const level = dimension.level === undefined ? "" : context.levelName(dimension.level);
  const score = words.summary.scoreItem(context.score(dimension.score), level);
  const target = context.amount(dimension.target);
  const onTarget = dimension.gap === undefined || dimension.gap === 0;
  const aim = onTarget
    ? words.summary.onTarget(target)
    : words.summary.offTarget(context.gap(dimension.gap ?? 0), target);
  const without = withheldIn(context, dimension.id);
  return [score, aim, ...(without > 0 ? [words.outside.without(without)] : [])].join(", ");
}

function actionsPart(context: Context, most: number): Sheet | undefined {
  const { words, assessment } = context;
  const roadmap = assessment.roadmap;
  if (!roadmap) return undefined;
  if (roadmap.actions.length === 0) {
    const text = roadmap.left.length === 0 ? words.summary.noActions : words.summary.nothingPlanned;
    return sideHead(words.summary.first, [{ kind: "paragraph", text }]);
  }
  const items = roadmap.actions.slice(0, most).map((action) => {
    const owner = short(context.roleInText(action.owner), 60);
    const when = words.summary.firstItem(context.quarter(action.start), context.amount(action.days), owner);
    return namedItem(context.actionTitle(action.id), when);
  });
  return sideHead(words.summary.first, [
    { kind: "list", ordered: true, items },
    { kind: "paragraph", text: outlook(context, roadmap) },
  ]);
}

/** What all actions cost together, and how far they bring the organisation. */
function outlook(context: Context, roadmap: Roadmap): string {
  let total = 0;
  for (const { days } of roadmap.actions) total += days;
  const { reached, all } = outlookOf(context, roadmap);
  const until = context.quarter(activeQuarters(roadmap).at(-1)?.id ?? roadmap.start);
  const { plan, roadmap: words } = context.words;
  return plan.outlook(words.count(roadmap.actions.length), context.amount(total), until, reached, all);
}

function readingPart(context: Context): Sheet | undefined {
  const { words, assessment } = context;
  const sentences: string[] = [];
  if (assessment.respondents.count === 1 && peopleOf(assessment) === 1) sentences.push(words.summary.oneVoice);
  const missing = missingAnswers(context).length;
  const applicable = assessment.questions.filter(
    ({ state }) => state !== "not-applicable" && state !== "not-shown",
  ).length;
  if (missing > 0) sentences.push(words.summary.missing(missing, applicable));
  if (context.withheld.length > 0) sentences.push(words.outside.left(context.withheld.length));
  const { score, range } = assessment.overall;
  if (score !== undefined) {
    const shown = context.score(score);
    const spread = range && context.score(range.low) !== context.score(range.high);
    sentences.push(
      spread
        ? words.summary.overallRange(shown, context.score(range.low), context.score(range.high))
        : words.summary.overall(shown),
    );
  }
  if (sentences.length === 0) return undefined;
  return sideHead(words.summary.reading, [{ kind: "paragraph", look: "note", text: sentences.join(" ") }]);
}
