/**
 * EUSurvey cuts a text that does not fit a cell, and writes the rest into a row of its own below it, one column further
 * to the right, with nothing else in that row: not an answer of somebody, but the rest of one.
 */
import type { Cell, Row } from "../../core/import/table.ts";
import type { OpenTable, TableBatch } from "./open-table.ts";
import { nothing } from "./open-table.ts";

/** As many signs as a cell of a workbook holds. */
const fullCell = 32_767;

export function joinSpilled(table: OpenTable): OpenTable {
  if (!/^Content(?:[1-9]\d?)?$/u.test(table.sheet ?? "") || table.head[0]?.cells[0] !== "Alias") return table;
  return { ...table, rows: () => joinedRows(table) };
}

/** A row that may go on below, and the columns of the texts that would. */
interface Held {
  readonly row: Row;
  readonly through: number;
  readonly open: readonly number[];
}

async function* joinedRows(table: OpenTable): AsyncGenerator<TableBatch> {
  let held: Held | undefined;
  let bytesRead = 0;
  for await (const batch of table.rows()) {
    bytesRead = batch.bytesRead;
    const rows: Row[] = [];
    for (const row of batch.rows) {
      const longer: Held | undefined = held && withRest(held, row);
      if (held && !longer) rows.push(held.row);
      held = longer ?? { row, through: row.number, open: fullColumns(row.cells) };
    }
    yield { ...batch, rows };
  }
  if (held) yield { rows: [held.row], issues: [], bytesRead };
}

/** Undefined where the row holds anything that is not the rest of a text above it. */
function withRest({ row: first, through, open }: Held, { number, cells }: Row): Held | undefined {
  if (open.length === 0 || number !== through + 1) return undefined;
  const longer = [...first.cells];
  const stillOpen: number[] = [];
  for (const [at, cell] of cells.entries()) {
    if (cell === nothing || cell === "") continue;
    // Beyond the first 254 columns it stands in the same one.
    const column = [at - 1, at].find((one) => open.includes(one));
    if (column === undefined || typeof cell !== "string") return undefined;
    longer[column] = `${longer[column]}${cell}`;
    if (cell.length === fullCell) stillOpen.push(column);
  }
  return { row: { ...first, cells: longer }, through: number, open: stillOpen };
}

function fullColumns(cells: readonly Cell[]): number[] {
  return cells.flatMap((cell, at) => (typeof cell === "string" && cell.length === fullCell ? [at] : []));
}
