/** A part of a CSV file → tallies, by the fast way. Everything in and out of it can be sent to another thread. */
import { closeSync, openSync } from "node:fs";
import type { Counted } from "../../core/import/fast/enter-counts.ts";
import { countedIn } from "../../core/import/fast/enter-counts.ts";
import type { IdHashes } from "../../core/import/fast/id-hash.ts";
import { passRows } from "../../core/import/fast/row-ends.ts";
import { scanRows, startScan } from "../../core/import/fast/scan.ts";
import type { Scan } from "../../core/import/fast/scan-state.ts";
import type { ImportPlan } from "../../core/import/mapping/plan.ts";
import type { RowTaker } from "../../core/import/rows/take-rows.ts";
import type { Questionnaire } from "../../core/questionnaire.ts";
import { eachPiece, isText } from "./file-bytes.ts";

/** A CSV in UTF-8 whose rows can be read cell by cell. */
export interface FastFile {
  readonly path: string;
  readonly size: number;
  /** Where its first row begins: behind a byte-order mark, and a line such as `sep=;`. */
  readonly start: number;
  readonly delimiter: string;
  /** How many cells each row has. */
  readonly width: number;
  readonly plan: ImportPlan;
  readonly questionnaire: Questionnaire;
}

/** Rows that begin at or behind `from`, and before `until`. */
export interface Part {
  readonly from: number;
  readonly until: number;
}

export interface PartReading {
  readonly taker: RowTaker;
  readonly ids?: IdHashes | undefined;
  readonly suspects?: ReadonlySet<string> | undefined;
  /** Told now and then: bytes and rows so far. */
  readonly onProgress?: ((bytes: number, rows: number) => void) | undefined;
}

/** Where the part began and ended, which is where its neighbours must have stopped and gone on. */
export interface PartEnds {
  readonly start: number;
  readonly end: number;
  readonly rowsBefore: number;
  readonly rowsThrough: number;
}

export interface PartRead extends PartEnds {
  readonly counted: Counted;
}

/** Whether rows of this plan can be read so at all. */
export function isFast({ plan, questionnaire, delimiter, width }: Omit<FastFile, "path" | "size" | "start">): boolean {
  return (
    startScan({
      plan,
      questionnaire,
      delimiter,
      width,
      rowsBefore: 0,
      readRow: () => undefined,
      enter: () => undefined,
    }) !== undefined
  );
}

/** @returns `odd` where only the general reader can tell what this is; what `reading` got is then worth nothing */
export function readPart(file: FastFile, part: Part, reading: PartReading): PartRead | "odd" {
  const handle = openSync(file.path, "r");
  try {
    const begin = part.from <= file.start ? { start: file.start, rowsBefore: 0 } : beginOf(file, part.from, handle);
    if (begin === "odd") return begin;
    const { read: readRow, enter } = reading.taker;
    const scan = startScan({ ...file, ...reading, rowsBefore: begin.rowsBefore, readRow, enter });
    if (!scan) return "odd";
    const end = scanFrom(scan, { file, handle, start: begin.start, until: part.until }, reading);
    if (end === "odd") return end;
    reading.taker.taken.fates.taken += scan.taken;
    return { ...begin, end, rowsThrough: scan.number, counted: countedIn(scan.counting) };
  } finally {
    closeSync(handle);
  }
}

/** The first row at or behind `from`: known only to who has seen all quotes before it. */
function beginOf(
  { start, size }: FastFile,
  from: number,
  handle: number,
): { readonly start: number; readonly rowsBefore: number } | "odd" {
  const ends = { inQuotes: false, rows: 0 };
  let found = size;
  const outcome = eachPiece({ file: handle, from: start, size }, (piece) => {
    const at = passRows(ends, piece.bytes, piece.to, from - piece.start);
    if (at >= 0) found = piece.start + at;
    return { used: at >= 0 ? at : piece.to, done: at >= 0 };
  });
  return outcome === "odd" ? outcome : { start: found, rowsBefore: ends.rows };
}

interface Stretch {
  readonly file: FastFile;
  readonly handle: number;
  readonly start: number;
  readonly until: number;
}

/** @returns where the next part begins */
function scanFrom(scan: Scan, { file, handle, start, until }: Stretch, reading: PartReading): number | "odd" {
  let end = start;
  const outcome = eachPiece({ file: handle, from: start, size: file.size }, (piece) => {
    const used = scanRows(scan, piece.bytes, { from: 0, to: piece.to, until: until - piece.start });
    if (used === "odd" || !isText(piece.bytes.subarray(0, used))) return "odd";
    end = piece.start + used;
    reading.onProgress?.(end - start, scan.number);
    return { used, done: end >= until };
  });
  return outcome === "odd" ? outcome : Math.min(end, file.size);
}
