/** Files by a mapping → responses, counts and doubts; what is refused stops nothing else. */

import type { ImportPlan } from "../../core/import/mapping/plan.ts";
import { planImport } from "../../core/import/mapping/plan-import.ts";
import type { Platform } from "../../core/import/platform/platform.ts";
import type { Doubt, DoubtCollection, DoubtSource, RowDoubt } from "../../core/import/rows/doubts.ts";
import { collectDoubts } from "../../core/import/rows/doubts.ts";
import type { Duplicates } from "../../core/import/rows/duplicates.ts";
import { findDuplicates } from "../../core/import/rows/duplicates.ts";
import type { ImportCounter, ImportCounts } from "../../core/import/rows/import-counts.ts";
import { countImport } from "../../core/import/rows/import-counts.ts";
import { knownSpellings } from "../../core/import/rows/known-spellings.ts";
import type { RowReading } from "../../core/import/rows/read-row.ts";
import { readRow } from "../../core/import/rows/read-row.ts";
import type { Row } from "../../core/import/table.ts";
import type { Issue } from "../../core/issue/issue.ts";
import { hasErrors, issue } from "../../core/issue/issue.ts";
import type { Response } from "../../core/response/response.ts";
import { UserError } from "../../errors.ts";
import type { ExportSettings, ImportTable, OpenedExport } from "../../io/import/import-source.ts";
import { openExport } from "../../io/import/import-source.ts";
import type { TableBatch } from "../../io/tables/open-table.ts";
import type { ReadMapping } from "./read-mapping.ts";

/** What happens on the way; all are optional. */
export interface ImportListener {
  readonly response?: ((response: Response, table: ImportTable, row: Row) => void | Promise<void>) | undefined;
  /** First pass: each row that could be taken, those of the same respondent among them. */
  readonly readable?: ((response: Response) => void) | undefined;
  readonly refused?: ((row: Row, doubts: readonly RowDoubt[], table: ImportTable) => void | Promise<void>) | undefined;
  /** For the path `-`. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** `share` of all bytes, 0…1, where that is known. */
  readonly progress?: (rows: number, share: number | undefined) => void;
}

export interface PlannedTable {
  readonly table: ImportTable;
  readonly plan: ImportPlan;
}

export interface Prepared {
  readonly read: ReadMapping;
  readonly tables: readonly PlannedTable[];
  /** All that were found, also where the mapping does not fit. */
  readonly opened: readonly ImportTable[];
  /** Files that could not be used. */
  readonly refusedFiles: number;
  readonly doubts: DoubtCollection;
  readonly duplicates: Duplicates;
  /** Rows of all tables. */
  readonly rows: number;
  /** Places of tables that cannot be read to their end: nothing of them is taken. */
  readonly broken: ReadonlySet<ImportTable>;
}

export interface Imported {
  readonly counts: ImportCounts;
  readonly doubts: readonly Doubt[];
  readonly tables: readonly ImportTable[];
  readonly refusedFiles: number;
}

/** First pass: opens everything, holds the mapping against it, and looks for rows of the same respondent. */
export async function prepareImport(
  read: ReadMapping,
  paths: readonly string[],
  listener: ImportListener = {},
): Promise<Prepared> {
  const doubts = collectDoubts(knownSpellings(read.mapping, read.questionnaire));
  const duplicates = findDuplicates(read.mapping.respondent.duplicates ?? "error");
  const { tables, opened, refusedFiles } = await openAll(read, paths, { doubts, listener });
  const broken = new Set<ImportTable>();
  let rows = 0;
  for (const [index, { table, plan }] of tables.entries()) {
    for await (const batch of table.rows()) {
      for (const row of batch.rows) {
        const reading = readRow(plan, row);
        if (reading.outcome !== "taken") continue;
        duplicates.note(reading.response, { table: index, row: row.number });
        listener.readable?.(reading.response);
      }
      rows += batch.rows.length;
      for (const found of batch.issues) doubts.addFile(found, sourceOf(table));
      if (hasErrors(batch.issues)) broken.add(table);
      listener.progress?.(rows, undefined);
    }
  }
  return { read, tables, opened, refusedFiles: refusedFiles + broken.size, doubts, duplicates, rows, broken };
}

interface Opening {
  readonly doubts: DoubtCollection;
  readonly listener: ImportListener;
}

