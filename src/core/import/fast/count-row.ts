/** Rows of codes → counts. */
import type { Counting, WhoCodes } from "./counting.ts";
import { constantOf, hiddenByCondition, mostCodes, noAnswer } from "./counting.ts";
import { placeOf } from "./groups-lately.ts";

/** Counts a row by its codes, in which `sources` says where those of the questions stand. @returns its group */
export function countRow(counting: Counting, codes: Uint16Array): number {
  const { conditions, who, stride, placed, runs, dayNumbers } = counting;
  if (conditions.length > 0) settleConditions(counting, codes);
  const group = groupOf(counting, who);
  if (counting.room[group] === 0) settleGroup(counting, group);
  const { recent, room, rows, newest } = counting;
  let at = group * placed.length * stride;
  for (const [from, to] of runs) {
    for (let source = from; source < to; source++) {
      const slot = at + (codes[source] as number);
      recent[slot] = (recent[slot] as number) + 1;
      at += stride;
    }
  }
  room[group] = (room[group] as number) - 1;
  rows[group] = (rows[group] as number) + 1;
  const before = newest[group] as number;
  if ((dayNumbers[who.day] as number) > (dayNumbers[before] as number)) newest[group] = who.day;
  return group;
}

/** No slot grows by more than one a row: more rows than this would not fit its byte. */
const mostRecent = 255;

/** Moves the counts of all last rows to the others, as whoever reads them expects. */
export function settleCounts(counting: Counting): void {
  for (let group = 0; group < counting.room.length; group++) settleGroup(counting, group);
}

function settleGroup({ counts, recent, room, placed, stride }: Counting, group: number): void {
  const size = placed.length * stride;
  for (let slot = group * size; slot < (group + 1) * size; slot++) {
    counts[slot] = (counts[slot] as number) + (recent[slot] as number);
    recent[slot] = 0;
  }
  room[group] = mostRecent;
}

function settleConditions({ conditions, columns, sources, values }: Counting, codes: Uint16Array): void {
  const codeAt = (place: number) => codes[sources[place] as number] as number;
  for (const { place, parent, atLeast } of conditions) {
    const value = parent === undefined ? Number.NaN : values[parent * mostCodes + codeAt(parent)];
    if (!((value as number) >= atLeast)) codes[sources[place] as number] = hiddenByCondition;
    else if (columns[place] === undefined) codes[sources[place] as number] = noAnswer;
  }
}

/** Makes room for twice as many codes of each question. */
export function widen(counting: Counting): void {
  settleCounts(counting);
  const { stride, counts } = counting;
  counting.stride = stride * 2;
  counting.counts = new Uint32Array(counts.length * 2);
  for (let at = 0; at < counts.length; at += stride) {
    counting.counts.set(counts.subarray(at, at + stride), at * 2);
  }
  counting.recent = new Uint8Array(counting.counts.length);
}

/** As `readRow` cuts it off. */
const longestName = 200;
function groupOf(counting: Counting, who: WhoCodes): number {
  const { lately } = counting;
  const key = (((who.organisation << 6) | who.role) << 6) | who.round;
  const place = placeOf(key, who.name);
  if (lately[place] === key && lately[place + 1] === who.name) return lately[place + 2] as number;
  const group = counting.groups[who.name]?.get(key) ?? newGroup(counting, who, key);
  lately[place] = key;
  lately[place + 1] = who.name;
  lately[place + 2] = group;
  return group;
}

function newGroup(counting: Counting, { organisation, name, role, round }: WhoCodes, key: number): number {
  const { plan, members, organisations, names, roles, rounds } = counting;
  const group = members.length;
  members.push({
    organisation: constantOf(plan.organisation) ?? organisations.meanings[organisation] ?? "",
    name: constantOf(plan.organisationName)?.slice(0, longestName) ?? names.meanings[name],
    role: constantOf(plan.role) ?? roles.meanings[role],
    round: constantOf(plan.round) ?? rounds.meanings[round],
  });
  const ofName = counting.groups[name] ?? new Map<number, number>();
  counting.groups[name] = ofName.set(key, group);
  if (members.length > counting.rows.length) makeRoom(counting, members.length * 2);
  return group;
}

function makeRoom(counting: Counting, groups: number): void {
  settleCounts(counting);
  const { counts, rows, newest, placed, stride } = counting;
  counting.counts = new Uint32Array(groups * placed.length * stride);
  counting.counts.set(counts);
  counting.recent = new Uint8Array(counting.counts.length);
  counting.room = new Uint8Array(groups);
  counting.rows = new Uint32Array(groups);
  counting.rows.set(rows);
  counting.newest = new Uint16Array(groups);
  counting.newest.set(newest);
}
