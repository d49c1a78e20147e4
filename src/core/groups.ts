/**
 * Which groups of respondents may be shown (scoring.md §5, minimum group size): a group of fewer than the minimum
 * is merged into *others*, or hidden; and no hidden group's figure may follow from the published ones.
 */

export interface Group {
  readonly role: string;
  readonly size: number;
  /** Answers in function, and was told so: may be shown alone inside the organisation. */
  readonly official: boolean;
}

export interface SafeGroups {
  readonly shown: readonly string[];
  /** Roles whose figures are published as one, under `others`; empty or at least two. */
  readonly merged: readonly string[];
  readonly hidden: readonly string[];
}

/** The name under which merged roles are published. */
export const othersGroup = "others";

export function safeGroups(groups: readonly Group[], minimum: number): SafeGroups {
  const present = groups.filter((group) => group.size > 0);
  const small = present.filter((group) => group.size < minimum && !group.official);
  const shown = present.filter((group) => !small.includes(group));
  const together = small.reduce((sum, group) => sum + group.size, 0);
  if (small.length >= 2 && together >= minimum) {
    return { shown: shown.map(roleOf), merged: small.map(roleOf), hidden: [] };
  }
  // One hidden group is the total less the others: hide the next smallest with it.
  if (small.length === 1) {
    const next = [...shown].sort((a, b) => a.size - b.size)[0];
    const left = shown.filter((group) => group !== next);
    return { shown: left.map(roleOf), merged: [], hidden: [...small, ...(next ? [next] : [])].map(roleOf) };
  }
  return { shown: shown.map(roleOf), merged: [], hidden: small.map(roleOf) };
}

function roleOf(group: Group): string {
  return group.role;
}
