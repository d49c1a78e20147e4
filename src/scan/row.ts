/** One row, if all of its cells are known: the inner loop. */
import { recall, single } from "./memo";
import { dayEnd } from "./moment";
import { isPlainId } from "./plain-id";
import { carriageReturn, delimiter, isLetterOrDigit, lineFeed, quote, stops } from "./signs";
import { blank, filled, id, kinds, learned, moment, width } from "./watch";

/** Codes of the row at hand, by column; behind them those of questions that no column is read for. */
export let codes = new StaticArray<u16>(0);
/** Where the id of the row at hand stands. */
export let idFrom: usize = 0;
export let idTo: usize = 0;
/** Where the bytes end. */
let end: usize = 0;

export function setCodes(length: u32): void {
  codes = new StaticArray<u16>(length);
}

export function setEnd(at: usize): void {
  end = at;
}

/** Reads one row into `codes` if all of its cells are known. @returns where it ends, or 0 */
export function matchRow(from: usize): usize {
  const last = width - 1;
  let at = from;
  let column: u32 = 0;
  for (;;) {
    while (column < last) {
      const sign = load<u8>(at);
      // Under the delimiter stands the code of a cell with nothing in it.
      const code = unchecked(single[(column << 8) | sign]);
      if (code === 0) break;
      if (sign === delimiter) at++;
      else if (load<u8>(at + 1) === delimiter) at += 2;
      else break;
      unchecked((codes[column++] = code));
    }
    if (column === last) break;
    at = matchCell(at, column);
    if (at === 0 || load<u8>(at) !== delimiter) return 0;
    at++;
    column++;
  }
  at = matchCell(at, last);
  if (at === 0) return 0;
  if (load<u8>(at) === carriageReturn) at++;
  return load<u8>(at) === lineFeed ? at + 1 : 0;
}

/** @returns where the cell ends, quotes included, or 0 where it is not known */
function matchCell(from: usize, column: u32): usize {
  if (load<u8>(from) === quote) return matchQuoted(from, column);
  let to = from;
  while (unchecked(stops[load<u8>(to)]) === 0) to++;
  return load<u8>(to) !== quote && isKnown(column, from, to) ? to : 0;
}

function matchQuoted(from: usize, column: u32): usize {
  if (unchecked(kinds[column]) === blank) return 0;
  let doubled = false;
  let at = from + 1;
  while (at < end && (load<u8>(at) !== quote || load<u8>(at + 1) === quote)) {
    if (load<u8>(at++) !== quote) continue;
    doubled = true;
    at++;
  }
  if (at >= end) return 0;
  const to = at + 1;
  // An empty text keeps its quotes: it is not the same as nothing. So does one with quotes of its own.
  const bare: usize = doubled || to - from === 2 ? 0 : 1;
  return isKnown(column, from + bare, to - bare) ? to : 0;
}

/** Settles the code of a cell. */
function isKnown(column: u32, from: usize, to: usize): bool {
  const kind = unchecked(kinds[column]);
  if (kind === learned) return settle(column, from, to);
  if (kind === moment) return settle(column, from, dayEnd(from, to));
  if (kind === blank) return from === to;
  if (kind === filled) return isLetterOrDigit(load<u8>(from));
  if (kind !== id) return true;
  idFrom = from;
  idTo = to;
  return isPlainId(from, to);
}

function settle(column: u32, from: usize, to: usize): bool {
  const code = recall(column, from, to);
  unchecked((codes[column] = code as u16));
  return code !== 0;
}
