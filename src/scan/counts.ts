/**
 * What rows of codes are counted in: a record for each group of respondents, and the totals of all groups behind each
 * other. A record begins with its rows, the code of their newest day, and how many rows more its bytes have room for; then
 * come the counts of its last rows in bytes, so small that most of it stays close to the processor. Now and then they are
 * added to the totals. Both: `place * stride + code` → rows.
 */
import { settleConditions } from "./conditions";
import { dayCode, groupOfRow } from "./groups";
import { codes } from "./row";

const rowsAt: usize = 0;
const newestAt: usize = 4;
const roomAt: usize = 6;
const headSize: usize = 8;
/** No byte grows by more than one a row: more rows than this would not fit. */
const mostRecent: u8 = 255;

let places: usize = 0;
/** How many codes there is room for, of each question. */
let stride: usize = 0;
let records: usize = 0;
let totals: usize = 0;
/** How many groups there is room for. */
let capacity: usize = 0;
/** Where the codes of questions stand in a row, as stretches of neighbours: first, and behind the last. */
let runs = new StaticArray<u32>(0);
let runsEnd: u32 = 0;

export function setCounts(questions: u32, codesEach: u32): void {
  places = questions;
  stride = codesEach;
  runs = new StaticArray<u32>(questions * 2);
}

/** Where the code of the next question stands in a row: behind that of the one before. */
export function addRunSource(source: u32): void {
  if (runsEnd === 0 || runs[runsEnd - 1] !== source) {
    runs[runsEnd] = source;
    runsEnd += 2;
  }
  runs[runsEnd - 1] = source + 1;
}

/** Code of a day → a number that grows with the day. */
const mostDays: u32 = 30_000;
const dayNumbers = new StaticArray<u32>(mostDays + 1);

export function setDay(code: u32, number: u32): void {
  dayNumbers[code] = number;
}

function sizeOf(): usize {
  return places * stride;
}

function recordSize(): usize {
  return headSize + sizeOf();
}

function recordOf(group: usize): usize {
  return records + group * recordSize();
}

export function rowsOf(group: usize): u32 {
  return load<u32>(recordOf(group), rowsAt);
}

export function newestOf(group: usize): u32 {
  return load<u16>(recordOf(group), newestAt);
}

/** Where the totals of a group stand; all rows are in them after `settleAll`. */
export function totalsOf(group: usize): usize {
  return totals + group * sizeOf() * 4;
}

/** Memory that is new holds zeros, and a record of zeros has nothing in it. */
export function makeRoom(groups: usize): void {
  records = grown(records, capacity * recordSize(), groups * recordSize());
  totals = grown(totals, capacity * sizeOf() * 4, groups * sizeOf() * 4);
  capacity = groups;
}

function grown(block: usize, from: usize, to: usize): usize {
  const larger = heap.alloc(to);
  memory.copy(larger, block, from);
  return larger;
}

/** Counts the row at hand. */
export function countRow(): void {
  settleConditions();
  const group = groupOfRow();
  const record = recordOf(group);
  if (load<u8>(record, roomAt) === 0) settle(group);
  let at = record + headSize;
  for (let run: u32 = 0; run < runsEnd; run += 2) {
    const to = unchecked(runs[run + 1]);
    for (let source = unchecked(runs[run]); source < to; source++) {
      const slot = at + unchecked(codes[source]);
      store<u8>(slot, load<u8>(slot) + 1);
      at += stride;
    }
  }
  store<u8>(record, load<u8>(record, roomAt) - 1, roomAt);
  store<u32>(record, load<u32>(record, rowsAt) + 1, rowsAt);
  const day = dayCode();
  if (dayNumbers[day] > dayNumbers[load<u16>(record, newestAt)]) store<u16>(record, day as u16, newestAt);
}

/** Moves the counts of the last rows to the others. */
export function settleAll(): void {
  for (let group: usize = 0; group < capacity; group++) settle(group);
}

function settle(group: usize): void {
  const size = sizeOf();
  const record = recordOf(group);
  const recent = record + headSize;
  const counts = totalsOf(group);
  for (let slot: usize = 0; slot < size; slot++) {
    const count = counts + (slot << 2);
    store<u32>(count, load<u32>(count) + load<u8>(recent + slot));
  }
  memory.fill(recent, 0, size);
  store<u8>(record, mostRecent, roomAt);
}

/** Makes room for more codes of each question. */
export function widen(codesEach: usize): void {
  settleAll();
  const recordsBefore = records;
  const recordBefore = recordSize();
  const totalsBefore = totals;
  const strideBefore = stride << 2;
  stride = codesEach;
  records = heap.alloc(capacity * recordSize());
  totals = heap.alloc(capacity * sizeOf() * 4);
  for (let group: usize = 0; group < capacity; group++) {
    memory.copy(recordOf(group), recordsBefore + group * recordBefore, headSize);
    for (let place: usize = 0; place < places; place++) {
      const counts = totalsBefore + (group * places + place) * strideBefore;
      memory.copy(totalsOf(group) + ((place * stride) << 2), counts, strideBefore);
    }
  }
}
