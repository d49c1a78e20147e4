/** Tables: a caption and headers for who listens, a slice of the chart beside the name in each row. */
import type { Cell, Column, Row, Slice, Table } from "../content/blocks.ts";
import { svgFigure, svgSlice, trimmed } from "./svg.ts";
import { langHtml, plainHtml, richHtml } from "./text.ts";

/** @param title Of the chapter or part that the table stands in: what a screen reader calls it. */
export function tableHtml(table: Table, title: string): string {
  const { plot } = table;
  const head = table.columns.map((column, index) => headHtml(column, index === 0 ? plot?.axis : undefined));
  const rows = table.rows.map((row, index) => rowHtml(row, table.columns, plot?.rows[index]));
  const caption = `<caption class="unseen">${plainHtml(title)}</caption>`;
  const parts = [`<table${plot ? ' class="plotted"' : ""}>${caption}`, `<thead><tr>${head.join("")}</tr></thead>`];
  const body = `${parts.join("\n")}\n<tbody>\n${rows.join("\n")}\n</tbody></table>`;
  return `${plot ? `${plotHtml(plot, title)}\n` : ""}${scrolling(body, title)}`;
}

/** What is wider than the screen moves within itself, with the keyboard too, and the page stays where it is. */
export function scrolling(content: string, title: string): string {
  return `<div class="scroll" role="group" aria-label="${plainHtml(title)}" tabindex="0">\n${content}\n</div>`;
}

/** In points: what is wider does not fit the screen of a telephone, if its letters are to be read. */
const telephone = 240;

export function pictureHtml(slice: Slice, alt: string, title: string): string {
  const picture = svgFigure(slice, alt);
  return slice.width > telephone ? scrolling(picture, title) : picture;
}

/** The legend stands for the whole chart; without one the chart is still told of. */
function plotHtml({ legend, alt }: NonNullable<Table["plot"]>, title: string): string {
  return legend
    ? `<div class="legend">${pictureHtml(trimmed(legend), alt, title)}</div>`
    : `<div class="unseen" role="img" aria-label="${plainHtml(alt)}"></div>`;
}

function headHtml({ header, align, ...column }: Column, axis: Slice | undefined): string {
  return `<th scope="col"${numeric(align)}${langHtml(column)}>${plotted(plainHtml(header), axis)}</th>`;
}

function rowHtml({ cells, strong, shades }: Row, columns: readonly Column[], slice: Slice | undefined): string {
  const html = columns.map((column, index) => {
    const text = cellHtml(cells[index] ?? "");
    const look = `${wordy(column)}${shaded(shades?.[index])}`;
    return index === 0 ? `<th scope="row">${plotted(text, slice)}</th>` : `<td${look}>${text}</td>`;
  });
  return `<tr${strong ? ' class="sum"' : ""}>${html.join("")}</tr>`;
}

function plotted(text: string, slice: Slice | undefined): string {
  return slice ? `<div class="plot"><div>${text}</div>${svgSlice(slice)}</div>` : text;
}

/** The deepest ground still leaves a number on it easy to read, in the dark too. */
const deepest = 40;

function shaded(shade: number | undefined): string {
  if (shade === undefined) return "";
  const percent = Math.round(deepest * Math.max(0, Math.min(1, shade)));
  return ` style="background:color-mix(in srgb,var(--accent) ${percent}%,var(--paper))"`;
}

function numeric(align: Column["align"]): string {
  return align === "right" ? ' class="number"' : "";
}

/** The column that most of the room is for holds sentences. */
function wordy({ align, share = 0 }: Column): string {
  return share >= 2 ? ' class="words"' : numeric(align);
}

function cellHtml(cell: Cell): string {
  if (typeof cell === "string" || !("stack" in cell)) return richHtml(cell);
  return cell.stack.map((part) => `<div>${richHtml(part)}</div>`).join("");
}