/** Opens everything, and holds the mapping against it. */
export async function openAll(
  { mapping, questionnaire }: ReadMapping,
  paths: readonly string[],
  { doubts, listener }: Opening,
): Promise<Pick<Prepared, "tables" | "opened" | "refusedFiles">> {
  const tables: PlannedTable[] = [];
  const opened: ImportTable[] = [];
  let refusedFiles = 0;
  for (const [index, path] of paths.entries()) {
    const rowName = paths.length > 1 ? `${index + 1}-row-` : undefined;
    const file = await openOne(path, { source: mapping.source, rowName, stdin: listener.stdin }, paths.length === 1);
    let usable = file.tables.length > 0 && !hasErrors(file.issues);
    for (const found of file.issues) doubts.addFile(found, { file: path, columns: [] });
    for (const table of file.tables) {
      const planned = planImport(mapping, table.columns, questionnaire);
      for (const found of planned.issues) doubts.addFile(found, sourceOf(table));
      if (table.found !== undefined) doubts.addFile(otherPlatform(table, table.found), sourceOf(table));
      if (planned.ok) tables.push({ table: rereadable(table), plan: planned.value });
      else usable = false;
      opened.push(table);
    }
    if (!usable) refusedFiles += 1;
  }
  return { tables, opened, refusedFiles };
}

/** A file that is not there is one more that is refused, unless it is the only one. */
async function openOne(path: string, settings: ExportSettings, only: boolean): Promise<OpenedExport> {
  try {
    return await openExport(path, settings);
  } catch (error) {
    if (!(error instanceof UserError) || only) throw error;
    return { path, tables: [], issues: [issue(error.key, [], error.params)] };
  }
}

/** What flows by once, such as standard input, is kept for the second pass. */
function rereadable(table: ImportTable): ImportTable {
  if (table.bytes !== undefined) return table;
  let kept: TableBatch[] | undefined;
  async function* rows() {
    if (kept) {
      yield* kept;
      return;
    }
    const read: TableBatch[] = [];
    for await (const batch of table.rows()) {
      read.push(batch);
      yield batch;
    }
    kept = read;
  }
  return { ...table, rows };
}

/** The mapping wins, and says so. */
function otherPlatform({ columns }: ImportTable, found: Platform): Issue {
  return issue("platform-differs", ["source", "platform"], { stated: columns.platform, found }, "warning");
}

/** Second pass: what becomes of every row. */
export async function runImport(prepared: Prepared, listener: ImportListener = {}): Promise<Imported> {
  const { tables, opened, broken, doubts, read, refusedFiles } = prepared;
  const counter = countImport(read.questionnaire);
  let done = 0;
  for (const [index, { table, plan }] of tables.entries()) {
    for await (const { rows } of table.rows()) {
      for (const row of rows) {
        const reading = broken.has(table) ? undefined : readRow(plan, row);
        await settle(reading, { row, table, index }, { prepared, counter, listener });
      }
      done += rows.length;
      listener.progress?.(done, prepared.rows === 0 ? undefined : done / prepared.rows);
    }
  }
  return { counts: counter.counts(), doubts: doubts.list(), tables: opened, refusedFiles };
}

interface At {
  readonly row: Row;
  readonly table: ImportTable;
  readonly index: number;
}

interface Work {
  readonly prepared: Prepared;
  readonly counter: ImportCounter;
  readonly listener: ImportListener;
}

/** @param reading Undefined for a row of a table that is refused as a whole. */
async function settle(reading: RowReading | undefined, at: At, work: Work): Promise<void> {
  const { counter } = work;
  if (reading === undefined) counter.leave("refused");
  else if (reading.outcome === "left-out") counter.leave(reading.reason);
  else if (reading.outcome === "refused") await refuse(reading.doubts, at, work);
  else await settleTaken(reading, at, work);
}

async function settleTaken(
  { response, doubts }: Extract<RowReading, { readonly outcome: "taken" }>,
  at: At,
  work: Work,
): Promise<void> {
  const { row, table, index } = at;
  const verdict = work.prepared.duplicates.judge(response, { table: index, row: row.number });
  if (verdict.kind === "leave-out") work.counter.leave("duplicate");
  else if (verdict.kind === "refuse") {
    const value = [response.organisation.id, response.respondent.id].join(" ");
    await refuse([{ code: verdict.code, severity: "row", value }], at, work);
  } else {
    const kept = { ...response, respondent: { ...response.respondent, id: verdict.respondent } };
    for (const doubt of doubts) work.prepared.doubts.addRow(doubt, row.number, sourceOf(table));
    work.counter.take(kept);
    await work.listener.response?.(kept, table, row);
  }
}

async function refuse(found: readonly RowDoubt[], { row, table }: At, work: Work): Promise<void> {
  for (const doubt of found) work.prepared.doubts.addRow(doubt, row.number, sourceOf(table));
  work.counter.leave("refused");
  await work.listener.refused?.(row, found, table);
}

export function sourceOf({ file, sheet, columns }: ImportTable): DoubtSource {
  return { file, sheet, columns: columns.columns };
}
