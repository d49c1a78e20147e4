/** EUSurvey puts 254 columns in a sheet, and goes on in `Content1`, `Content2`: one table in several sheets. */
import type { Cell, Row } from "../../core/import/table.ts";
import type { OpenTable, TableBatch } from "./open-table.ts";
import { nothing } from "./open-table.ts";

/** Where `Content` goes on in other sheets they become one; all else stays as it is. */
export function joinContinued(tables: readonly OpenTable[]): OpenTable[] {
  const first = tables.find(({ sheet }) => sheet === "Content");
  const others = tables.filter((table) => /^Content[1-9]\d?$/u.test(table.sheet ?? "") && startsAlike(table, first));
  if (!first || others.length === 0) return [...tables];
  return tables
    .filter((table) => !others.includes(table))
    .map((table) => (table === first ? joined(table, others) : table));
}

function startsAlike({ head }: OpenTable, first: OpenTable | undefined): boolean {
  return head[0]?.cells[0] === "Alias" && first?.head[0]?.cells[0] === "Alias";
}

function joined(first: OpenTable, others: readonly OpenTable[]): OpenTable {
  const tables = [first, ...others];
  const widths = tables.map(({ head }) => Math.max(...head.map(({ cells }) => cells.length)));
  const beside = (parts: readonly (Row | undefined)[], number: number): Row => ({
    number,
    cells: parts.flatMap((row, index) =>
      padded(row?.cells ?? [], index === parts.length - 1 ? 0 : (widths[index] ?? 0)),
    ),
  });
  return {
    ...first,
    head: first.head.map((row, index) =>
      isPreamble(row)
        ? row
        : beside(
            tables.map(({ head }) => head[index]),
            row.number,
          ),
    ),
    async *rows() {
      const rest: ReadonlyMap<number, Row>[] = [];
      const issues: TableBatch["issues"][number][] = [];
      for (const table of others) rest.push(await rowsByNumber(table, issues));
      // A sheet that breaks off would leave questions without their answers.
      if (issues.length > 0) yield { rows: [], issues, bytesRead: 0 };
      if (issues.some(({ severity }) => severity === "error")) return;
      const numbers = new Set<number>();
      for await (const batch of first.rows()) {
        for (const { number } of batch.rows) numbers.add(number);
        const rows = batch.rows.map((row) =>
          isPreamble(row) ? row : beside([row, ...rest.map((rows) => rows.get(row.number))], row.number),
        );
        yield { ...batch, rows };
      }
      const left = [...new Set(rest.flatMap((rows) => [...rows.keys()]))].filter((number) => !numbers.has(number));
      const rows = left
        .sort((a, b) => a - b)
        .map((number) => beside([undefined, ...rest.map((rows) => rows.get(number))], number));
      yield { rows, issues: [], bytesRead: first.bytes ?? 0 };
    },
  };
}

/** The name of the survey and the date stand above the header of each sheet. */
function isPreamble({ number }: Row): boolean {
  return number < 4;
}

function padded(cells: readonly Cell[], width: number): readonly Cell[] {
  return cells.length >= width ? cells : [...cells, ...Array<Cell>(width - cells.length).fill(nothing)];
}

/** EUSurvey begins a new file after twenty thousand rows: they fit in memory. */
async function rowsByNumber(table: OpenTable, issues: TableBatch["issues"][number][]): Promise<Map<number, Row>> {
  const rows = new Map<number, Row>();
  for await (const batch of table.rows()) {
    for (const row of batch.rows) if (!isPreamble(row)) rows.set(row.number, row);
    issues.push(...batch.issues);
  }
  return rows;
}
