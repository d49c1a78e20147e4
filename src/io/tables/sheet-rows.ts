/** A sheet of a workbook → rows, as it flows: what its cells show, nothing computed. */
import type { Cell, Row } from "../../core/import/table.ts";
import { dateCell, numberCell } from "./number-format.ts";
import { mostColumns, nothing } from "./open-table.ts";
import { own } from "./own-text.ts";
import { TableFault } from "./table-fault.ts";
import { mostTextLength, textCollector } from "./workbook-parts.ts";
import type { XmlScanner } from "./xml-scan.ts";
import { attributeOf, decodeWorkbookText, xmlScanner } from "./xml-scan.ts";

export interface SheetContext {
  readonly texts: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  /** How many cells with content the sheet may have. */
  readonly mostCells: number;
}

/** What a cell says of itself before its value. */
interface CellStart {
  type: string;
  isDate: boolean;
  hasFormula: boolean;
  raw: string;
  hasValue: boolean;
}

/** @param take gets each row that has content, in the order of the sheet */
export function sheetScanner(context: SheetContext, take: (row: Row) => void): XmlScanner {
  const inline = textCollector();
  const cell: CellStart = { type: "n", isDate: false, hasFormula: false, raw: "", hasValue: false };
  let cells: Cell[] = [];
  let number = 0;
  let column = -1;
  let inValue = false;
  let count = 0;

  function openRow(attributes: string): void {
    const given = Number(attributeOf(attributes, "r") ?? 0);
    // Some writers count from nought: the references of the cells say better.
    startRow(given > 0 ? given : number + 1);
  }
  function startRow(next: number): void {
    endRow();
    number = next;
    column = -1;
  }
  function endRow(): void {
    if (cells.length > 0) take({ number, cells });
    cells = [];
  }
  function openCell(attributes: string): void {
    const reference = attributeOf(attributes, "r");
    const place = reference === undefined ? undefined : placeOf(reference);
    if (place && place.row !== number && cells.length === 0) number = place.row;
    column = place ? place.column : column + 1;
    if (column >= mostColumns) throw new TableFault("too-many-columns", { row: number, most: mostColumns }, [number]);
    cell.type = attributeOf(attributes, "t") ?? "n";
    cell.isDate = context.dateStyles[Number(attributeOf(attributes, "s") ?? -1)] === true;
    cell.hasFormula = false;
    cell.hasValue = false;
    cell.raw = "";
  }
  function closeCell(): void {
    const value = cellOf(cell, inline.take(), context);
    if (value === nothing) return;
    if (++count > context.mostCells) throw new TableFault("too-many-cells", { most: context.mostCells }, [number]);
    while (cells.length < column) cells.push(nothing);
    cells[column] = value;
  }
  return xmlScanner({
    open(name, attributes) {
      if (name === "c") openCell(attributes);
      else if (name === "v") inValue = cell.hasValue = true;
      else if (name === "row") openRow(attributes);
      else if (name === "f") cell.hasFormula = true;
      else inline.open(name);
    },
    close(name) {
      if (name === "v") inValue = false;
      else if (name === "c") closeCell();
      else if (name === "row" || name === "sheetData") endRow();
      else inline.close(name);
    },
    text(raw) {
      if (!inValue) return inline.text(raw);
      cell.raw += raw;
      if (cell.raw.length > mostTextLength) throw new TableFault("workbook-broken", {}, [number]);
    },
  });
}

function cellOf(cell: CellStart, inline: string, context: SheetContext): Cell {
  const { type, raw } = cell;
  if (type === "inlineStr") return inline === "" ? nothing : inline;
  if (raw === "") return cell.hasFormula ? formulaOf(cell) : nothing;
  if (type === "n") return numericCell(raw, cell.isDate, context.from1904);
  if (type === "s") return sharedText(raw, context.texts);
  if (type === "str") return own(decodeWorkbookText(raw));
  if (type === "b") return { kind: "boolean", text: raw === "1" || raw === "true" ? "true" : "false" };
  if (type === "e") return { kind: "fault", text: decodeWorkbookText(raw) };
  if (type === "d") return isoDate(raw);
  return own(decodeWorkbookText(raw));
}

/** A result that is an empty text is a result. */
function formulaOf({ type, hasValue }: CellStart): Cell {
  return type === "str" && hasValue ? nothing : { kind: "formula" };
}

function numericCell(raw: string, isDate: boolean, from1904: boolean): Cell {
  const value = Number(raw);
  if (!Number.isFinite(value)) return own(decodeWorkbookText(raw));
  return isDate ? dateCell(value, from1904) : numberCell(value);
}

function sharedText(raw: string, texts: readonly string[]): Cell {
  const text = texts[Number(raw)];
  if (text === undefined) throw new TableFault("workbook-broken");
  return text === "" ? nothing : text;
}

function isoDate(raw: string): Cell {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/u.exec(raw) ?? [];
  if (!day) return raw;
  return { kind: "date", text: !time || time === "00:00:00" ? day : `${day} ${time}` };
}

/** `AB12` → column 27, row 12. */
function placeOf(reference: string): { column: number; row: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  const row = Number(reference.slice(at));
  return column > 0 && row > 0 ? { column: column - 1, row } : undefined;
}
