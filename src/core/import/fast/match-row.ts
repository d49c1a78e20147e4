/** One row, if all of its cells are known: the inner loop. */
import { hashOf, hashSeed, hashStep, recallHashed } from "./byte-memo.ts";
import { carriageReturn, lineFeed, quote } from "./careful.ts";
import { dayEnd } from "./moment.ts";
import { isLetterOrDigit, isPlainId } from "./plain-id.ts";
import type { Scan } from "./scan-state.ts";
import { watch } from "./watch.ts";

/** Reads one row into `codes` if all of its cells are known. @returns where it ends, or −1 */
export function matchRow(scan: Scan, bytes: Uint8Array, from: number): number {
  const { delimiter, codes } = scan;
  const { single } = scan.memo;
  const last = scan.watches.columns.length - 1;
  let at = from;
  let column = 0;
  for (;;) {
    // Nothing is called in here: only then are the arrays looked up once, and not for every cell.
    while (column < last) {
      const sign = bytes[at] as number;
      // Under the delimiter stands the code of a cell with nothing in it.
      const code = single[(column << 8) | sign] as number;
      if (code === 0) break;
      if (sign === delimiter) at++;
      else if (bytes[at + 1] === delimiter) at += 2;
      else break;
      codes[column++] = code;
    }
    if (column === last) break;
    at = matchCell(scan, bytes, at, column);
    if (at < 0 || bytes[at] !== delimiter) return -1;
    at++;
    column++;
  }
  at = matchCell(scan, bytes, at, last);
  if (at < 0) return -1;
  if (bytes[at] === carriageReturn) at++;
  return bytes[at] === lineFeed ? at + 1 : -1;
}

/** @returns where the cell ends, quotes included, or −1 where it is not known */
function matchCell(scan: Scan, bytes: Uint8Array, at: number, column: number): number {
  return bytes[at] === quote ? matchQuoted(scan, bytes, at, column) : matchPlain(scan, bytes, at, column);
}

function matchPlain(scan: Scan, bytes: Uint8Array, from: number, column: number): number {
  const { cell, stops, watches } = scan;
  if (watches.columns[column] === watch.ignored) return endOfIgnored(stops, bytes, from);
  let hash = hashSeed(column);
  let at = from;
  let sign = bytes[at] as number;
  while (stops[sign] === 0) {
    hash = hashStep(hash, sign);
    sign = bytes[++at] as number;
  }
  if (sign === quote) return -1;
  cell.from = from;
  cell.to = at;
  return isKnown(scan, column, hash) ? at : -1;
}

function endOfIgnored(stops: Uint8Array, bytes: Uint8Array, from: number): number {
  let at = from;
  while (stops[bytes[at] as number] === 0) at++;
  return bytes[at] === quote ? -1 : at;
}

function matchQuoted(scan: Scan, bytes: Uint8Array, at: number, column: number): number {
  const { cell } = scan;
  const end = endOfQuoted(scan, bytes, at, column);
  if (end < 0) return -1;
  // An empty text keeps its quotes: it is not the same as nothing.
  const bare = end - at > 2 ? 1 : 0;
  cell.from = at + bare;
  cell.to = end - bare;
  return isKnown(scan, column, undefined) ? end : -1;
}

/** Behind the closing quote; −1 where the cell has quotes of its own, which only matters if somebody needs it. */
function endOfQuoted({ end, watches }: Scan, bytes: Uint8Array, from: number, column: number): number {
  const ignored = watches.columns[column] === watch.ignored;
  let at = from + 1;
  for (; at < end; at++) {
    if (bytes[at] !== quote) continue;
    if (bytes[at + 1] !== quote) return at + 1;
    if (!ignored) return -1;
    at++;
  }
  return -1;
}

/** Settles the code of the cell at hand. @param hash of its bytes; absent where the cell is quoted */
function isKnown(scan: Scan, column: number, hash: number | undefined): boolean {
  const { cell, id } = scan;
  switch (scan.watches.columns[column]) {
    case watch.learned:
      return settle(scan, column, hash ?? hashOf(column, cell));
    case watch.moment:
      return isKnownDay(scan, column, hash);
    case watch.id:
      id.from = cell.from;
      id.to = cell.to;
      return isPlainId(cell);
    case watch.blank:
      return cell.from === cell.to && hash !== undefined;
    case watch.filled:
      return isLetterOrDigit(cell.bytes[cell.from] as number);
    default:
      return true;
  }
}

function isKnownDay(scan: Scan, column: number, hash: number | undefined): boolean {
  const { cell } = scan;
  const { to } = cell;
  cell.to = dayEnd(cell);
  return settle(scan, column, hash === undefined || cell.to < to ? hashOf(column, cell) : hash);
}

function settle({ memo, cell, codes }: Scan, column: number, hash: number): boolean {
  const code = recallHashed(memo, column, cell, hash);
  codes[column] = code;
  return code !== 0;
}
