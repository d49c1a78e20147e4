/** Where rows end, without looking into them: how several readers share one file. */
import { lineFeed, quote } from "./careful.ts";

export interface RowEnds {
  inQuotes: boolean;
  /** Rows that have ended. */
  rows: number;
}

/** @returns where the first row begins at or behind `from`; −1 where none does in these bytes */
export function passRows(ends: RowEnds, bytes: Uint8Array, to: number, from: number): number {
  let { inQuotes, rows } = ends;
  let found = -1;
  for (let at = 0; at < to; at++) {
    const sign = bytes[at];
    if (sign === quote) inQuotes = !inQuotes;
    else if (sign === lineFeed && !inQuotes) {
      rows++;
      if (at + 1 >= from) {
        found = at + 1;
        break;
      }
    }
  }
  ends.inQuotes = inQuotes;
  ends.rows = rows;
  return found;
}
