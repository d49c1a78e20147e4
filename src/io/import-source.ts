/** Files of an export → tables with a header, from which rows with answers come. */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Columns } from "../core/import/columns.ts";
import { namesForLock } from "../core/import/columns.ts";
import type { Column } from "../core/import/header.ts";
import type { Mapping } from "../core/import/mapping-schema.ts";
import type { DetectedPlatform, Platform } from "../core/import/platform.ts";
import type { Row } from "../core/import/table.ts";
import type { Issue } from "../core/issue.ts";
import { issue } from "../core/issue.ts";
import { describeTable } from "./import-header.ts";
import { joinSheets } from "./join-sheets.ts";
import { openTables } from "./tables/index.ts";
import type { OpenTable, TableBatch } from "./tables/open-table.ts";

/** One table of an export. */
export interface ImportTable {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly detected: DetectedPlatform;
  /** The mapping may say otherwise than what was found. */
  readonly stated?: Platform | undefined;
  readonly columns: Columns;
  /** Of the file; undefined where that is not known. */
  readonly bytes?: number | undefined;
  /** From the first row with answers. */
  readonly rows: () => AsyncIterable<TableBatch>;
}

export interface OpenedExport {
  readonly path: string;
  readonly tables: readonly ImportTable[];
  /** Why there is nothing to read, or what is odd. */
  readonly issues: readonly Issue[];
}

/**
 * The tables of a file that hold answers: of a workbook the sheet that is named, else the first that is not hidden,
 * with the sheets in which it goes on; of a zip each file.
 *
 * @param rowName Before the number of a row, for respondents without an id.
 * @throws UserError if the file is not there or cannot be read
 */
export async function openExport(
  path: string,
  source: Mapping["source"],
  rowName: string | undefined,
): Promise<OpenedExport> {
  const opened = await openTables(path, { encoding: source?.encoding, delimiter: source?.delimiter });
  if (!opened.ok) return { path, tables: [], issues: opened.issues };
  const chosen = chooseTables(opened.value, source?.sheet);
  if (chosen.length === 0) {
    const sheets = opened.value.map(({ sheet }) => sheet ?? "").filter((name) => name !== "");
    return { path, tables: [], issues: [issue("sheet-unknown", ["source", "sheet"], params(source?.sheet, sheets))] };
  }
  const tables: ImportTable[] = [];
  const issues: Issue[] = [...opened.issues];
  for (const parts of joinSheets(chosen)) {
    const [first] = parts;
    const described = describeTable(first, parts, source);
    if ("issue" in described) issues.push(described.issue);
    else tables.push(importTable(first, described, parts, { stated: source?.platform, rowName }));
  }
  return { path, tables, issues };
}

function params(sheet: string | undefined, sheets: readonly string[]) {
  return { sheet: sheet ?? "", sheets: sheets.join(", ") };
}

/** Sheets that a spreadsheet hides are nobody's answers, unless one of them is named. */
function chooseTables(tables: readonly OpenTable[], sheet: string | undefined): readonly OpenTable[] {
  if (sheet !== undefined) return tables.filter((table) => table.sheet === sheet);
  return tables.filter(({ hidden, head }) => !hidden && head.length > 0);
}

interface Described {
  readonly detected: DetectedPlatform;
  readonly columns: readonly Column[];
}

function importTable(
  first: OpenTable,
  { detected, columns }: Described,
  parts: readonly OpenTable[],
  { stated, rowName }: { readonly stated: Platform | undefined; readonly rowName: string | undefined },
): ImportTable {
  const firstRow = detected.headerRow + detected.headerRows;
  return {
    file: first.path,
    sheet: first.sheet,
    detected,
    stated,
    columns: {
      columns,
      firstRow,
      platform: stated ?? detected.platform,
      fileName: basename(first.path),
      sha256: createHash("sha256").update(namesForLock(columns)).digest("hex"),
      rowName,
    },
    bytes: first.bytes,
    rows: () => answersIn(parts, firstRow),
  };
}

async function* answersIn(parts: readonly OpenTable[], firstRow: number): AsyncIterable<TableBatch> {
  for await (const batch of rowsOf(parts)) {
    yield { ...batch, rows: batch.rows.filter(({ number }) => number >= firstRow) };
  }
}

function rowsOf(parts: readonly OpenTable[]): AsyncIterable<TableBatch> {
  const [first, ...further] = parts;
  return first && further.length === 0 ? first.rows() : sideBySide(parts);
}

/** Sheets that go on to the right: their rows with the same number are one. They are small enough to be held. */
async function* sideBySide(parts: readonly OpenTable[]): AsyncIterable<TableBatch> {
  const widths = parts.map(({ head }) => Math.max(0, ...head.map(({ cells }) => cells.length)));
  const whole = new Map<number, Row["cells"][number][]>();
  const issues: Issue[] = [];
  let bytesRead = 0;
  let start = 0;
  for (const [index, part] of parts.entries()) {
    for await (const batch of part.rows()) {
      issues.push(...batch.issues);
      bytesRead = Math.max(bytesRead, batch.bytesRead);
      for (const { number, cells } of batch.rows) {
        const row = whole.get(number) ?? [];
        for (let at = row.length; at < start; at++) row.push({ kind: "nothing" });
        row.push(...cells);
        whole.set(number, row);
      }
    }
    start += widths[index] ?? 0;
  }
  const rows = [...whole].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells }));
  yield { rows, issues, bytesRead };
}
