/**
 * What the cells of each column were found to mean, by their bytes: a hash table, so that a cell is looked up without
 * making a text of it. Bounded: when it is full, nothing more is learned.
 */
import { delimiter, stops } from "./signs";

/** `column << 8 | byte` → code of a cell of one byte, and with the delimiter for the byte of an empty one; 0: not known. */
export let single = new StaticArray<u16>(0);

const slots: u32 = 1 << 14;
/** Four numbers a slot: the code, 0 for an empty slot; the column; how many bytes; where they stand. */
const table = new StaticArray<u32>(slots * 4);
const mostEntries: u32 = slots / 2;
const mostBytes: u32 = 1 << 19;
const texts = new StaticArray<u8>(mostBytes);
const longestCell: usize = 1000;
let used: u32 = 0;
let entries: u32 = 0;

export function setMemo(width: u32): void {
  single = new StaticArray<u16>(width << 8);
}

/** A cell of one sign that nobody needs, whatever it is; and an empty one. */
export function passOver(column: u32, signs: bool): void {
  single[(column << 8) | delimiter] = 1;
  for (let sign: u32 = 0; sign < 256 && signs; sign++) {
    if (stops[sign] === 0) single[(column << 8) | sign] = 1;
  }
}

/** The code of a cell of `column`; 0 where it is not known. */
export function recall(column: u32, from: usize, to: usize): u32 {
  if (to - from > 1) return unchecked(table[slotFor(column, from, to)]);
  return isLoneDelimiter(from, to) ? 0 : unchecked(single[singleAt(column, from, to)]);
}

/**
 * No sign that ends a cell may be all that stands in one.
 *
 * @returns false where there is no more room
 */
export function remember(column: u32, from: usize, to: usize, code: u32): bool {
  const length = to - from;
  if (length <= 1) {
    single[singleAt(column, from, to)] = code as u16;
    return true;
  }
  if (entries >= mostEntries || used + (length as u32) + 8 > mostBytes || length > longestCell) return false;
  const slot = slotFor(column, from, to);
  const at = changetype<usize>(texts) + used;
  for (let word: usize = 0; word < length; word += 8) store<u64>(at + word, wordAt(from + word, to));
  table[slot] = code;
  table[slot + 1] = column;
  table[slot + 2] = length as u32;
  table[slot + 3] = at as u32;
  // Whole words, so that they can be compared as such.
  used += ((length as u32) + 7) & ~7;
  entries++;
  return true;
}

function isLoneDelimiter(from: usize, to: usize): bool {
  return to > from && load<u8>(from) === delimiter;
}

function singleAt(column: u32, from: usize, to: usize): u32 {
  return (column << 8) | (to > from ? load<u8>(from) : delimiter);
}

/** Where the slot of a cell begins, or would. */
function slotFor(column: u32, from: usize, to: usize): u32 {
  const length = (to - from) as u32;
  let slot = slotOf(hashOf(column, from, to));
  while (unchecked(table[slot]) !== 0) {
    if (
      unchecked(table[slot + 1]) === column &&
      unchecked(table[slot + 2]) === length &&
      isText(unchecked(table[slot + 3]), from, to)
    )
      break;
    slot = (slot + 4) & (slots * 4 - 1);
  }
  return slot;
}

function slotOf(hash: u64): u32 {
  return (((hash >>> 40) as u32) & (slots - 1)) << 2;
}

function hashOf(column: u32, from: usize, to: usize): u64 {
  let hash = (column as u64) + 1;
  for (let at = from; at < to; at += 8) hash = (hash ^ wordAt(at, to)) * 0x9e3779b97f4a7c15;
  return hash;
}

/** Whether the words from `at` on, which are whole, are those of a cell. */
function isText(at: usize, from: usize, to: usize): bool {
  for (let word = from; word < to; word += 8, at += 8) if (load<u64>(at) !== wordAt(word, to)) return false;
  return true;
}

/** The next eight bytes of a cell as one number: fewer, where it ends before. */
function wordAt(at: usize, to: usize): u64 {
  const word = load<u64>(at);
  const bytes = (to - at) as u64;
  return bytes < 8 ? word & (((1 as u64) << (bytes << 3)) - 1) : word;
}
