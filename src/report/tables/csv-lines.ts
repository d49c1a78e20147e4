/** Rows of cells → CSV (RFC 4180), with texts that a spreadsheet would run as a formula made harmless. */
import { guardFormula } from "../../core/text/formula-guard.ts";

export type CsvCell = string | number | undefined;

export interface CsvForm {
  readonly separator: "," | ";";
  readonly decimal: "." | ",";
  /** Excel takes a file without it for windows-1252. */
  readonly byteOrderMark: boolean;
}

export const plainCsv: CsvForm = { separator: ",", decimal: ".", byteOrderMark: false };

/** What Excel opens by a double click on a machine with Dutch or Belgian settings. */
export const excelNlCsv: CsvForm = { separator: ";", decimal: ",", byteOrderMark: true };

export function csvFormOf({ excelNl }: { readonly excelNl?: boolean | undefined }): CsvForm {
  return excelNl ? excelNlCsv : plainCsv;
}

/** Absent cells are empty. */
export function csvLines(rows: readonly (readonly CsvCell[])[], form: CsvForm = plainCsv): string {
  const lines = rows.map((row) => `${row.map((cell) => csvCell(cell, form)).join(form.separator)}\r\n`);
  return (form.byteOrderMark ? "\uFEFF" : "") + lines.join("");
}

function csvCell(cell: CsvCell, { separator, decimal }: CsvForm): string {
  if (cell === undefined) return "";
  const text = typeof cell === "number" ? String(cell).replace(".", decimal) : guardFormula(cell);
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
