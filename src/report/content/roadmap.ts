/** The roadmap: what first and why, when, what it yields, and what did not fit. */
import type { Roadmap } from "../../core/assessment/roadmap.ts";
import type { Block } from "./blocks.ts";
import { choiceBlocks } from "./choice.ts";
import type { Context } from "./context.ts";
import { leftBlocks } from "./left-actions.ts";
import { projectedBlocks } from "./projected.ts";
import { activeQuarters, scheduleBlocks } from "./schedule.ts";

export function roadmapBlocks(context: Context, roadmap: Roadmap): readonly Block[] {
  const { words } = context;
  const blocks: Block[] = [{ kind: "heading", level: 2, text: words.roadmap.heading }];
  if (roadmap.actions.length === 0) {
    const text = roadmap.left.length === 0 ? words.roadmap.nothingNeeded : words.roadmap.nothingFits;
    blocks.push({ kind: "paragraph", text });
  } else {
    blocks.push(
      { kind: "paragraph", wide: true, look: "small", text: intro(context, roadmap) },
      ...scheduleBlocks(context, roadmap),
      ...choiceBlocks(context, roadmap),
    );
  }
  // What is left out ends anywhere on a page; a picture and its table do not.
  const yields = roadmap.actions.length > 0 ? projectedBlocks(context, roadmap) : [];
  return [...blocks, ...leftBlocks(context, roadmap), ...yields];
}

function intro(context: Context, roadmap: Roadmap): string {
  const { words } = context;
  const { ambition, actions } = roadmap;
  const quarters = activeQuarters(roadmap);
  let total = 0;
  for (const action of actions) total += action.days;
  const first = context.quarter(quarters[0]?.id ?? roadmap.start);
  const last = context.quarter(quarters.at(-1)?.id ?? roadmap.start);
  const sentences = [
    first === last
      ? words.roadmap.introOne(first, actions.length, context.amount(total))
      : words.roadmap.intro(first, last, actions.length, context.amount(total)),
    words.roadmap.basis(context.amount(ambition.daysPerYear), ambition.actionsPerYear),
  ];
  const { daysPerYearAssumed, actionsPerYearAssumed, size, sizeAssumed } = ambition;
  if (daysPerYearAssumed || actionsPerYearAssumed) {
    const what = daysPerYearAssumed && actionsPerYearAssumed ? "both" : daysPerYearAssumed ? "days" : "starts";
    sentences.push(words.roadmap.assumed(what, words.roadmap.sizes[size] ?? size, sizeAssumed));
  }
  if (context.withheld.length > 0) sentences.push(words.outside.roadmap(context.withheld.length));
  if (ambition.shared && actions.some(({ shared }) => shared)) sentences.push(words.roadmap.shared);
  return sentences.join(" ");
}
