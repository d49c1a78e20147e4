/**
 * Which groups of respondents may be shown (scoring.md §5, minimum group size): a group of fewer than the minimum
 * is merged into *others*, or hidden; and no hidden group's figure may follow from the published ones.
 */

import type { Counts } from "../tally/counts.ts";

export interface Group {
  readonly role: string;
  readonly size: number;
  /** Answers in function, and was told so: may be shown alone inside the organisation. */
  readonly official: boolean;
}

/** With the values that it gave. */
export interface VoicedGroup extends Group {
  readonly counts: Counts;
  readonly mean: number;
}

export interface SafeGroups {
  readonly shown: readonly string[];
  /** Roles whose figures are published as one, under `others`; empty or at least two. */
  readonly merged: readonly string[];
  readonly hidden: readonly string[];
}

/**
 * Hidden groups are at least two, and together at least the minimum: the total less what is shown is their figure
 * taken together, which may no more be that of one or two people than any other.
 */
export function safeGroups(groups: readonly Group[], minimum: number): SafeGroups {
  const small: Group[] = [];
  const shown: string[] = [];
  for (const group of groups) {
    if (group.size >= minimum || (group.official && group.size > 0)) shown.push(group.role);
    else if (group.size > 0) small.push(group);
  }
  if (small.length === 0) return { shown, merged: [], hidden: [] };
  if (small.length >= 2 && peopleIn(small) >= minimum) return { shown, merged: small.map(roleOf), hidden: [] };
  const hidden = [...small];
  const large = groups.filter(({ role }) => shown.includes(role));
  for (const next of large.sort((a, b) => a.size - b.size)) {
    if (hidden.length >= 2 && peopleIn(hidden) >= minimum) break;
    hidden.push(next);
  }
  const named = hidden.map(roleOf);
  return { shown: shown.filter((role) => !named.includes(role)), merged: [], hidden: named };
}

export function peopleIn(groups: readonly Group[]): number {
  let people = 0;
  for (const { size } of groups) people += size;
  return people;
}

function roleOf(group: Group): string {
  return group.role;
}
