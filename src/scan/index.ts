/**
 * The loop over the rows of a CSV, for whoever reads millions of them: it recognises cells that it was told the meaning
 * of, and counts. In AssemblyScript, which is TypeScript with the numbers of a machine, and becomes WebAssembly: in
 * JavaScript it took twice as long. What runs it stands in core/import/fast/program.ts.
 */
import { setConditionSource, setConditions } from "./conditions";
import { addRunSource, countRow, setCounts } from "./counts";
import { organisationCode, roundCode } from "./groups";
import { admit } from "./host";
import { passOver, recall as recallCell, remember as rememberCell, setMemo } from "./memo";
import { dayEnd } from "./moment";
import { idFrom, idTo, matchRow, setCodes, setEnd } from "./row";
import { lineFeed, setDelimiter } from "./signs";
import { blank, ignored, kinds, moment, setWidth, width } from "./watch";

export { addCondition, setValue } from "./conditions";
export { makeRoom, newestOf, rowsOf, setDay, settleAll, totalsOf, widen } from "./counts";
export { setWho } from "./groups";

let asksIds: bool = false;
let counted: u32 = 0;
let piece: usize = 0;
let room: usize = 0;
/** Behind the bytes: a line feed that ends the last cell, and what is read with it as one word. */
const behind: usize = 8;

/** @param codes how many codes there is room for of each question, of which there are `places` */
export function setUp(columns: u32, places: u32, codes: u32, delimiter: u8, ids: bool): void {
  setDelimiter(delimiter);
  setWidth(columns);
  setMemo(columns);
  setCodes(columns + places);
  setConditions(places);
  setCounts(places, codes);
  asksIds = ids;
}

/** For what a column is looked at. */
export function setKind(column: u32, kind: u8): void {
  kinds[column] = kind;
  if (kind === ignored || kind === blank) passOver(column, kind === ignored);
}

/** Where the code of a question stands in a row: one after another, ascending. */
export function setSource(place: u32, source: u32): void {
  setConditionSource(place, source);
  addRunSource(source);
}

/** Where bytes are to be written that are to be read. */
export function pieceOf(bytes: usize): usize {
  if (bytes + behind > room) {
    room = bytes + behind;
    piece = heap.alloc(room);
  }
  return piece;
}

/**
 * Counts the rows from `from` on that begin before `until`, as long as all of their cells are known.
 *
 * @param to Where the bytes end; the sign behind them is written on.
 * @returns where the first row begins that was not counted
 */
export function scanRows(from: usize, to: usize, until: usize): usize {
  // Ends a loop that looks for the end of a cell.
  store<u8>(to, lineFeed);
  setEnd(to);
  // Of a row with nothing in any cell, whose line ends in two signs.
  const longestEmpty = (width as usize) + 1;
  let at = from;
  while (at < to && at < until) {
    const end = matchRow(at);
    if (end === 0 || end > to || end - at <= longestEmpty) break;
    if (asksIds && !admit(organisationCode(), roundCode(), idFrom, idTo)) break;
    countRow();
    counted++;
    at = end;
  }
  return at;
}

/** How many rows were counted so far. */
export function rowsCounted(): u32 {
  return counted;
}

/** The code of a cell; 0 where it is not known. */
export function recall(column: u32, from: usize, to: usize): u32 {
  return recallCell(column, from, meaningEnd(column, from, to));
}

/** From now on, such a cell has this code, as long as there is room. */
export function remember(column: u32, from: usize, to: usize, code: u32): void {
  rememberCell(column, from, meaningEnd(column, from, to), code);
}

function meaningEnd(column: u32, from: usize, to: usize): usize {
  return kinds[column] === moment ? dayEnd(from, to) : to;
}
