/**
 * Text → rows of cells. Our own, since a cell with `""` (shown, and left empty) must be kept apart from one with nothing
 * (never shown): the library that can tell them apart takes twenty-five times as long for it.
 */
import type { Cell } from "../../core/import/table.ts";
import { mostColumns, nothing } from "./open-table.ts";
import { own } from "./own-text.ts";

export interface Dialect {
  readonly delimiter: string;
  /** What ends a row; a line feed may have a return before it. */
  readonly ends: "\n" | "\r";
  /** Length of a first line such as `sep=;`, with its end: it is for Excel and no row. */
  readonly skip: number;
}

export interface CsvScan {
  /** Where the row begins that has no end in this text. */
  readonly rest: number;
  /** Its end is missing because a quote is open. */
  readonly inQuotes: boolean;
  /** It has more cells than a row can have; nothing behind that was looked at. */
  readonly tooWide: boolean;
}

/**
 * A cell that begins with a quote ends at the quote before a separator or the end of a row; a quote anywhere else is a
 * sign as any other.
 *
 * @param last nothing follows: the end of the text ends the row
 * @param take gets each row, and at which line of the text, from 0, the next one begins; false: that is enough
 */
export function scanRows(
  text: string,
  { delimiter, ends }: Pick<Dialect, "delimiter" | "ends">,
  last: boolean,
  take: (cells: Cell[], line: number) => unknown,
): CsvScan {
  const separator = delimiter.charCodeAt(0);
  const end = ends === "\r" ? carriageReturn : lineFeed;
  let at = 0;
  let rest = 0;
  let line = 0;
  let cells: Cell[] = [];
  let inQuotes = false;
  let enough = false;

  while (!enough && (at < text.length || (last && cells.length > 0)) && cells.length <= mostColumns) {
    const cell = text.charCodeAt(at) === quote ? quoted() : plain(at);
    if (cell === undefined) break;
    cells.push(cell);
    if (at < text.length && text.charCodeAt(at) === separator) {
      at++;
      // A separator at the very end opens one more cell.
      if (at === text.length && last) endRow(nothing);
    } else if (at < text.length || last) {
      at += lengthOfEnd(at);
      endRow();
    }
  }
  return { rest, inQuotes, tooWide: cells.length > mostColumns };

  function endRow(final?: Cell): void {
    if (final) cells.push(final);
    line++;
    enough = take(cells, line) === false;
    cells = [];
    rest = at;
  }

  /** From where a cell began to the next separator or end. Undefined if neither comes. */
  function plain(start: number): Cell | undefined {
    while (at < text.length && !endsCell(text.charCodeAt(at))) at++;
    if (at === text.length && !last) return undefined;
    return at === start ? nothing : own(text.slice(start, at));
  }

  function endsCell(code: number): boolean {
    return code === separator || code === end || (code === carriageReturn && endsAt(at));
  }

  function quoted(): Cell | undefined {
    const start = at + 1;
    let close = text.indexOf('"', start);
    while (close >= 0 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
    inQuotes = close < 0;
    if (close < 0 || (close + 1 === text.length && !last)) return undefined;
    const content = text.slice(start, close);
    at = close + 1;
    if (content.includes("\n")) line += content.split("\n").length - 1;
    const value = content.includes('"') ? content.replaceAll('""', '"') : own(content);
    if (at === text.length || text.charCodeAt(at) === separator || endsAt(at)) return value;
    const follows = plain(at);
    return follows === undefined ? undefined : `"${value}"${follows === nothing ? "" : follows}`;
  }

  function endsAt(place: number): boolean {
    return lengthOfEnd(place) > 0;
  }

  function lengthOfEnd(place: number): number {
    if (text.charCodeAt(place) === end) return 1;
    return end === lineFeed && text.charCodeAt(place) === carriageReturn && text.charCodeAt(place + 1) === lineFeed
      ? 2
      : 0;
  }
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
