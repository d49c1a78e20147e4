/** One page for who reads one page: the profile in words, what holds it back, and where to begin. */

import type { Roadmap } from "../../core/assessment.ts";
import { formatPercent } from "../../i18n/format.ts";
import type { Block, Rich, Sheet } from "./blocks.ts";
import { claimedResults } from "./certainty.ts";
import type { Context, Scored } from "./context.ts";
import { isDivided, missingAnswers, peopleOf, scoredDimensions, withheldIn } from "./context.ts";
import { outlookOf } from "./projected.ts";
import { roleGaps, rolesApart } from "./roles.ts";
import { activeQuarters } from "./schedule.ts";
import { shortened } from "./shortened.ts";
import { linesOf, pageLines } from "./summary-length.ts";

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

const short = (name: string, length = 90) => shortened(name, length);

function sideHead(text: string, body: readonly Block[]): Sheet {
  return { kind: "sheet", heading: { kind: "heading", level: 3, text }, place: "aside", aside: [], body };
}

const item = (name: string, rest: string): Rich => [{ text: short(name), strong: true }, { text: `: ${rest}` }];

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
      items: dimensions.map((dimension) => item(context.name(dimension.id), standing(context, dimension))),
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

/** The questions that keep most dimensions on a floor below their score's level. */
function floorPart(context: Context, scored: readonly Scored[], most: number): Sheet | undefined {
  const { words } = context;
  const held = scored.filter(({ floor, level }) => floor && level !== undefined && floor.level < level);
  if (held.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const dimension of held) {
    for (const question of dimension.floor?.blockers ?? []) counts.set(question, (counts.get(question) ?? 0) + 1);
  }
  const standsAt = (id: string) => context.result(id)?.value ?? context.scale.minimum;
  const ranked = [...counts].sort(([a, many], [b, more]) => more - many || standsAt(a) - standsAt(b));
  const items = ranked
    .slice(0, most)
    .map(([id, count]) => item(context.questionTitle(id), words.summary.floorItem(count, context.value(standsAt(id)))));
  return sideHead(words.summary.floor, [
    { kind: "paragraph", text: words.summary.floorIntro(held.length) },
    { kind: "list", items },
  ]);
}

function claimedPart(context: Context, scored: readonly Scored[], most: number): Sheet | undefined {
  const { words, questionnaire, assessment } = context;
  const from = questionnaire.scoring.evidence?.from;
  if (from === undefined) return undefined;
  const high = assessment.questions.filter(({ value }) => value !== undefined && value >= from);
  const bare = claimedResults(context);
  if (high.length === 0 && bare.length === 0) return undefined;
  if (bare.length === 0) {
    return sideHead(words.summary.claimed, [{ kind: "paragraph", text: words.summary.proven(context.amount(from)) }]);
  }
  const drop = (dimension: Scored) => dimension.score - (dimension.evidenced ?? dimension.score);
  const falling = scored.filter((dimension) => drop(dimension) >= 0.05).sort((a, b) => drop(b) - drop(a));
  const items = falling
    .slice(0, most)
    .map((dimension) =>
      item(
        context.name(dimension.id),
        words.summary.claimedItem(context.score(dimension.score), context.score(dimension.evidenced ?? 0)),
      ),
    );
  const intro = words.summary.claimedIntro(bare.length, context.amount(from), items.length > 0);
  return sideHead(words.summary.claimed, [
    { kind: "paragraph", text: intro },
    ...(items.length > 0 ? [{ kind: "list", items } as const] : []),
  ]);
}

function disagreePart(context: Context, most: number): Sheet | undefined {
  const { words, assessment } = context;
  const split = assessment.questions.filter(isDivided).sort((a, b) => (a.agreement ?? 1) - (b.agreement ?? 1));
  const items = split.slice(0, most).flatMap((question) => {
    if (question.min === undefined || question.max === undefined) return [];
    const spread = words.summary.disagreeItem(context.value(question.min), context.value(question.max));
    return [item(context.questionTitle(question.id), spread)];
  });
  const apart = roleGaps(assessment.areas)
    .filter(({ size }) => size >= rolesApart - 1e-9)
    .slice(0, most)
    .map(({ area, high, low }) => {
      const [one, other] = [high, low].map(({ role }) => short(context.roleInText(role), 60));
      const scores = words.summary.rolesApart(
        one ?? "",
        context.score(high.score),
        other ?? "",
        context.score(low.score),
      );
      return item(context.name(area), scores);
    });
  if (apart.length + items.length === 0) return undefined;
  return sideHead(words.summary.disagree, [{ kind: "list", items: [...apart, ...items] }]);
}

function unknownPart(context: Context, most: number): Sheet | undefined {
  const { words, assessment } = context;
  const unknown = assessment.questions.filter(({ state }) => state === "dont-know");
  if (unknown.length === 0) return undefined;
  const items = unknown.slice(0, most).map(({ id }) => {
    const roles = (context.question(id)?.roles ?? []).slice(0, 3).map((role) => short(context.roleInText(role), 60));
    const title = short(context.questionTitle(id));
    return roles.length === 0 ? title : item(title, words.summary.couldKnow(context.list(roles)));
  });
  return sideHead(words.summary.unknown, [
    { kind: "paragraph", text: words.summary.unknownIntro(unknown.length, unknown.length > most) },
    { kind: "list", items },
  ]);
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
    return item(context.actionTitle(action.id), when);
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
