/** Groups that were met lately, so that most rows find theirs without a call. */

/**
 * A place for each of some thousand groups, which those that share one take from each other. Four numbers a place, side
 * by side so that one look brings them all close to the processor: the key, the name, the group, and one unused.
 */
export type GroupsMetLately = Int32Array;

const places = 1 << 12;
const placeSize = 4;

export function groupsMetLately(): GroupsMetLately {
  return new Int32Array(places * placeSize).fill(-1);
}

/** Where the place of a group begins. */
export function placeOf(key: number, name: number): number {
  return ((Math.imul(key ^ (name << 16), 0x9e3779b1) >>> 20) & (places - 1)) * placeSize;
}
