/** Files of an export → tables with a header, from which rows with answers come. */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Columns } from "../../core/import/mapping/columns.ts";
import { namesForLock } from "../../core/import/mapping/columns.ts";
import type { Mapping } from "../../core/import/mapping/mapping-schema.ts";
import type { DetectedPlatform, Platform } from "../../core/import/platform/platform.ts";
import type { Issue } from "../../core/issue/issue.ts";
import { issue } from "../../core/issue/issue.ts";
import { openTables } from "../tables/index.ts";
import type { OpenTable, TableBatch } from "../tables/open-table.ts";
import type { DescribedTable } from "./import-header.ts";
import { describeTable } from "./import-header.ts";

export interface CsvLayout {
  readonly encoding: string;
  readonly delimiter: string;
  /** How many cells its first row has. */
  readonly width: number;
  /** At which byte of the file that row begins. */
  readonly start: number;
}

/** One table of an export. */
export interface ImportTable {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly detected: DetectedPlatform;
  /** What would have been found out, where the mapping says something else. */
  readonly found?: Platform | undefined;
  readonly columns: Columns;
  /** Of the file; undefined where that is not known. */
  readonly bytes?: number | undefined;
  /** How its cells are laid out, of a CSV that is a file of its own and ends its rows in line feeds. */
  readonly csv?: CsvLayout | undefined;
  /** From the first row with answers; where the size is known it can be asked for again. */
  readonly rows: () => AsyncIterable<TableBatch>;
}

export interface OpenedExport {
  readonly path: string;
  readonly tables: readonly ImportTable[];
  /** Why there is nothing to read, or what is odd. */
  readonly issues: readonly Issue[];
}

export interface ExportSettings {
  /** What the mapping says about the file. */
  readonly source?: Mapping["source"];
  /** Before the number of a row, for respondents without an id. */
  readonly rowName?: string | undefined;
  /** For the path `-`. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
}

/**
 * The tables of a file that hold answers: of a workbook the sheet that is named, else the first that is not hidden,
 * with the sheets in which it goes on; of a zip each file.
 *
 * @throws UserError if the file is not there or cannot be read
 */
export async function openExport(path: string, settings: ExportSettings = {}): Promise<OpenedExport> {
  const { source, rowName, stdin } = settings;
  const opened = await openTables(path, { encoding: source?.encoding, delimiter: source?.delimiter, stdin });
  if (!opened.ok) return { path, tables: [], issues: opened.issues };
  const chosen = chooseTables(opened.value, source?.sheet);
  if (chosen.length === 0) {
    const sheets = opened.value.map(({ sheet }) => sheet ?? "").filter((name) => name !== "");
    return { path, tables: [], issues: [issue("sheet-unknown", ["source", "sheet"], params(source?.sheet, sheets))] };
  }
  const tables: ImportTable[] = [];
  const issues: Issue[] = [...opened.issues];
  for (const table of chosen) {
    const described = describeTable(table, source);
    if ("issue" in described) issues.push(described.issue);
    else tables.push(importTable(table, described, rowName));
  }
  return { path, tables, issues };
}

function params(sheet: string | undefined, sheets: readonly string[]) {
  return { sheet: sheet ?? "", sheets: sheets.join(", ") };
}

const workbooks: readonly string[] = ["xlsx", "xls", "ods"];

/** Sheets that a spreadsheet hides are nobody's answers, unless one of them is named. */
function chooseTables(tables: readonly OpenTable[], sheet: string | undefined): readonly OpenTable[] {
  if (sheet !== undefined) return tables.filter((table) => table.sheet === sheet);
  const seen = new Set<string>();
  return tables.filter(({ hidden, head, format, sheet: name = "" }) => {
    if (hidden || head.length === 0) return false;
    if (!workbooks.includes(format)) return true;
    // In a zip, the name of the workbook stands before that of the sheet.
    const workbook = name.includes(zipMark) ? (name.split(zipMark)[0] ?? "") : "";
    if (seen.has(workbook)) return false;
    seen.add(workbook);
    return true;
  });
}

const zipMark = " › ";

function layoutOf({ encoding, delimiter, head, firstByte }: OpenTable): CsvLayout | undefined {
  if (firstByte === undefined || delimiter === undefined) return undefined;
  return { encoding, delimiter, width: head[0]?.cells.length ?? 0, start: firstByte };
}

function importTable(
  table: OpenTable,
  { detected, columns, found }: DescribedTable,
  rowName: string | undefined,
): ImportTable {
  const firstRow = detected.headerRow + detected.headerRows;
  return {
    file: table.path,
    sheet: table.sheet,
    detected,
    found,
    columns: {
      columns,
      firstRow,
      platform: detected.platform,
      fileName: basename(table.path),
      sha256: createHash("sha256").update(namesForLock(columns)).digest("hex"),
      rowName,
    },
    bytes: table.bytes,
    csv: layoutOf(table),
    rows: () => answersIn(table, firstRow),
  };
}

async function* answersIn(table: OpenTable, firstRow: number): AsyncIterable<TableBatch> {
  for await (const batch of table.rows()) {
    yield { ...batch, rows: batch.rows.filter(({ number }) => number >= firstRow) };
  }
}
