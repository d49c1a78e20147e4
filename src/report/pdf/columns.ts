/** Text in two columns, and entries that are looked up by their name. */
import type { Columns, Entries, Entry, Tile } from "../content/blocks.ts";
import type { Item, Strip, StructureNode } from "./page-items.ts";
import { node, spoken } from "./page-items.ts";
import { flow, introStrips, ruled, stripsAsItems, together } from "./stacking.ts";
import type { Place } from "./strips.ts";
import { headingStrips, lineItems, lineStrips, listStrips, paragraphStrips } from "./strips.ts";
import { columnGutter, columnWidth, frame, space, styles } from "./theme.ts";
import type { FontMeasure } from "./typeset.ts";
import { breakLines, joined, naturalWidth, spaced } from "./typeset.ts";

/** Columns do not begin in less room than this, unless they are shorter. */
const leastHeight = 80;
/** An entry of so many lines is not parted. */
const wholeEntry = 5;

export function columnStrips({ blocks }: Columns, fonts: FontMeasure, root: StructureNode): readonly Strip[] {
  const place: Place = { fonts, parent: root, x: frame.left, width: columnWidth };
  const strips = flow(blocks, (block) => {
    if (block.kind === "heading") return headingStrips(block, place);
    if (block.kind === "entries") return entryStrips(block, place);
    if (block.kind === "tile") return tileStrips(block, place);
    return block.kind === "list" ? listStrips(block, place) : paragraphStrips(block, place);
  });
  if (strips.length === 0) return [];
  const columns = { strips, shift: columnWidth + columnGutter };
  // What a column begins with must find room under the heading above it.
  const end = strips.findIndex(({ keepWithNext }) => !keepWithNext);
  const beginning = stripsAsItems(end < 0 ? strips : strips.slice(0, end + 1)).height;
  const height = Math.max(beginning, Math.min(leastHeight, stripsAsItems(strips).height / 2));
  const before = blocks[0]?.kind === "tile" ? space.tiles : space.list;
  return [{ height, before, items: [], columns }];
}

/** Heading, facts and text under a hair line. */
export function tileStrips({ heading, intro, body }: Tile, place: Place): readonly Strip[] {
  // In the order in which they are read: the structure grows with them.
  const head = ruled(headingStrips(heading, place, styles.tile), place.width);
  const facts = intro ? introStrips(intro, place) : [];
  const text = flow(body, (block) =>
    block.kind === "list" ? listStrips(block, place) : paragraphStrips(block, place),
  );
  return together([...head, ...facts, ...text]);
}

export function entryStrips({ items, goesOn }: Entries, place: Place): readonly Strip[] {
  const owner = node("L", place.parent);
  return items.flatMap((entry) => oneEntry(entry, goesOn, { ...place, parent: node("LI", owner) }));
}

function oneEntry(entry: Entry, goesOn: string, place: Place): readonly Strip[] {
  const { fonts, x, width } = place;
  const head = { ...styles.fine, font: "semibold" } as const;
  const valueWidth = entry.value === "" ? 0 : naturalWidth(fonts, entry.value, head);
  const label = node("Lbl", place.parent, spoken(entry));
  const body = node("LBody", place.parent);
  const title = breakLines(fonts, entry.term, head, width - valueWidth - (valueWidth > 0 ? 8 : 0));
  const value = breakLines(fonts, entry.value, head, valueWidth + 1)[0];
  const top = lineStrips(title, head, x, label, space.entry).map((strip, index): Strip => {
    const shown = index === 0 && value ? lineItems(spaced(value), head, x + width - valueWidth, 0, body) : [];
    return { ...strip, items: [...strip.items, ...shown], keepWithNext: entry.body.length > 0 };
  });
  const texts = entry.body.map((text) => breakLines(fonts, text, styles.fine, width));
  const lines = lineStrips(joined(fonts, texts, styles.fine.size), styles.fine, x, body, 0);
  const whole = lines.length <= wholeEntry;
  const again = repeated(entry.term, goesOn, place);
  const rest = lines.map((strip, index): Strip => {
    const last = index === lines.length - 1;
    return { ...strip, keepWithNext: !last && (whole || strip.keepWithNext === true), header: again };
  });
  return [...top, ...rest];
}

/** The name once more at the top of a column, for the eye only. */
function repeated(term: string, goesOn: string, { fonts, x, width }: Place): Strip {
  const style = { ...styles.fine, tone: "muted" } as const;
  const line = breakLines(fonts, `${term} ${goesOn}`, style, width);
  const items = line.flatMap((one, index): readonly Item[] =>
    lineItems(one, style, x, index * style.leading, undefined),
  );
  return { height: line.length * style.leading, before: 0, items };
}
