/**
 * How high blocks will be on paper: an upper estimate in points, since content knows no fonts. `wider` is how much wider
 * letters are than those of our own.
 */
import type { Block, Paragraph, Rich, Table, Tile } from "./blocks.ts";

/** What a page holds. */
export const pageHeight = 722;

const width = { page: 481, column: 230.5 } as const;
/** Size and distance of lines; as the look has in print, or a little more. */
const looks = {
  lead: { size: 12, leading: 17 },
  body: { size: 10, leading: 14 },
  small: { size: 9.5, leading: 12.5 },
  note: { size: 9.5, leading: 13 },
  mark: { size: 10, leading: 14 },
  fine: { size: 9, leading: 11.2 },
} as const satisfies Record<NonNullable<Paragraph["look"]>, { size: number; leading: number }>;

/** Title and paragraphs over the whole width; anything else counts for nothing. */
export function heightOfTexts(blocks: readonly Block[], wider: number): number {
  let height = 0;
  for (const block of blocks) {
    if (block.kind === "heading") height += linesIn(block.text, 22, width.page / wider) * 27 + 6;
    if (block.kind === "paragraph") height += heightOfText(block.text, block.look ?? "body", width.page / wider) + 4;
  }
  return height;
}

/** With its legend and a header of one line. */
export function heightOfTable({ rows, columns, plot }: Table, wider: number): number {
  const others = (columns.length - 1) * 38;
  const name = Math.max(60, width.page - others - (plot ? plot.width + 9 : 0));
  let height = 8 + (plot?.legend ? plot.legend.height : 0) + 6;
  for (const { cells } of rows) {
    const [first = ""] = cells;
    const stack = typeof first === "object" && "stack" in first ? first.stack : [first];
    let lines = 0;
    for (const text of stack) lines += linesIn(plain(text), 9, name / wider);
    height += lines * 12 + 6;
  }
  return height;
}

/** Tiles run down one column and then the other, none of them parted, so that both end as high as can be. */
export function heightOfTiles(tiles: readonly Tile[], wider: number): number {
  if (tiles.length === 0) return 0;
  const heights = tiles.map((tile) => heightOfTile(tile, width.column / wider));
  const divided = heights.map((_, count) => Math.max(sum(heights.slice(0, count)), sum(heights.slice(count))));
  return 12 + Math.min(...divided);
}

function heightOfTile({ heading, body }: Tile, column: number): number {
  let height = 18 + linesIn(heading.text, 10.5, column) * 13;
  for (const block of body) {
    if (block.kind === "paragraph") height += heightOfText(block.text, block.look ?? "body", column) + 4;
    else for (const item of block.items) height += heightOfText(item, block.look ?? "body", column - 16) + 2.5;
  }
  return height;
}

function heightOfText(text: Rich, look: keyof typeof looks, room: number): number {
  const { size, leading } = looks[look];
  return linesIn(plain(text), size, room) * leading;
}

/** A line ends before the word that it has no room for: half a long word is lost on each. */
function linesIn(text: string, size: number, room: number): number {
  const loss = Math.min(size * 1.3, room / 6);
  const wide = widthOf(text, size);
  return wide <= room ? 1 : Math.ceil(wide / (room - loss));
}

function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += widthOfLetter(letter);
  return ems * size;
}

/** In ems, a little more than such letters take in the fonts of the report. */
function widthOfLetter(letter: string): number {
  if (" ijlI.,:;'|!()".includes(letter)) return 0.25;
  if ("frt-/".includes(letter)) return 0.34;
  if ("mwMW@%—…".includes(letter)) return 0.83;
  if (letter > "\u2000") return 1;
  return letter === letter.toLowerCase() ? 0.5 : 0.6;
}

function plain(rich: Rich): string {
  return typeof rich === "string" ? rich : rich.map(({ text }) => text).join("");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
