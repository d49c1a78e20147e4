/** How often each value on the scale was given. */

export interface Count {
  readonly value: number;
  readonly count: number;
}

/** In the order of the scale, each value once: so that whatever is summed over them changes no byte with their order. */
export type Counts = readonly Count[];

/** Counts that are added to. */
export type OpenCounts = { readonly value: number; count: number }[];

/** Found from the end, since most come in the order of the scale. */
export function addCount(counts: OpenCounts, value: number, count: number): void {
  let after = counts.length;
  while (after > 0 && (counts[after - 1] as Count).value > value) after--;
  const known = after === 0 ? undefined : counts[after - 1];
  if (known?.value === value) known.count += count;
  else if (after === counts.length) counts.push({ value, count });
  else counts.splice(after, 0, { value, count });
}

export function addCounts(counts: OpenCounts, others: Counts): void {
  for (const { value, count } of others) addCount(counts, value, count);
}

/** How many gave a value, and what their values add up to. */
export function totalsOf(counts: Counts): { readonly n: number; readonly sum: number } {
  let n = 0;
  let sum = 0;
  for (const { value, count } of counts) {
    n += count;
    sum += value * count;
  }
  return { n, sum };
}

/** Value → count, as plain data. */
export function plainCounts(counts: Counts): Record<number, number> {
  const plain: Record<number, number> = {};
  for (const { value, count } of counts) plain[value] = count;
  return plain;
}
