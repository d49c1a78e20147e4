/** A block with a narrow column of facts at its side, and the dispatch from blocks to strips. */
import type { Block, Fact, Figure, List, Pair, Paragraph, Sheet } from "../content/blocks.ts";
import type { Item, Strip, StructureNode } from "./page-items.ts";
import { moved, node } from "./page-items.ts";
import type { Place } from "./strips.ts";
import {
  figureStrips,
  headingStrips,
  lineItems,
  listStrips,
  paragraphStrips,
  readingWidth,
  wholeWidth,
} from "./strips.ts";
import { tableStrips } from "./table.ts";
import { asideWidth, frame, frameHeight, gutter, pairLeftWidth, space, styles } from "./theme.ts";
import type { FontMeasure } from "./typeset.ts";
import { breakLines } from "./typeset.ts";

/** Every block as strips, in reading order. Text keeps to the wide column; tables and charts use the whole width. */
export function blockStrips(block: Block, fonts: FontMeasure, root: StructureNode): readonly Strip[] {
  switch (block.kind) {
    case "heading":
      return headingStrips(block, wholeWidth(fonts, root));
    case "table":
      return tableStrips(block, wholeWidth(fonts, root));
    case "figure":
      return figureStrips(block, wholeWidth(fonts, root));
    case "sheet":
      return sheetStrips(block, fonts, root);
    case "pair":
      return pairStrips(block, fonts, root);
    case "list":
      return listStrips(block, block.wide ? wholeWidth(fonts, root) : readingWidth(fonts, root));
    default:
      return placedStrips(block, readingWidth(fonts, root));
  }
}

function placedStrips(block: Block, place: Place): readonly Strip[] {
  switch (block.kind) {
    case "heading":
      return headingStrips(block, place);
    case "paragraph":
      return paragraphStrips(block, place);
    case "list":
      return listStrips(block, place);
    case "table":
      return tableStrips(block, place);
    case "figure":
      return figureStrips(block, place);
    case "sheet":
      return sheetStrips(block, place.fonts, place.parent);
    case "pair":
      return pairStrips(block, place.fonts, place.parent);
  }
}

function sheetStrips(sheet: Sheet, fonts: FontMeasure, root: StructureNode): readonly Strip[] {
  const narrow: Place = { fonts, parent: root, x: frame.left, width: asideWidth };
  const headPlace = sheet.place === "above" ? wholeWidth(fonts, root) : narrow;
  const heading = headingStrips(sheet.heading, headPlace);
  const intro = sheet.intro ? introStrips(sheet.intro, headPlace) : [];
  const head = [...heading, ...intro];
  const facts = stacked(sheet.aside, narrow);
  const body = flow(sheet.body, (block) => placedStrips(block, readingWidth(fonts, root)));
  if (sheet.place === "above") {
    const rows = beside(body, facts.items, facts.height);
    return together([...ruled(head), ...rows]);
  }
  const side = stripsAsItems(head);
  const all = [...side.items, ...facts.items.map((item) => moved(item, 0, side.height))];
  const bookmark = head[0]?.bookmark;
  const rise = firstBaseline(body[0]?.items ?? []) - firstBaseline(all);
  const lowered = body.map((strip, index) => (index === 0 ? droppedBy(strip, Math.max(0, -rise)) : strip));
  const aligned = all.map((item) => moved(item, 0, Math.max(0, rise)));
  const rows = beside(lowered, aligned, side.height + facts.height + Math.max(0, rise));
  return together(
    rows.map((strip, index) => {
      if (index > 0) return strip;
      return { ...strip, before: space.sheet - 2, ...(bookmark ? { bookmark } : {}) };
    }),
  );
}

/** Blocks one after the other; what announces a list, a table or a figure stays with its beginning. */
export function flow<T extends Block>(blocks: readonly T[], strips: (block: T) => readonly Strip[]): readonly Strip[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]?.kind;
    const introduces = next !== undefined && next !== "paragraph" && next !== "heading";
    return block.kind === "paragraph" && introduces ? leading(strips(block)) : strips(block);
  });
}

