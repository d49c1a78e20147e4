/** Just enough linear algebra for an attacker: what follows from published sums and means by adding and subtracting. */

type Row = readonly number[];

/** Is `wanted` a linear combination of `known`? */
export function isCombination(wanted: Row, known: readonly Row[]): boolean {
  const { reduced, pivots } = eliminate(known);
  let rest = [...wanted];
  for (const [at, pivot] of pivots.entries()) {
    const row = reduced[at] ?? [];
    const factor = (rest[pivot] ?? 0) / (row[pivot] ?? 1);
    rest = rest.map((value, column) => value - factor * (row[column] ?? 0));
  }
  return rest.every((value) => Math.abs(value) < 1e-7);
}

/** Gauss: independent rows, each with the column of its leading value, which no later row uses. */
function eliminate(rows: readonly Row[]): { reduced: Row[]; pivots: number[] } {
  const reduced: Row[] = [];
  const pivots: number[] = [];
  for (const row of rows) {
    let rest = [...row];
    for (const [at, pivot] of pivots.entries()) {
      const earlier = reduced[at] ?? [];
      const factor = (rest[pivot] ?? 0) / (earlier[pivot] ?? 1);
      rest = rest.map((value, column) => value - factor * (earlier[column] ?? 0));
    }
    const largest = Math.max(...rest.map(Math.abs));
    if (largest < 1e-9) continue;
    reduced.push(rest);
    pivots.push(rest.findIndex((value) => Math.abs(value) === largest));
  }
  return { reduced, pivots };
}
