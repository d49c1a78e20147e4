/** A table for a workbook, made of what its rows stand for. */

export type SheetCell = string | number | undefined;

export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** How numbers are shown; texts stay as they are. */
  readonly format: "text" | "whole" | "decimal" | "percent";
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** So many columns stay in sight when one scrolls. */
  readonly sticky: number;
}

/** A column and how its cell is read from what a row stands for. */
export type Reader<T> = readonly [SheetColumn["format"], number, string, (row: T) => SheetCell];

export function sheet<T>(name: string, rows: readonly T[], readers: readonly Reader<T>[]): Sheet {
  return {
    name,
    columns: readers.map(([format, width, heading]) => ({ format, width, heading })),
    rows: rows.map((row) => readers.map(([, , , read]) => read(row))),
    sticky: Math.min(2, readers.length - 1),
  };
}
