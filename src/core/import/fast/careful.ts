/** One row of a CSV, read to the letter as the general reader does (RFC 4180, with line breaks of either kind). */
import type { Cell, SpecialCell } from "../table.ts";

export interface CarefulRow {
  readonly cells: readonly Cell[];
  /** Cell by cell where its bytes begin and end, quotes left out; a text that is empty, or has quotes of its own, keeps them. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Where the next row begins. */
  readonly end: number;
}

/** `odd`: what only the general reader can judge, such as a text behind the closing quote. */
export type CarefulReading = CarefulRow | "incomplete" | "odd";

export const lineFeed = 10;
export const carriageReturn = 13;
export const quote = 34;

const nothing: SpecialCell = { kind: "nothing" };
/** A mark in the middle of a file is a sign like any other. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** @param to where the bytes end that were read so far */
export function readCarefully(bytes: Uint8Array, from: number, to: number, delimiter: number): CarefulReading {
  const cells: Cell[] = [];
  const ranges: [number, number][] = [];
  let at = from;
  for (;;) {
    const quoted = bytes[at] === quote && at < to;
    const end = quoted ? endOfQuoted(bytes, at, to) : endOfPlain(bytes, at, to, delimiter);
    if (end >= to) return "incomplete";
    const text = quoted ? quotedText(bytes, at, end) : undefined;
    const bare = text !== undefined && text !== "" && !text.includes('"');
    cells.push(text ?? plainCell(bytes, at, end));
    ranges.push(bare ? [at + 1, end - 1] : [at, end]);
    const sign = bytes[end];
    if (sign === lineFeed) return { cells, ranges, end: end + 1 };
    if (sign === carriageReturn) {
      if (end + 1 >= to) return "incomplete";
      return bytes[end + 1] === lineFeed ? { cells, ranges, end: end + 2 } : "odd";
    }
    if (sign !== delimiter) return "odd";
    at = end + 1;
  }
}

/** Behind the closing quote; `to` where it was not reached. */
function endOfQuoted(bytes: Uint8Array, from: number, to: number): number {
  let at = from + 1;
  for (; at < to; at++) {
    if (bytes[at] !== quote) continue;
    if (at + 1 >= to || bytes[at + 1] !== quote) return at + 1;
    at++;
  }
  return to;
}

/** A quote in the middle of a cell is a sign like any other, and so is a return without a line feed. */
function endOfPlain(bytes: Uint8Array, from: number, to: number, delimiter: number): number {
  for (let at = from; at < to; at++) {
    const sign = bytes[at];
    if (sign === delimiter || sign === lineFeed) return at;
    if (sign === carriageReturn && (at + 1 >= to || bytes[at + 1] === lineFeed)) return at + 1 >= to ? to : at;
  }
  return to;
}

function plainCell(bytes: Uint8Array, from: number, to: number): Cell {
  if (from === to) return nothing;
  const first = bytes[from] as number;
  // A code of one sign is what most cells hold, and a decoder is slow to start on it.
  if (to - from === 1 && first < 0x80) return String.fromCharCode(first);
  return decoder.decode(bytes.subarray(from, to));
}

function quotedText(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from + 1, to - 1)).replaceAll('""', '"');
}