/** The line under a heading: close to it, and a little above what follows. */
function introStrips(intro: Paragraph, place: Place): readonly Strip[] {
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

/** Two columns as one strip; where they are too tall for that, one below the other. */
function pairStrips(pair: Pair, fonts: FontMeasure, root: StructureNode): readonly Strip[] {
  const whole = wholeWidth(fonts, root);
  const rightWidth = whole.width - pairLeftWidth - gutter;
  const head = ruled(headingStrips(pair.heading, whole));
  const intro = introStrips(pair.intro, whole);
  const column = (blocks: readonly (Paragraph | List)[], x: number, width: number) =>
    stripsAsItems(blocks.flatMap((block) => placedStrips(block, { fonts, parent: root, x, width })));
  const left = column(pair.left, whole.x, pairLeftWidth);
  const right = column(pair.right, whole.x + pairLeftWidth + gutter, rightWidth);
  const height = Math.max(left.height, right.height);
  if (height > frameHeight * 0.6) {
    const order = new Set(root.children.slice(root.children.length - pair.left.length - pair.right.length));
    root.children.splice(root.children.length - order.size, order.size);
    const blocks = [...pair.left, ...pair.right];
    return [...head, ...intro, ...flow(blocks, (block) => placedStrips(block, readingWidth(fonts, root)))];
  }
  return together([...head, ...intro, { height, before: 0, items: [...left.items, ...right.items] }]);
}

/** A side head and the first line beside it stand on one baseline. */
function firstBaseline(items: readonly Item[]): number {
  return items.find((item) => item.kind === "text")?.y ?? 0;
}

function droppedBy(strip: Strip, distance: number): Strip {
  const items = strip.items.map((item) => moved(item, 0, distance));
  return { ...strip, height: strip.height + distance, items };
}

/** A hair line above the heading of a sheet. */
function ruled(head: readonly Strip[]): readonly Strip[] {
  return head.map((strip, index) => {
    if (index > 0) return strip;
    const rule: Item = { kind: "bar", x: frame.left, y: 0, width: frame.right - frame.left, height: 0.5, tone: "axis" };
    const drop = 5;
    const items = [rule, ...strip.items.map((item) => moved(item, 0, drop))];
    return { ...strip, before: space.sheet, height: strip.height + drop, items };
  });
}

function stripsAsItems(strips: readonly Strip[]): { items: readonly Item[]; height: number } {
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

/** Hangs the narrow column at the first strip of the wide one, and holds strips together until it is passed. */
function beside(body: readonly Strip[], side: readonly Item[], sideHeight: number): readonly Strip[] {
  const strips: Strip[] = [];
  let height = 0;
  for (const [index, strip] of body.entries()) {
    height += strip.height + (index === 0 ? 0 : strip.before);
    const short = height < sideHeight;
    const items = index === 0 ? [...side, ...strip.items] : strip.items;
    const before = index === 0 ? 0 : strip.before;
    strips.push({ ...strip, items, before, keepWithNext: short || strip.keepWithNext === true });
  }
  if (body.length === 0) strips.push({ height: sideHeight, before: 0, items: side });
  else if (height < sideHeight) strips.push({ height: sideHeight - height, before: 0, items: [] });
  return strips;
}

/** A sheet stays on one page unless it is taller than half of one. */
function together(strips: readonly Strip[]): readonly Strip[] {
  let height = 0;
  for (const strip of strips) height += strip.before + strip.height;
  if (height > frameHeight * 0.55) return strips;
  return strips.map((strip, index) => ({ ...strip, keepWithNext: index < strips.length - 1 }));
}

function stacked(aside: readonly (Fact | Figure)[], place: Place): { items: readonly Item[]; height: number } {
  const items: Item[] = [];
  let y = 0;
  for (const [index, one] of aside.entries()) {
    if (one.kind === "figure") {
      for (const strip of figureStrips(one, place)) {
        items.push(...strip.items.map((item) => moved(item, 0, y + 3)));
        y += strip.height + 3;
      }
      continue;
    }
    y += index === 0 ? 0 : 4;
    const owner = node("P", place.parent);
    const style = one.look === "figure" ? styles.figure : styles.fact;
    for (const line of breakLines(place.fonts, one.text, style, place.width)) {
      items.push(...lineItems(line, style, place.x, y, owner));
      y += style.leading;
    }
  }
  return { items, height: y };
}
