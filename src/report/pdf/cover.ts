/** The first page: whose report this is, of when, and from whom. */
import type { Cover } from "../content/blocks.ts";
import { logoItem } from "./logo.ts";
import type { BarItem, Item, PlacedBookmark, PlacedLink, StructureNode } from "./page-items.ts";
import { node } from "./page-items.ts";
import { lineItems } from "./strips.ts";
import type { TextStyle } from "./theme.ts";
import { frame, frameWidth, page, styles } from "./theme.ts";
import type { FontMeasure } from "./typeset.ts";
import { breakLines, naturalWidth, spaced } from "./typeset.ts";

const kickerTop = 118;
const bandBottom = 356;
/** With a logo, the band begins under a strip of paper: logos are made for white. */
const stripHeight = 92;
const logoPlace = { top: 26, height: 42, width: 220 } as const;
const termWidth = 124;
const titleWidth = frameWidth - 60;

export interface CoverPage {
  readonly items: readonly Item[];
  readonly bookmark: PlacedBookmark;
  readonly links: readonly PlacedLink[];
}

/** A chapter and where it begins; 0 is the first page. */
export interface Chapter {
  readonly title: string;
  readonly page: number;
  readonly y: number;
}

export function coverPage(
  cover: Cover,
  chapters: readonly Chapter[],
  fonts: FontMeasure,
  root: StructureNode,
): CoverPage {
  const items: Item[] = cover.logo ? [logoItem(cover.logo, logoPlace, root)] : [];
  const write = (text: string, style: TextStyle, type: string, x: number, y: number, width: number): number => {
    const owner = node(type, root);
    const lines = breakLines(fonts, text, style, width);
    for (const [index, line] of lines.entries()) {
      items.push(...lineItems(line, style, x, y + index * style.leading, owner));
    }
    return y + lines.length * style.leading;
  };
  const onBand = (style: TextStyle): TextStyle => ({ ...style, tone: "onBand" });
  const title = titleStyle(fonts, cover.title);
  let y = write(cover.kicker, onBand(styles.kicker), "P", frame.left, kickerTop, titleWidth);
  y = write(cover.title, onBand(title), "H1", frame.left, y + 14, titleWidth);
  y = write(cover.subtitle, onBand(styles.subtitle), "P", frame.left, y + 10, titleWidth);
  const bottom = Math.max(bandBottom, y + 40);
  y = bottom + 34;
  if (cover.mark) y = write(cover.mark, styles.mark, "P", frame.left, y, frameWidth) + 14;
  y = factRows(cover, fonts, root, items, y);
  y = write(cover.about, styles.body, "P", frame.left + termWidth, y + 16, frameWidth - termWidth) + 20;
  const room = frame.bottom - 40 - y;
  const list = contents(cover.contents, inColumns(chapters, fonts, room), fonts, root, y);
  items.push(...list.items);
  write(cover.colophon, styles.note, "P", frame.left, frame.bottom - 26, frameWidth);
  return {
    items: [...band(cover.logo ? stripHeight : 0, bottom), ...items],
    links: list.links,
    bookmark: { title: fonts.clean(cover.title), level: 1, page: 0, column: 0, y: kickerTop },
  };
}

/** Long names get a smaller size, so that the page keeps its proportions. */
function titleStyle(fonts: FontMeasure, title: string): TextStyle {
  const sizes: readonly TextStyle[] = [styles.h1, { ...styles.h1, size: 25, leading: 30 }];
  for (const style of sizes) {
    if (breakLines(fonts, title, style, titleWidth).length <= 3) return style;
  }
  return { ...styles.h1, size: 19, leading: 24 };
}

/** Between the page of a chapter and its title, and between two columns of chapters. */
const indent = 22;
const contentsGutter = 14;
const contentsWidth = frameWidth - termWidth;

interface ListedChapter extends Chapter {
  readonly column: number;
  readonly row: number;
}

/** Below each other, or in two columns where a long name takes their place; left out where that is too little as well. */
function inColumns(chapters: readonly Chapter[], fonts: FontMeasure, room: number): readonly ListedChapter[] {
  const most = Math.floor(room / styles.body.leading);
  const widest = Math.max(0, ...chapters.map(({ title }) => naturalWidth(fonts, title, styles.body)));
  const two = indent + widest <= (contentsWidth - contentsGutter) / 2;
  const columns = chapters.length <= most ? 1 : two && chapters.length <= 2 * most ? 2 : 0;
  const rows = Math.ceil(chapters.length / columns);
  if (columns === 0) return [];
  return chapters.map((chapter, index) => ({ ...chapter, column: Math.floor(index / rows), row: index % rows }));
}

/** Chapters with their pages, each a link to it. */
function contents(
  heading: string,
  chapters: readonly ListedChapter[],
  fonts: FontMeasure,
  root: StructureNode,
  top: number,
): Pick<CoverPage, "items" | "links"> {
  if (chapters.length === 0) return { items: [], links: [] };
  const muted: TextStyle = { ...styles.body, tone: "muted" };
  const items: Item[] = [];
  const links: PlacedLink[] = [];
  const set = (text: string, style: TextStyle, x: number, y: number, owner: StructureNode) => {
    const line = breakLines(fonts, text, style, Number.POSITIVE_INFINITY)[0];
    if (line) items.push(...lineItems(spaced(line), style, x, y, owner));
  };
  set(heading, muted, frame.left, top, node("P", root));
  const list = node("TOC", root);
  for (const { title, column, row, page, y: begins } of chapters) {
    const x = frame.left + termWidth + column * ((contentsWidth + contentsGutter) / 2);
    const y = top + row * styles.body.leading;
    const target = { page, y: begins };
    const entry = node("Link", node("Reference", node("TOCI", list)));
    set(`${target.page + 1}`, muted, x, y, entry);
    set(title, styles.body, x + indent, y, entry);
    const width = indent + naturalWidth(fonts, title, styles.body);
    links.push({ x, y, width, height: styles.body.leading, node: entry, says: title, target });
  }
  return { items, links };
}

function factRows(cover: Cover, fonts: FontMeasure, root: StructureNode, items: Item[], top: number): number {
  const table = node("Table", root);
  let y = top;
  for (const fact of cover.facts) {
    const row = node("TR", table);
    const term = breakLines(fonts, fact.term, { ...styles.body, tone: "muted" }, termWidth - 12);
    const text = breakLines(fonts, fact.text, styles.body, frameWidth - termWidth);
    const head = node("TH", row, { scope: "Row" });
    const data = node("TD", row);
    const muted: TextStyle = { ...styles.body, tone: "muted" };
    for (const [index, line] of term.entries()) items.push(...lineItems(line, muted, frame.left, y + index * 14, head));
    for (const [index, line] of text.entries()) {
      items.push(...lineItems(line, styles.body, frame.left + termWidth, y + index * 14, data));
    }
    y += Math.max(term.length, text.length) * 14 + 5;
  }
  return y;
}

/** The coloured band, with the marks of a water gauge at its right: a level to read. */
function band(top: number, bottom: number): readonly BarItem[] {
  const height = bottom - top;
  const bars: BarItem[] = [{ kind: "bar", x: 0, y: top, width: page.width, height, tone: "band" }];
  const steps = 25;
  for (let step = 1; step < steps; step += 1) {
    const long = step % 5 === 0;
    const width = long ? 34 : 16;
    bars.push({
      kind: "bar",
      x: page.width - width,
      y: top + (height * step) / steps,
      width,
      height: long ? 2 : 1.2,
      tone: "gauge",
    });
  }
  return bars;
}
