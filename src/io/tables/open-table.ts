/** What a reader of tables hands out, whatever the format of the file. */
import type { TableFormat } from "../../core/import/platform/platform.ts";
import type { Row, SpecialCell } from "../../core/import/table.ts";
import type { Issue } from "../../core/issue/issue.ts";

/** Some rows further on. */
export interface TableBatch {
  /** In the order of the file; rows without any content are left out, which their numbers show. */
  readonly rows: readonly Row[];
  /**
   * What is wrong here, path `[row]` or `[row, column letter]`. An error says what was not taken: for `line-no-record`
   * that row, for any other code all that would follow.
   */
  readonly issues: readonly Issue[];
  /** Of the file, so far; against `OpenTable.bytes` it says how far the reading is. */
  readonly bytesRead: number;
}

export interface OpenTable {
  /** As given; `-` for standard input. */
  readonly path: string;
  /** The sheet of a workbook, or the file in a zip. */
  readonly sheet?: string | undefined;
  /** A sheet that a spreadsheet does not show. */
  readonly hidden: boolean;
  readonly format: TableFormat;
  /** As it was read: `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`; of a workbook always `utf-8`. */
  readonly encoding: string;
  readonly delimiter?: string | undefined;
  /** At which byte the first row begins, of a CSV on a disk whose rows end in line feeds. */
  readonly firstByte?: number | undefined;
  /** Size of the file; undefined where that is not known, as of standard input. */
  readonly bytes?: number | undefined;
  /** The first rows, up to ten: enough to know the platform and the header. */
  readonly head: readonly Row[];
  /** From the first row. Can be asked for again, but not of standard input. */
  rows(): AsyncIterable<TableBatch>;
}

export interface TableSettings {
  /** Only where the file says nothing itself; absent: UTF-8, strictly. */
  readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | undefined;
  /** One sign; absent: found out. */
  readonly delimiter?: string | undefined;
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  readonly limits?: Partial<TableLimits> | undefined;
}

/** What is refused before it can harm. CSV and NDJSON stream: there is no limit to their size. */
export interface TableLimits {
  /** A workbook, JSON or zip as it lies on the disk. */
  readonly bytes: number;
  /** What a workbook or zip holds, unpacked. */
  readonly unpackedBytes: number;
  /** How many cells a workbook may have. */
  readonly cells: number;
  /** One row of a CSV, one line of NDJSON. */
  readonly rowBytes: number;
}

export const defaultLimits: TableLimits = {
  bytes: 50_000_000,
  unpackedBytes: 500_000_000,
  cells: 5_000_000,
  rowBytes: 10_000_000,
};

/** How many rows a table shows before it is read. */
export const headRows = 10;
/** As many as a spreadsheet has. */
export const mostColumns = 16_384;
/** One object for all cells without anything: there are many. */
export const nothing: SpecialCell = { kind: "nothing" };
