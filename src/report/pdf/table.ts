/** Tables: columns as wide as their longest word needs, header row repeated on the next page, no word split. */
import { deepestGround } from "../../core/template/palette.ts";
import type { Cell, Column, Rich, Row, Table } from "../content/blocks.ts";
import type { Item, Strip, StructureNode } from "./page-items.ts";
import { node, spoken } from "./page-items.ts";
import type { Place } from "./strips.ts";
import { lineItems } from "./strips.ts";
import type { Placed } from "./table-plot.ts";
import { columnGap, plotOf, stretched, wholeRow } from "./table-plot.ts";
import type { TextStyle } from "./theme.ts";
import { frameHeight, space, styles } from "./theme.ts";
import type { FontMeasure, Line } from "./typeset.ts";
import { breakLines, joined, naturalWidth, runsOf, widestWord } from "./typeset.ts";

const padding = 2;
export function tableStrips(table: Table, place: Place): readonly Strip[] {
  const columns = columnPlaces(table, place);
  const plot = plotOf(table, columns, place);
  const owner = node("Table", place.parent);
  const headRow = node("TR", owner);
  const heads = table.columns.map((column) => node("TH", headRow, { scope: "Column", ...spoken(column) }));
  const header = plot.beside(headerStrip(table, columns, place, heads), table.plot?.axis);
  const repeated = plot.beside(headerStrip(table, columns, place, undefined), table.plot?.axis, "artifact");
  const strips: Strip[] = [...plot.legend, plot.legend.length > 0 ? { ...header, before: 0 } : header];
  const rows = table.rows.map((row) => rowStrips(row, table, columns, place, owner));
  const joined = joinedRows(rows.map(heightOf));
  for (const [index, slices] of rows.entries()) {
    const joins = joined[index] === true && slices.length * styles.cell.leading <= wholeRow;
    for (const [at, strip] of slices.entries()) {
      const keepWithNext = strip.keepWithNext === true || (joins && at === slices.length - 1);
      const slice = at === 0 ? stretched(table.plot?.rows[index], heightOf(slices)) : undefined;
      strips.push({ ...plot.beside(strip, slice), keepWithNext, header: repeated });
    }
  }
  // A short table is not worth a second header.
  if (heightOf(strips) > frameHeight * 0.4) return strips;
  return strips.map((strip, index) => ({ ...strip, keepWithNext: index < strips.length - 1 }));
}

/** So much stays together where a table begins and ends, three rows of a line: neither page shows a header and little else. */
const leastHeight = 2.5 * (styles.cell.leading + 2 * padding);

/** Which rows stay with the next one. */
function joinedRows(heights: readonly number[]): readonly boolean[] {
  return heights.map((_, index) => {
    const above = sum(heights.slice(0, index + 1));
    const below = sum(heights.slice(index + 1));
    return below > 0 && Math.min(above, below) < leastHeight;
  });
}

function heightOf(strips: readonly Strip[]): number {
  return sum(strips.map(({ height }) => height));
}

function columnPlaces(table: Table, place: Place): readonly Placed[] {
  const fonts = place.fonts;
  const least = table.columns.map((column, index) => leastWidth(fonts, table, column, index));
  const wanted = table.columns.map((column, index) =>
    column.share ? (least[index] ?? 0) : wantedWidth(fonts, table, column, index),
  );
  const plotWidth = table.plot ? table.plot.width + columnGap : 0;
  const available = place.width - plotWidth - columnGap * (table.columns.length - 1);
  const fixed = sum(wanted);
  const start = fixed <= available ? wanted : shrunk(least, available);
  const spare = Math.max(0, available - sum(start));
  const shares = sum(table.columns.map((column) => column.share ?? 0));
  const widths = evened(place.fonts, table, spread(table, start, spare, shares));
  const places: Placed[] = [];
  let x = place.x;
  for (const [index, width] of widths.entries()) {
    places.push({ x, width });
    x += width + columnGap + (index === 0 ? plotWidth : 0);
  }
  return places;
}

/** Shared columns get widths in proportion to their shares, but never less than their longest word. */
function spread(table: Table, start: readonly number[], spare: number, shares: number): readonly number[] {
  if (shares === 0) return start;
  const pool = spare + sum(start.filter((_, index) => table.columns[index]?.share));
  const ideal = table.columns.map((column, index) =>
    column.share ? Math.max(start[index] ?? 0, (pool * column.share) / shares) : (start[index] ?? 0),
  );
  const excess = sum(ideal) - sum(start) - spare;
  if (excess <= 0.01) return ideal;
  const slack = ideal.map((width, index) => width - (start[index] ?? 0));
  return ideal.map((width, index) => width - (excess * (slack[index] ?? 0)) / sum(slack));
}

/** A first column far wider than its texts gives room to the others: the eye need not travel. */
function evened(fonts: FontMeasure, table: Table, widths: readonly number[]): readonly number[] {
  const column = table.columns[0];
  const others = widths.length - 1;
  if (!column?.share || others === 0 || table.columns.some(({ share }, index) => index > 0 && share)) return widths;
  const texts = table.rows.flatMap((row) =>
    textsOf(row.cells[0]).map((text) => naturalWidth(fonts, text, styleOf(row))),
  );
  const alike = column.alike === undefined ? 0 : naturalWidth(fonts, column.alike, styles.cell);
  const wide = alike > 0 ? Math.max(...texts, alike) : Math.max(...texts, 0) + 24;
  const spare = (widths[0] ?? 0) - wide;
  if (spare <= 0) return widths;
  return widths.map((width, index) => (index === 0 ? width - spare : width + spare / others));
}

