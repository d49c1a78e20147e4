/** A table as it came out of a file, whatever the format of that file was: rows of cells, nothing interpreted yet. */

/** Text as it stands, or an object where the file knew more about the cell than its text. */
export type Cell = string | SpecialCell;

export type SpecialCell =
  /** Nothing at all: no text between two separators (`""` is a text), an empty cell of a workbook, an absent key. */
  | { readonly kind: "nothing" }
  /** A number of a workbook or of JSON, in its shortest decimal form with a point. */
  | { readonly kind: "number"; readonly text: string }
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`, by the clock on the wall: a workbook knows no time zone. */
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "boolean"; readonly text: "true" | "false" }
  /** A value such as `#REF!` that a workbook shows where it could not compute one. */
  | { readonly kind: "fault"; readonly text: string }
  /** A formula whose result was never stored. */
  | { readonly kind: "formula" }
  /** Several values in one cell, kept apart: an array in JSON. */
  | { readonly kind: "list"; readonly items: readonly string[] };

export interface Row {
  /** As a spreadsheet counts it, from 1; for JSON the number of the record. */
  readonly number: number;
  readonly cells: readonly Cell[];
}
