/** Strips one below the other: what stays together, and what hangs above what. */
import type { Block, Paragraph } from "../content/blocks.ts";
import type { Item, Strip } from "./page-items.ts";
import { moved } from "./page-items.ts";
import type { Place } from "./strips.ts";
import { paragraphStrips } from "./strips.ts";
import { frame, frameHeight, frameWidth, space } from "./theme.ts";

/** Blocks one after the other; what announces a list, a table or a figure stays with its beginning. */
export function flow<T extends Block>(blocks: readonly T[], strips: (block: T) => readonly Strip[]): readonly Strip[] {
  return blocks.flatMap((block, index) => {
    const [previous, next, then] = [blocks[index - 1], blocks[index + 1], blocks[index + 2]];
    const leads = block.kind === "paragraph" && (announces(previous, next) || isEnd(next, then));
    return leads ? leading(strips(block)) : strips(block);
  });
}

/** The last paragraph before a heading is not left alone on the next page. */
function isEnd(next: Block | undefined, then: Block | undefined): boolean {
  return next?.kind === "paragraph" && then?.kind === "heading";
}

/** Whether a paragraph between these announces the next one: also a line between a chapter's heading and its first part. */
function announces(previous: Block | undefined, next: Block | undefined): boolean {
  if (!next || next.kind === "paragraph") return false;
  if (next.kind !== "heading") return true;
  return previous?.kind === "heading" && next.level > previous.level;
}

/** The line under a heading: close to it, and a little above what follows. */
export function introStrips(intro: Paragraph, place: Place): readonly Strip[] {
  const strips = paragraphStrips(intro, place);
  return strips.map((strip, index) => {
    const gap = index === strips.length - 1 ? 3 : 0;
    return { ...strip, before: 0, height: strip.height + gap, keepWithNext: true };
  });
}

/** Strips that stay with whatever follows them. */
function leading(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, keepWithNext: true } : strip));
}

/** A hair line above the heading of a sheet. */
export function ruled(head: readonly Strip[], width = frameWidth): readonly Strip[] {
  return head.map((strip, index) => {
    if (index > 0) return strip;
    const rule: Item = { kind: "bar", x: frame.left, y: 0, width, height: 0.5, tone: "axis" };
    const drop = 4;
    const items = [rule, ...strip.items.map((item) => moved(item, 0, drop))];
    return { ...strip, before: space.sheet, height: strip.height + drop, items };
  });
}

/** The items of strips that no page break will part. */
export function stripsAsItems(strips: readonly Strip[]): { items: readonly Item[]; height: number } {
  const items: Item[] = [];
  let height = 0;
  for (const strip of strips) {
    height += items.length === 0 ? 0 : strip.before;
    const top = height;
    items.push(...strip.items.map((item) => moved(item, 0, top)));
    height += strip.height;
  }
  return { items, height };
}

/** A sheet stays on one page unless it is taller than half of one. */
export function together(strips: readonly Strip[]): readonly Strip[] {
  let height = 0;
  for (const strip of strips) height += strip.before + strip.height;
  if (height > frameHeight * 0.55) return strips;
  return strips.map((strip, index) => ({ ...strip, keepWithNext: index < strips.length - 1 }));
}
