/** A block with a narrow column of facts at its side, and the dispatch from blocks to strips. */
import type { Block, Fact, Figure, Pair, Sheet } from "../content/blocks.ts";
import { columnStrips, entryStrips, tileStrips } from "./columns.ts";
import type { Item, Strip, StructureNode } from "./page-items.ts";
import { moved, node, spoken } from "./page-items.ts";
import { flow, introStrips, ruled, stripsAsItems, together } from "./stacking.ts";
import type { Place } from "./strips.ts";
import {
  figureStrips,
  headingStrips,
  lineItems,
  listStrips,
  paragraphStrips,
  readingWidth,
  roomStrips,
  wholeWidth,
} from "./strips.ts";
import { tableStrips } from "./table.ts";
import { asideWidth, frame, gutter, pairLeftWidth, space, styles } from "./theme.ts";
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
    case "columns":
      return columnStrips(block, fonts, root);
    case "pair":
      return pairStrips(block, fonts, root);
    case "paragraph":
    case "list":
      return placedStrips(block, block.wide ? wholeWidth(fonts, root) : readingWidth(fonts, root));
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
    case "entries":
      return entryStrips(block, place);
    case "tile":
      return tileStrips(block, place);
    case "pair":
      return pairStrips(block, place.fonts, place.parent);
    case "columns":
      return columnStrips(block, place.fonts, place.parent);
    case "room":
      return roomStrips(block, place);
  }
}

/** The list hangs at the right of the text's beginning; a text longer than a page goes on below it. */
function pairStrips(pair: Pair, fonts: FontMeasure, root: StructureNode): readonly Strip[] {
  const whole = wholeWidth(fonts, root);
  const head = ruled(headingStrips(pair.heading, whole, styles.tile));
  const intro = introStrips(pair.intro, whole);
  const body = pair.left.flatMap((block) => paragraphStrips(block, { ...whole, width: pairLeftWidth }));
  const x = frame.left + pairLeftWidth + gutter;
  const right: Place = { ...whole, x, width: frame.right - x };
  const side = stripsAsItems(flow(pair.right, (block) => placedStrips(block, right)));
  return together([...head, ...intro, ...beside(body, side.items, side.height)]);
}

function sheetStrips(sheet: Sheet, fonts: FontMeasure, root: StructureNode): readonly Strip[] {
  const narrow: Place = { fonts, parent: root, x: frame.left, width: asideWidth };
  const headPlace = sheet.place === "above" ? wholeWidth(fonts, root) : narrow;
  const head = headingStrips(sheet.heading, headPlace);
  const facts = stacked(sheet.aside, narrow);
  const body = flow(sheet.body, (block) => placedStrips(block, readingWidth(fonts, root)));
  if (sheet.place === "above") {
    const rows = beside(body, facts.items, facts.height);
    return together([...ruled(head), ...rows]);
  }
  const side = stripsAsItems(head);
  const all = [...side.items, ...facts.items.map((item) => moved(item, 0, side.height))];
  const bookmarks = head[0]?.bookmarks;
  const rise = firstBaseline(body[0]?.items ?? []) - firstBaseline(all);
  const lowered = body.map((strip, index) => (index === 0 ? droppedBy(strip, Math.max(0, -rise)) : strip));
  const aligned = all.map((item) => moved(item, 0, Math.max(0, rise)));
  const rows = beside(lowered, aligned, side.height + facts.height + Math.max(0, rise));
  return together(
    rows.map((strip, index) => {
      if (index > 0) return strip;
      return { ...strip, before: space.sheet - 2, ...(bookmarks ? { bookmarks } : {}) };
    }),
  );
}

/** A side head and the first line beside it stand on one baseline. */
function firstBaseline(items: readonly Item[]): number {
  return items.find((item) => item.kind === "text")?.y ?? 0;
}

function droppedBy(strip: Strip, distance: number): Strip {
  const items = strip.items.map((item) => moved(item, 0, distance));
  return { ...strip, height: strip.height + distance, items };
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
    y += index === 0 ? 0 : 2;
    const owner = node("P", place.parent, spoken(one));
    const style = one.look === "figure" ? styles.figure : styles.fact;
    for (const line of breakLines(place.fonts, one.text, style, place.width)) {
      items.push(...lineItems(line, style, place.x, y, owner));
      y += style.leading;
    }
  }
  return { items, height: y };
}
