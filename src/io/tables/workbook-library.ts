/** Workbooks in formats that only a library knows: .xls of before 2007, .xlsb, .ods. All of it is in memory at once. */
import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { TableFormat } from "../../core/import/platform/platform.ts";
import type { Cell, Row } from "../../core/import/table.ts";
import { issue } from "../../core/issue/issue.ts";
import { dateCell, isDateFormat, numberCell } from "./number-format.ts";
import type { OpenTable, TableLimits } from "./open-table.ts";
import { headRows, nothing } from "./open-table.ts";
import { TableFault } from "./table-fault.ts";

type Place = Pick<OpenTable, "path" | "bytes">;

/** @throws TableFault if the library cannot read it */
export async function openWithLibrary(
  bytes: Buffer,
  place: Place & { readonly format: TableFormat },
  limits: TableLimits,
): Promise<OpenTable[]> {
  const { read } = await import("@e965/xlsx");
  let workbook: ReturnType<typeof read>;
  const complaints: unknown[] = [];
  // biome-ignore lint/suspicious/noConsole: the library writes what it does not know to the screen, which is not its to write on.
  const complain = console.error;
  console.error = (...words: unknown[]) => complaints.push(...words);
  try {
    workbook = read(bytes, {
      type: "buffer",
      dense: true,
      cellNF: true,
      // Of an old workbook every result is stored.
      cellFormula: place.format !== "xls",
      cellText: false,
      cellHTML: false,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TableFault(/password|encrypt/iu.test(reason) ? "file-locked" : "workbook-unreadable", { reason });
  } finally {
    console.error = complain;
  }
  const issues = complaints.length > 0 ? [issue("workbook-unknown-parts", [], {}, "warning")] : [];
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  let left = limits.cells;
  return workbook.SheetNames.map((sheet, index) => {
    const rows = rowsOf(workbook.Sheets[sheet], from1904, left);
    for (const { cells } of rows) left -= cells.length;
    if (left < 0) throw new TableFault("too-many-cells", { most: limits.cells });
    return {
      ...place,
      sheet,
      hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      encoding: "utf-8",
      head: rows.slice(0, headRows),
      async *rows() {
        yield { rows, issues, bytesRead: place.bytes ?? 0 };
      },
    };
  });
}

function rowsOf(sheet: WorkSheet | undefined, from1904: boolean, most: number): Row[] {
  const rows: Row[] = [];
  let count = 0;
  for (const [index, line] of (sheet?.["!data"] ?? []).entries()) {
    if (!line) continue;
    const cells: Cell[] = [];
    for (let column = 0; column < line.length; column++) {
      const cell = cellOf(line[column], from1904);
      if (cell === nothing) continue;
      while (cells.length < column) cells.push(nothing);
      cells[column] = cell;
      if (++count > most) throw new TableFault("too-many-cells", { most });
    }
    if (cells.length > 0) rows.push({ number: index + 1, cells });
  }
  return rows;
}

function cellOf(cell: CellObject | undefined, from1904: boolean): Cell {
  if (!cell) return nothing;
  const { t: type, v: value, z: format } = cell;
  if (type === "e") return { kind: "fault", text: faults[Number(value)] ?? "#VALUE!" };
  if (value === undefined || type === "z") return cell.f === undefined ? nothing : { kind: "formula" };
  if (type === "b") return { kind: "boolean", text: value ? "true" : "false" };
  if (type === "n" && typeof value === "number") {
    return typeof format === "string" && isDateFormat(format) ? dateCell(value, from1904) : numberCell(value);
  }
  return value === "" ? nothing : String(value).replaceAll("\r\n", "\n");
}

/** As the old format numbers them. */
const faults: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};
