/** A block per dimension: where it stands, why not higher, and what the next level asks. */
import type { DimensionResult } from "../../core/assessment/results.ts";
import type { Dimension } from "../../core/questionnaire/questionnaire.ts";
import { dotStrip } from "../charts/dot-plot.ts";
import type { Block, Fact, Figure, Rich, Run, Sheet } from "./blocks.ts";
import type { Context } from "./context.ts";
import { requirement, shortList, withheldIn } from "./context.ts";
import { axisOf, dotRow } from "./profile.ts";

const stripWidth = 100;
/** Blockers whose next level is quoted; the others are named. */
const quoted = 3;

export function dimensionBlocks(context: Context): readonly Block[] {
  const { assessment, questionnaire, words } = context;
  const sheets = questionnaire.dimensions.flatMap((dimension) => {
    const result = assessment.dimensions.find(({ id }) => id === dimension.id);
    return result ? [sheetOf(context, dimension, result)] : [];
  });
  const meanings = meaningsOf(context);
  return [
    { kind: "heading", level: 2, text: words.dimensions.heading },
    ...(meanings.length > 0 ? [{ kind: "paragraph", wide: true, look: "fine", text: meanings } as const] : []),
    ...sheets,
  ];
}

/** The levels that are named below, in words: once, and not with each dimension. */
function meaningsOf(context: Context): readonly Run[] {
  const { dimensions } = context.assessment;
  const reached = new Set(
    dimensions.flatMap(({ score, level, floor }) => (score === undefined ? [] : [level, floor?.level])),
  );
  return context.questionnaire.levels.flatMap(({ value, meaning }): Run[] =>
    reached.has(value) && meaning
      ? [{ text: `${context.levelName(value)}: `, strong: true }, { text: `${meaning} ` }]
      : [],
  );
}

function sheetOf(context: Context, dimension: Dimension, result: DimensionResult): Sheet {
  const about: Run[] = dimension.description ? [{ text: `${dimension.description} `, muted: true }] : [];
  const floorSuffices = (result.floor?.level ?? 0) >= result.target && (result.gap ?? 0) > 0;
  const held = floorSuffices ? laggards(context, result) : nextLevel(context, result);
  const sentences = [standing(context, result), ...(held ? [held.intro] : [])].join(" ");
  const body: Block[] = [{ kind: "paragraph", look: "fine", text: [...about, { text: sentences }] }];
  if (held) body.push({ kind: "list", look: "fine", items: held.items });
  if (held?.more) body.push({ kind: "paragraph", look: "fine", text: held.more });
  return {
    kind: "sheet",
    heading: { kind: "heading", level: 3, text: context.name(dimension.id) },
    place: "above",
    aside: aside(context, result),
    body,
  };
}

function aside(context: Context, result: DimensionResult): readonly (Fact | Figure)[] {
  const { words } = context;
  if (result.score === undefined) return [{ kind: "fact", text: words.dimensions.noScore }];
  const strip = dotStrip(dotRow(result), axisOf(context), stripWidth);
  const target = context.amount(result.target);
  const floor = result.floor ? words.dimensions.altFloor(context.amount(result.floor.level)) : "";
  const alt = words.dimensions.alt(context.name(result.id), context.score(result.score), target, floor);
  return [
    { kind: "fact", text: context.score(result.score), look: "figure" },
    ...(result.level === undefined ? [] : [{ kind: "fact", text: context.levelName(result.level) } as const]),
    { kind: "figure", alt, ...strip },
  ];
}

function standing(context: Context, result: DimensionResult): string {
  const { words, scale } = context;
  if (result.applicable === 0) return words.dimensions.nothingApplicable;
  if (result.score === undefined) return words.dimensions.absent(result.answered, result.applicable);
  const sentences: string[] = [];
  const target = context.amount(result.target);
  const onTarget = result.gap === undefined || result.gap === 0;
  sentences.push(
    onTarget ? words.dimensions.onTarget(target) : words.dimensions.gap(target, context.gap(result.gap ?? 0)),
  );
  const { range, applicable, answered, evidenced, score } = result;
  if (range && context.score(range.low) !== context.score(range.high)) {
    sentences.push(
      words.dimensions.range(context.score(range.low), context.score(range.high), Math.max(1, applicable - answered)),
    );
  }
  if (evidenced !== undefined && context.score(evidenced) !== context.score(score)) {
    sentences.push(words.dimensions.evidenced(context.score(evidenced)));
  }
  const without = withheldIn(context, result.id);
  if (without > 0) sentences.push(words.outside.withoutSentence(without));
  if (result.floor && result.floor.level >= scale.maximum) sentences.push(words.dimensions.top);
  return sentences.join(" ");
}

/** What keeps a dimension from more: a sentence, and the questions with what they ask. */
interface Held {
  readonly intro: string;
  readonly items: readonly Rich[];
  readonly more?: string;
}

/** The next level of the floor: its blockers, with the text that would have to be true. */
function nextLevel(context: Context, result: DimensionResult): Held | undefined {
  const { words, questionnaire } = context;
  const floor = result.floor;
  if (result.score === undefined || !floor || floor.blockers.length === 0) return undefined;
  const next = questionnaire.levels.find(({ value }) => value > floor.level);
  if (!next) return undefined;
  const shown = floor.blockers.slice(0, quoted);
  const rest = floor.blockers.slice(quoted).map((id) => context.questionTitle(id));
  return {
    intro: words.dimensions.next(
      context.levelName(floor.level),
      floor.level > result.score,
      context.amount(next.value),
      shown.length,
    ),
    items: shown.map((id) => blocker(context, id, next.value)),
    ...(rest.length > 0 ? { more: words.dimensions.more(shortList(context, rest, 6)) } : {}),
  };
}

/** Where the floor has reached the target and the score has not: the other questions that stay behind. */
function laggards(context: Context, result: DimensionResult): Held | undefined {
  const { words, questionnaire } = context;
  const behind = questionnaire.questions.flatMap(({ id, dimensions }) => {
    const value = context.result(id)?.value;
    return dimensions[result.id] !== undefined && value !== undefined && value < result.target ? [{ id, value }] : [];
  });
  const lowest = behind.sort((a, b) => a.value - b.value).slice(0, quoted);
  if (lowest.length === 0) return undefined;
  const items = lowest.map(({ id, value }) => {
    const next = questionnaire.levels.find((level) => level.value > value + 1e-9);
    return blocker(context, id, next?.value ?? value);
  });
  const floor = context.levelName(result.floor?.level ?? 0);
  return { intro: words.dimensions.lagging(floor, items.length), items };
}

function blocker(context: Context, id: string, level: number): Rich {
  const question = context.question(id);
  const value = context.result(id)?.value;
  const text = question ? requirement(context, question, level) : "";
  const now = value === undefined ? "" : context.words.dimensions.now(context.value(value));
  const title = { text: context.questionTitle(id), strong: true };
  if (text === "") return [title, { text: now }];
  return [title, { text: `${now}: ${text}` }];
}
