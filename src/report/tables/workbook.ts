/** Sheets → the bytes of an XLSX workbook: real numbers, texts as texts, the heading in sight while one scrolls. */
import type { Cell } from "write-excel-file/universal";
import writeExcelFile from "write-excel-file/universal";
import type { Sheet, SheetCell, SheetColumn } from "./sheet.ts";
import { withFixedDates } from "./zip-dates.ts";

const formats: Record<SheetColumn["format"], string> = { text: "@", whole: "0", decimal: "0.0", percent: "0%" };

/** Excel refuses more. */
const longestText = 32_767;

/** The same sheets give the same bytes. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      stickyRowsCount: 1,
      stickyColumnsCount: sheet.sticky,
      columns: sheet.columns.map(({ width, heading }) => ({ width: Math.max(width, heading.length + 2) })),
      data: [
        sheet.columns.map(({ heading }): Cell => ({ value: heading, type: String, fontWeight: "bold", wrap: true })),
        ...sheet.rows.map((row) => row.map((cell, index) => cellOf(cell, sheet.columns[index]?.format ?? "text"))),
      ],
    })),
  );
  const blob = await written.toBlob();
  return withFixedDates(new Uint8Array(await blob.arrayBuffer()));
}

/** A text is written as a text whatever it looks like: nothing in it is ever a formula. */
function cellOf(cell: SheetCell, format: SheetColumn["format"]): Cell {
  if (cell === undefined || cell === "") return null;
  if (typeof cell === "number")
    return { value: cell, type: Number, format: formats[format === "text" ? "whole" : format] };
  return { value: findable(printable(cell).slice(0, longestText)), type: String, format: formats.text };
}

/**
 * The library looks texts up in an object, and takes `constructor` or `valueOf` for one that it has seen: an invisible
 * sign behind such a text keeps the workbook whole.
 */
function findable(text: string): string {
  return text in {} ? `${text}\u200b` : text;
}

/** XML has no place for other control characters, nor for half of a character. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, "");
}
