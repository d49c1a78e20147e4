/** Workbooks: .xlsx read as it flows, whatever its size; .xls, .xlsb and .ods by a library that knows them. */
import type { Row } from "../../core/import/table.ts";
import type { Issue } from "../../core/issue/issue.ts";
import type { OpenTable, TableBatch, TableLimits } from "./open-table.ts";
import { headRows } from "./open-table.ts";
import { sheetScanner } from "./sheet-rows.ts";
import { issueOf, TableFault } from "./table-fault.ts";
import type { Package, SheetPart, WorkbookParts } from "./workbook-parts.ts";
import { sharedTexts, workbookParts } from "./workbook-parts.ts";
import { entryParts } from "./zip.ts";

const small = 2_000_000;

type Place = Pick<OpenTable, "path" | "bytes">;

/** @throws TableFault if the workbook is broken; a sheet that breaks off says so among its rows */
export async function openXlsx(workbook: Package, place: Place, limits: TableLimits): Promise<OpenTable[]> {
  const parts = workbookParts(workbook);
  // Once for all sheets, and only when a row is asked for.
  let shared: Promise<string[]> | undefined;
  const texts = () => {
    shared ??= sharedTexts(workbook, parts.sharedTexts, limits.cells);
    return shared;
  };
  const tables: OpenTable[] = [];
  for (const sheet of parts.sheets) {
    const rows = () => sheetBatches({ workbook, parts, texts, sheet }, limits);
    tables.push({
      ...place,
      sheet: sheet.name,
      hidden: sheet.hidden,
      format: "xlsx",
      encoding: "utf-8",
      head: await firstRows(rows(), sheet.entry.bytes <= small),
      rows,
    });
  }
  return tables;
}

interface Sheet {
  readonly workbook: Package;
  readonly parts: WorkbookParts;
  readonly texts: () => Promise<readonly string[]>;
  readonly sheet: SheetPart;
}

async function* sheetBatches(
  { workbook, parts, texts, sheet }: Sheet,
  limits: TableLimits,
): AsyncGenerator<TableBatch> {
  let rows: Row[] = [];
  let bytesRead = 0;
  const taken = (issues: readonly Issue[]): TableBatch => {
    const batch = { rows, issues, bytesRead };
    rows = [];
    return batch;
  };
  try {
    const context = { ...parts, texts: await texts(), mostCells: limits.cells };
    const scanner = sheetScanner(context, (row) => rows.push(row));
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for await (const part of entryParts(workbook.zip, sheet.entry)) {
      scanner.push(decoder.decode(part.bytes, { stream: true }));
      bytesRead = part.packedBytesRead;
      if (rows.length > 0) yield taken([]);
    }
    scanner.end();
  } catch (error) {
    yield taken([issueOf(error, "workbook-broken")]);
    return;
  }
  yield taken([]);
}

/**
 * A small sheet is read to its end, so that one that is broken is refused before anything was taken from it.
 *
 * @throws TableFault
 */
async function firstRows(batches: AsyncIterable<TableBatch>, toTheEnd: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) {
    if (rows.length < headRows) rows.push(...batch.rows.slice(0, headRows - rows.length));
    const [fault] = batch.issues;
    if (fault) throw new TableFault(fault.code, fault.params, fault.path);
    if (rows.length === headRows && !toTheEnd) break;
  }
  return rows;
}