/** Widths that fit: the widest columns give way first, so that a narrow one keeps its words whole. */
function shrunk(least: readonly number[], available: number): readonly number[] {
  if (sum(least) <= available) return least;
  let limit = available;
  let room = available;
  for (const [index, width] of [...least].sort((a, b) => a - b).entries()) {
    limit = room / (least.length - index);
    if (width > limit) break;
    room -= width;
  }
  return least.map((width) => Math.min(width, limit));
}

function leastWidth(fonts: FontMeasure, table: Table, column: Column, index: number): number {
  let least = widestWord(fonts, column.header, styles.cellHead);
  for (const row of table.rows) {
    for (const text of textsOf(row.cells[index])) least = Math.max(least, widestWord(fonts, text, styleOf(row)));
  }
  return Math.min(least, 190);
}

function wantedWidth(fonts: FontMeasure, table: Table, column: Column, index: number): number {
  let wanted = widestWord(fonts, column.header, styles.cellHead);
  for (const row of table.rows) {
    for (const text of textsOf(row.cells[index])) wanted = Math.max(wanted, naturalWidth(fonts, text, styleOf(row)));
  }
  return Math.min(wanted, 150);
}

function headerStrip(
  table: Table,
  columns: readonly Placed[],
  place: Place,
  heads: readonly StructureNode[] | undefined,
): Strip {
  const style = styles.cellHead;
  const cells = table.columns.map((column, index) =>
    breakLines(place.fonts, column.header, style, columns[index]?.width ?? 0),
  );
  const foot = padding + 2;
  const room = Math.max(...cells.map((lines) => lines.length * style.leading), (table.plot?.axis.height ?? 0) - foot);
  const items: Item[] = [];
  for (const [index, lines] of cells.entries()) {
    // Header texts of one line stand at the foot of the row.
    const top = room - lines.length * style.leading;
    const column = table.columns[index];
    const at = columns[index];
    if (!column || !at) continue;
    for (const [line, text] of lines.entries()) {
      items.push(...lineItems(text, style, aligned(text, at, column), top + line * style.leading, heads?.[index]));
    }
  }
  const height = room + foot;
  items.push({ kind: "bar", x: place.x, y: height - 0.8, width: place.width, height: 0.8, tone: "axis" });
  return { height, before: space.table, items, keepWithNext: true };
}

function rowStrips(
  row: Row,
  table: Table,
  columns: readonly Placed[],
  place: Place,
  owner: StructureNode,
): readonly Strip[] {
  const style = styleOf(row);
  const element = node("TR", owner);
  const cells = table.columns.map((column, index) => {
    const at = columns[index] ?? { x: place.x, width: 0 };
    const cell = index === 0 ? node("TH", element, { scope: "Row" }) : node("TD", element);
    const texts = textsOf(row.cells[index]).map((text) => breakLines(place.fonts, text, style, at.width));
    const lines = joined(place.fonts, texts, style.size);
    return { column, at, cell, lines };
  });
  const count = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const whole = count * style.leading <= wholeRow;
  const strips: Strip[] = [];
  for (let index = 0; index < count; index += 1) {
    const last = index === count - 1;
    const top = index === 0 ? padding : 0;
    const height = top + style.leading + (last ? padding : 0);
    const items: Item[] = [...grounds(row, columns, height)];
    for (const { column, at, cell, lines } of cells) {
      const line = lines[index];
      if (line) items.push(...lineItems(line, style, aligned(line, at, column), top, cell));
    }
    if (last) items.push({ kind: "bar", x: place.x, y: height - 0.4, width: place.width, height: 0.4, tone: "grid" });
    strips.push({ height, before: 0, items, keepWithNext: !last && (whole || index === 0 || index === count - 2) });
  }
  return strips;
}

/** Coloured grounds touch each other, so that a row or column of them reads as one. */
function grounds(row: Row, columns: readonly Placed[], height: number): readonly Item[] {
  return (row.shades ?? []).flatMap((shade, index): Item[] => {
    const at = columns[index];
    if (shade === undefined || !at) return [];
    const box = { x: at.x - columnGap / 2, y: 0, width: at.width + columnGap, height };
    return [{ kind: "bar", ...box, tone: "accent", share: deepestGround * Math.max(0, Math.min(1, shade)) }];
  });
}

function styleOf(row: Row): TextStyle {
  return row.strong ? { ...styles.cell, font: "semibold" } : styles.cell;
}

function textsOf(cell: Cell | undefined): readonly Rich[] {
  if (cell === undefined) return [];
  if (typeof cell === "object" && "stack" in cell) return cell.stack;
  return runsOf(cell).every((run) => run.text === "") ? [] : [cell];
}

function aligned(line: Line, at: Placed, column: Column): number {
  return column.align === "right" ? at.x + at.width - line.width : at.x;
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
