/** Which sign separates the cells of a text, found out from its first rows. */
import type { Cell } from "../../core/import/table.ts";
import type { Dialect } from "./csv-rows.ts";
import { scanRows } from "./csv-rows.ts";
import { nothing } from "./open-table.ts";

const candidates = [",", ";", "\t", "|"];
const sampleRows = 200;

/** @param start the beginning of the text; `complete` if there is no more */
export function dialectOf(start: string, complete: boolean, stated: string | undefined): Dialect {
  const separator = /^(?:sep=)(.)(?:\r\n|\n|\r)/iu.exec(start);
  const text = separator ? start.slice(separator[0].length) : start;
  // A lone return ends a row only where nothing else does: in other files it stands within a cell.
  const ends = text.includes("\n") ? "\n" : "\r";
  const delimiter = stated ?? separator?.[1] ?? widest(text, complete, ends);
  return { delimiter, ends, skip: separator?.[0].length ?? 0 };
}

/** Of the separators that give all rows the same number of cells, the one that gives most; else the steadiest. */
function widest(text: string, complete: boolean, ends: Dialect["ends"]): string {
  let best = { delimiter: ",", steady: 0, width: 1 };
  for (const delimiter of candidates.filter((sign) => text.includes(sign))) {
    const { steady, width } = shapeOf(widths(text, { delimiter, ends }, complete));
    if (width < 2) continue;
    const better = steady > best.steady || (steady === best.steady && width > best.width);
    if (better) best = { delimiter, steady, width };
  }
  return best.delimiter;
}

/** Of the first rows that are not empty; none for a row in which the separator would cut through a quoted cell. */
function widths(text: string, dialect: Pick<Dialect, "delimiter" | "ends">, complete: boolean): number[] {
  const found: number[] = [];
  scanRows(text, dialect, complete, (cells) => {
    if (cells.some((cell) => cell !== nothing)) found.push(cells.some(hasHalfAQuote) ? 0 : cells.length);
    return found.length < sampleRows;
  });
  return found;
}

function hasHalfAQuote(cell: Cell): boolean {
  return typeof cell === "string" && cell.includes('"') && cell.split('"').length % 2 === 0;
}

/** The commonest width, and which share of the rows has it. */
function shapeOf(found: readonly number[]): { steady: number; width: number } {
  const counts = new Map<number, number>();
  for (const width of found) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { steady: 0, width: 0 };
  for (const [width, count] of counts) {
    const steady = count / found.length;
    if (steady > best.steady || (steady === best.steady && width > best.width)) best = { steady, width };
  }
  return best;
}
