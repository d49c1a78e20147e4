/** One row, if all of its cells are known: the inner loop. */
import { recall } from "./byte-memo.ts";
import { carriageReturn, lineFeed, quote } from "./careful.ts";
import { dayEnd } from "./moment.ts";
import { isLetterOrDigit, isPlainId } from "./plain-id.ts";
import type { Scan } from "./scan-state.ts";
import { watch } from "./watch.ts";

/** Reads one row into `codes` if all of its cells are known. @returns where it ends, or −1 */
export function matchRow(scan: Scan, bytes: Uint8Array, from: number): number {
  const { delimiter, codes, targets } = scan;
  const { single } = scan.memo;
  const last = targets.length - 1;
  let at = from;
  for (let column = 0; column < last; column++) {
    if (bytes[at + 1] === delimiter) {
      const code = single[(column << 8) | (bytes[at] as number)] as number;
      if (code !== 0) {
        codes[targets[column] as number] = code;
        at += 2;
        continue;
      }
    }
    at = matchCell(scan, bytes, at, column);
    if (at < 0 || bytes[at] !== delimiter) return -1;
    at++;
  }
  at = matchCell(scan, bytes, at, last);
  if (at < 0) return -1;
  if (bytes[at] === carriageReturn) at++;
  return bytes[at] === lineFeed ? at + 1 : -1;
}

/** @returns where the cell ends, quotes included, or −1 where it is not known */
function matchCell(scan: Scan, bytes: Uint8Array, at: number, column: number): number {
  const { cell } = scan;
  const quoted = bytes[at] === quote;
  const end = quoted ? endOfQuoted(scan, bytes, at, column) : endOfPlain(bytes, at, scan.delimiter);
  if (end < 0) return -1;
  // An empty text keeps its quotes: it is not the same as nothing.
  const bare = quoted && end - at > 2 ? 1 : 0;
  cell.from = at + bare;
  cell.to = end - bare;
  return isKnown(scan, column, quoted) ? end : -1;
}

function endOfPlain(bytes: Uint8Array, from: number, delimiter: number): number {
  let at = from;
  for (;;) {
    const sign = bytes[at];
    if (sign === delimiter || sign === lineFeed || sign === carriageReturn) return at;
    if (sign === quote) return -1;
    at++;
  }
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

/** Settles the code of the cell at hand. */
function isKnown(scan: Scan, column: number, quoted: boolean): boolean {
  const { cell, id } = scan;
  switch (scan.watches.columns[column]) {
    case watch.learned:
      return settle(scan, column);
    case watch.moment:
      cell.to = dayEnd(cell);
      return settle(scan, column);
    case watch.id:
      id.from = cell.from;
      id.to = cell.to;
      return isPlainId(cell);
    case watch.blank:
      return cell.from === cell.to && !quoted;
    case watch.filled:
      return isLetterOrDigit(cell.bytes[cell.from] as number);
    default:
      return true;
  }
}

function settle({ memo, cell, codes, targets }: Scan, column: number): boolean {
  const code = recall(memo, column, cell);
  codes[targets[column] as number] = code;
  return code !== 0;
}
