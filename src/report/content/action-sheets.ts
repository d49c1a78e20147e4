/** A sheet per planned action, to hand to whoever carries it out. */
import type { Roadmap, RoadmapAction } from "../../core/assessment.ts";
import type { Block, Pair, Paragraph, Rich } from "./blocks.ts";
import type { Context } from "./context.ts";

/** Dimensions that a sheet names. */
const most = 4;

export function actionBlocks(context: Context, roadmap: Roadmap): readonly Block[] {
  if (roadmap.actions.length === 0) return [];
  const { words } = context;
  return [
    { kind: "heading", level: 2, text: words.sheets.heading },
    { kind: "paragraph", text: words.sheets.intro },
    ...roadmap.actions.map((action) => sheetOf(context, action)),
  ];
}

function sheetOf(context: Context, action: RoadmapAction): Pair {
  const { words } = context;
  const known = context.action(action.id);
  const small = (text: Rich): Paragraph => ({ kind: "paragraph", look: "small", text });
  const why = reasons(context, action);
  return {
    kind: "pair",
    heading: { kind: "heading", level: 3, text: context.numbered(action.id) },
    intro: { kind: "paragraph", look: "note", text: facts(context, action).join(" · ") },
    left: [
      ...(known ? [small(known.description)] : []),
      ...(why === "" ? [] : [small(why)]),
      ...(known ? [small([{ text: words.sheets.done, strong: true }, { text: known.done }])] : []),
    ],
    right: known && known.steps.length > 0 ? [{ kind: "list", ordered: true, look: "small", items: known.steps }] : [],
  };
}

function facts(context: Context, action: RoadmapAction): readonly string[] {
  const { words } = context;
  const cycle = context.action(action.id)?.cycle;
  const texts = [
    action.start === action.end
      ? context.quarter(action.start)
      : words.sheets.period(context.quarter(action.start), context.quarter(action.end)),
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

/** Why this action: the answers that called for it, what it waits for, and what it moves. */
function reasons(context: Context, action: RoadmapAction): Rich {
  const { words } = context;
  const sentences: string[] = [];
  const lifted = action.because.map((id) => {
    const lift = action.lifts[id];
    const title = context.questionTitle(id);
    return lift ? words.sheets.whyItem(title, context.value(lift.from), context.value(lift.to)) : title;
  });
  if (lifted.length > 0) sentences.push(words.sheets.because(context.list(lifted)));
  if (action.opens.length > 0) sentences.push(words.sheets.opens(titles(context, action.opens), action.opens.length));
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
