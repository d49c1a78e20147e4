/** Opens files for tests, and reads them to their end. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { detectPlatform } from "../../src/core/import/platform/detect-platform.ts";
import type { Cell, Row } from "../../src/core/import/table.ts";
import type { Issue } from "../../src/core/issue/issue.ts";
import { openTables } from "../../src/io/tables/index.ts";
import type { OpenTable, TableSettings } from "../../src/io/tables/open-table.ts";
import { aFolder } from "./folder.ts";

export interface ReadTable {
  readonly table: OpenTable;
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
}

export function platformFile(path: string): string {
  return join(fileURLToPath(new URL("../fixtures/platforms", import.meta.url)), path);
}

/** @returns the issues if the file is refused as a whole */
export async function readTables(path: string, settings: TableSettings = {}): Promise<ReadTable[] | readonly Issue[]> {
  const opened = await openTables(path, settings);
  return opened.ok ? Promise.all(opened.value.map(readToEnd)) : opened.issues;
}

export async function readToEnd(table: OpenTable): Promise<ReadTable> {
  const rows: Row[] = [];
  const issues: Issue[] = [];
  for await (const batch of table.rows()) {
    rows.push(...batch.rows);
    issues.push(...batch.issues);
  }
  return { table, rows, issues };
}

/** The only table of a file, or of bytes. */
export async function readTable(source: string | Buffer, settings: TableSettings = {}): Promise<ReadTable> {
  const found = await readTables(typeof source === "string" ? source : aFile(source), settings);
  const [first, ...others] = found;
  if (!first || others.length > 0 || !("table" in first)) throw new Error(`Not one table: ${JSON.stringify(found)}`);
  return first;
}

/** Codes of what is wrong with the bytes as a whole. */
export async function refusal(bytes: Buffer | string, settings: TableSettings = {}): Promise<readonly Issue[]> {
  const opened = await openTables(aFile(Buffer.from(bytes)), settings);
  return opened.ok ? [] : opened.issues;
}

export function aFile(bytes: Buffer): string {
  // Without an ending: the content says what it is.
  const path = join(aFolder(), "bestand");
  writeFileSync(path, bytes);
  return path;
}

/** Cells as a person would write them in a test: `·` is nothing. */
export function shown(cells: readonly Cell[] | undefined): string[] {
  return (cells ?? []).map(shownCell);
}

function shownCell(cell: Cell): string {
  if (typeof cell === "string") return cell;
  switch (cell.kind) {
    case "nothing":
      return "·";
    case "list":
      return `[${cell.items.join("|")}]`;
    case "formula":
      return "formula";
    default:
      return `${cell.kind} ${cell.text}`;
  }
}

export function platformOf({ format, head, sheet }: OpenTable) {
  return detectPlatform({ format, rows: head, sheet });
}
