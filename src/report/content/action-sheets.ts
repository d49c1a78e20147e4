/** Sheets to hand to whoever carries out an action: in full for the first year, in brief for what comes later. */
import type { Roadmap, RoadmapAction } from "../../core/assessment/roadmap.ts";
import type { Block, Columns, Entry, Pair, Paragraph, Rich, Run } from "./blocks.ts";
import type { Context } from "./context.ts";

/** Dimensions that a sheet names. */
const most = 3;

/** Quarters whose actions get a full sheet: the year that one decides about now. */
const yearOne = 4;

export function actionBlocks(context: Context, roadmap: Roadmap): readonly Block[] {
  if (roadmap.actions.length === 0) return [];
  const { words } = context;
  const soon = new Set(roadmap.quarters.slice(0, yearOne).map(({ id }) => id));
  const first = roadmap.actions.filter(({ start }) => soon.has(start));
  const later = roadmap.actions.filter(({ start }) => !soon.has(start));
  return [
    { kind: "heading", level: 2, text: words.sheets.heading },
    {
      kind: "paragraph",
      wide: true,
      look: "small",
      text: later.length > 0 ? words.sheets.intro : words.sheets.introAll,
    },
    ...first.map((action) => sheetOf(context, action)),
    ...laterBlocks(context, later),
  ];
}

function sheetOf(context: Context, action: RoadmapAction): Pair {
  const { words } = context;
  const known = context.action(action.id);
  const fine = (text: Rich): Paragraph => ({ kind: "paragraph", look: "fine", text });
  const why = reasons(context, action);
  return {
    kind: "pair",
    heading: { kind: "heading", level: 3, text: context.numbered(action.id) },
    intro: fine([{ text: facts(context, action).join(" · "), muted: true }]),
    left: [
      ...(known ? [fine(known.description)] : []),
      ...(why === "" ? [] : [fine(why)]),
      ...(known ? [fine([{ text: words.sheets.done, strong: true }, { text: known.done }])] : []),
    ],
    right: known && known.steps.length > 0 ? [{ kind: "list", ordered: true, look: "fine", items: known.steps }] : [],
  };
}

/** What starts after the first year: enough to know what is coming. */
function laterBlocks(context: Context, later: readonly RoadmapAction[]): readonly Block[] {
  if (later.length === 0) return [];
  return [{ kind: "heading", level: 3, text: context.words.sheets.later }, inBrief(context, later)];
}

/** Why each action is in the plan, where there are no sheets to say so. */
export function reasonBlocks(context: Context, { actions }: Roadmap): readonly Block[] {
  if (actions.length === 0) return [];
  const { reasons } = context.words;
  return [
    { kind: "heading", level: 2, text: reasons.heading },
    { kind: "paragraph", wide: true, look: "small", text: reasons.intro },
    inBrief(context, actions),
  ];
}

function inBrief(context: Context, actions: readonly RoadmapAction[]): Columns {
  const { words } = context;
  const items = actions.map((action): Entry => {
    const facts = [words.days(context.amount(action.days)), words.sheets.owner(context.roleInText(action.owner))];
    const known = context.action(action.id);
    const why = cited(context, action);
    const reason: readonly Run[] =
      why.length > 0 ? [{ text: words.sheets.why, strong: true }, { text: `${why.join(" ")} ` }] : [];
    const done: readonly Run[] = known ? [{ text: words.sheets.done, strong: true }, { text: known.done }] : [];
    return {
      term: context.numbered(action.id),
      value: context.shortQuarter(action.start),
      body: [[{ text: `${facts.join(" · ")}. `, muted: true }, ...reason, ...done]],
    };
  });
  return { kind: "columns", blocks: [{ kind: "entries", goesOn: words.appendix.goesOn, items }] };
}

function facts(context: Context, action: RoadmapAction): readonly string[] {
  const { words } = context;
  const cycle = context.action(action.id)?.cycle;
  const texts = [
    action.start === action.end
      ? context.shortQuarter(action.start)
      : words.sheets.period(context.shortQuarter(action.start), context.shortQuarter(action.end)),
    words.days(context.amount(action.days)),
    words.sheets.owner(context.roleInText(action.owner)),
  ];
  if (action.status === "running") texts.push(words.sheets.running);
  if (action.pinned) texts.push(words.sheets.pinned(context.quarter(action.pinned)));
  if (action.shared) texts.push(words.sheets.isShared);
  else if (action.shareable) texts.push(words.sheets.canShare);
  if (cycle) texts.push(words.sheets.moment(cycle));
  return texts;
}

/** The answers that called for this action, and what it clears the way for. */
function cited(context: Context, action: RoadmapAction): readonly string[] {
  const { words } = context;
  const sentences: string[] = [];
  const lifted = action.because.map((id) => {
    const lift = action.lifts[id];
    const title = context.questionTitle(id);
    return lift ? words.sheets.whyItem(title, context.value(lift.from), context.value(lift.to)) : title;
  });
  if (lifted.length > 0) sentences.push(words.sheets.because(context.list(lifted)));
  if (action.opens.length > 0) sentences.push(words.sheets.opens(titles(context, action.opens), action.opens.length));
  return sentences;
}

/** Why this action: the answers that called for it, what it moves, and what it waits for. */
function reasons(context: Context, action: RoadmapAction): Rich {
  const { words } = context;
  const sentences = [...cited(context, action)];
  const moves = Object.entries(action.moves)
    .filter(([, rise]) => rise >= 0.05)
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([id, rise]) => words.sheets.move(context.name(id), context.amount(rise)));
  if (moves.length > 0) sentences.push(words.sheets.moves(context.list(moves)));
  if (action.after.length > 0) sentences.push(words.sheets.after(titles(context, action.after), action.after.length));
  return sentences.length === 0 ? "" : [{ text: words.sheets.why, strong: true }, { text: sentences.join(" ") }];
}

function titles(context: Context, ids: readonly string[]): string {
  return context.list(ids.map(context.numberOrTitle));
}
