/** Quarters as ids such as `2027-Q1`: they sort as text and mean the same in every language. */

/** The quarter that follows; `2027-Q4` → `2028-Q1`. */
export function nextQuarter(id: string): string {
  const { year, quarter } = partsOf(id);
  return quarter === 4 ? `${year + 1}-Q1` : `${year}-Q${quarter + 1}`;
}

/** The quarter that holds a day written `YYYY-MM-DD`. */
export function quarterOf(date: string): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

/** The quarter after that one. */
export function quarterAfter(date: string): string {
  return nextQuarter(quarterOf(date));
}

/** So many quarters in a row, the first one included. */
export function quartersFrom(start: string, count: number): string[] {
  const quarters: string[] = [];
  for (let id = start; quarters.length < count; id = nextQuarter(id)) quarters.push(id);
  return quarters;
}

export function yearOf(id: string): number {
  return partsOf(id).year;
}

/** How many quarters lie between two; negative if `to` comes first. */
export function quartersBetween(from: string, to: string): number {
  const first = partsOf(from);
  const last = partsOf(to);
  return (last.year - first.year) * 4 + last.quarter - first.quarter;
}

function partsOf(id: string): { year: number; quarter: number } {
  return { year: Number(id.slice(0, 4)), quarter: Number(id.slice(6)) };
}
