/** Which group of respondents a row belongs to, by the codes of who answered. */
import { groupOf } from "./host";
import { codes } from "./row";

/** Column of each; −1: it is the same in all rows, and its code is 0. */
let organisationAt: i32 = -1;
let nameAt: i32 = -1;
let roleAt: i32 = -1;
let roundAt: i32 = -1;
let dayAt: i32 = -1;

export function setWho(organisation: i32, name: i32, role: i32, round: i32, day: i32): void {
  organisationAt = organisation;
  nameAt = name;
  roleAt = role;
  roundAt = round;
  dayAt = day;
}

function codeAt(column: i32): u32 {
  return column < 0 ? 0 : unchecked(codes[column]);
}

export function organisationCode(): u32 {
  return codeAt(organisationAt);
}

export function roundCode(): u32 {
  return codeAt(roundAt);
}

export function dayCode(): u32 {
  return codeAt(dayAt);
}

/**
 * Groups that were met lately: a place for each of some thousand, which those that share one take from each other. Four
 * numbers a place: the organisation, role and round in one; the name; the group; and one unused.
 */
const places: u32 = 1 << 12;
const lately = new StaticArray<u32>(places * 4).fill(u32.MAX_VALUE);

export function groupOfRow(): u32 {
  const name = codeAt(nameAt);
  const organisation = organisationCode();
  const role = codeAt(roleAt);
  const round = roundCode();
  // As few as `most` allows: they fit.
  const key = (organisation << 12) | (role << 6) | round;
  const place = (((key ^ (name << 16)) * 0x9e3779b1) >>> 20) << 2;
  if (unchecked(lately[place]) === key && unchecked(lately[place + 1]) === name) return unchecked(lately[place + 2]);
  const group = groupOf(organisation, name, role, round);
  lately[place] = key;
  lately[place + 1] = name;
  lately[place + 2] = group;
  return group;
}
