/** Groups that were met lately, so that most rows find theirs without a call. */

/** A place for each of some thousand groups, which those that share one take from each other. */
export interface GroupsMetLately {
  readonly keys: Int32Array;
  readonly names: Uint16Array;
  readonly groups: Uint32Array;
}

export const placesLately = 1 << 12;

export function groupsMetLately(): GroupsMetLately {
  return {
    keys: new Int32Array(placesLately).fill(-1),
    names: new Uint16Array(placesLately),
    groups: new Uint32Array(placesLately),
  };
}
