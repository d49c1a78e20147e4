/**
 * What the cells of each column were found to mean, by their bytes: a hash table over typed arrays, so that a cell is
 * looked up without making a text of it. Bounded: when it is full, nothing more is learned.
 */

/** Some bytes among others. */
export interface Span {
  bytes: Uint8Array;
  from: number;
  to: number;
}

export interface ByteMemo {
  /** What separates cells: never all that stands in a cell that is remembered. */
  readonly delimiter: number;
  /** `column << 8 | byte` → code of a cell of one byte, and with the delimiter for the byte of an empty one; 0: not known. */
  readonly single: Uint16Array;
  /**
   * Four numbers a slot, side by side so that one look brings them all close to the processor: the code, 0 for an empty
   * slot; the column; how many bytes; where they stand in `bytes`.
   */
  readonly slots: Uint32Array;
  readonly bytes: Uint8Array;
  used: number;
  entries: number;
}

const slots = 1 << 14;
/** And what stands where in a slot. */
const slotSize = 4;
const [codeAt, columnAt, lengthAt, startAt] = [0, 1, 2, 3];
const mostEntries = slots / 2;
const mostBytes = 1 << 19;
const longestCell = 1000;

export function byteMemo(columns: number, delimiter: number): ByteMemo {
  return {
    delimiter,
    single: new Uint16Array(columns << 8),
    slots: new Uint32Array(slots * slotSize),
    bytes: new Uint8Array(mostBytes),
    used: 0,
    entries: 0,
  };
}

/** Code of a cell of `column`; 0 where it is not known. */
export function recall(memo: ByteMemo, column: number, cell: Span): number {
  return recallHashed(memo, column, cell, hashOf(column, cell));
}

/** The same for who has the hash of the cell already: see `hashOf`. */
export function recallHashed(memo: ByteMemo, column: number, cell: Span, hash: number): number {
  if (cell.to - cell.from <= 1)
    return isLoneDelimiter(memo, cell) ? 0 : (memo.single[singleAt(memo, column, cell)] ?? 0);
  return memo.slots[slotFor(memo, column, cell, hash) + codeAt] as number;
}

/** Where the slot of a cell begins, or would. */
function slotFor(memo: ByteMemo, column: number, cell: Span, hash: number): number {
  let slot = slotOf(hash) - slotSize;
  // The step is made at first as well: code that was compiled without it is thrown away at the first collision.
  do slot = (slot + slotSize) & (slots * slotSize - 1);
  while (memo.slots[slot + codeAt] !== 0 && (memo.slots[slot + columnAt] !== column || !standsAt(memo, slot, cell)));
  return slot;
}

function isLoneDelimiter({ delimiter }: ByteMemo, { bytes, from, to }: Span): boolean {
  return to > from && bytes[from] === delimiter;
}

function singleAt({ delimiter }: ByteMemo, column: number, { bytes, from, to }: Span): number {
  return (column << 8) | (to > from ? (bytes[from] as number) : delimiter);
}

interface Known {
  readonly column: number;
  readonly code: number;
}

/** @returns false where there is no more room. */
export function remember(memo: ByteMemo, cell: Span, { column, code }: Known): boolean {
  const { bytes, from, to } = cell;
  const length = to - from;
  if (length <= 1) {
    if (isLoneDelimiter(memo, cell)) return false;
    memo.single[singleAt(memo, column, cell)] = code;
    return true;
  }
  if (memo.entries >= mostEntries || memo.used + length > mostBytes || length > longestCell) return false;
  const slot = slotFor(memo, column, cell, hashOf(column, cell));
  memo.bytes.set(bytes.subarray(from, to), memo.used);
  memo.slots.set([code, column, length, memo.used], slot);
  memo.used += length;
  memo.entries++;
  return true;
}

export function hashOf(column: number, { bytes, from, to }: Span): number {
  let hash = hashSeed(column);
  for (let at = from; at < to; at++) hash = hashStep(hash, bytes[at] as number);
  return hash;
}

/** The hash of an empty cell, to which `hashStep` adds byte after byte. */
export function hashSeed(column: number): number {
  return Math.imul(column + 1, 0x9e3779b1);
}

export function hashStep(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

function slotOf(hash: number): number {
  return ((hash ^ (hash >>> 15)) & (slots - 1)) * slotSize;
}

function standsAt(memo: ByteMemo, slot: number, { bytes, from, to }: Span): boolean {
  if (memo.slots[slot + lengthAt] !== to - from) return false;
  const start = (memo.slots[slot + startAt] as number) - from;
  for (let at = from; at < to; at++) if (memo.bytes[start + at] !== bytes[at]) return false;
  return true;
}
