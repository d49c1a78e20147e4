/** The tables in a file that is no zip. */
import type { Parsed } from "../../core/issue/issue.ts";
import type { ByteSource } from "./byte-source.ts";
import { allBytes } from "./byte-source.ts";
import { openCsv } from "./csv.ts";
import { joinContinued } from "./joined-sheets.ts";
import type { OpenTable, TableLimits, TableSettings } from "./open-table.ts";
import { joinSpilled } from "./spilled-texts.ts";
import { TableFault } from "./table-fault.ts";
import type { FileFormat } from "./table-format.ts";

export type Opened = Parsed<readonly OpenTable[]>;

export interface Reading {
  readonly settings: TableSettings;
  readonly limits: TableLimits;
}

/**
 * Nearly all exports are CSV: the readers of other formats are loaded when there is one.
 *
 * @throws TableFault where it cannot be read
 */
export async function plainTables(
  source: ByteSource,
  format: Exclude<FileFormat, "zip">,
  { settings, limits }: Reading,
): Promise<OpenTable[]> {
  if (format === "csv") return [await openCsv(source, settings, limits)];
  if (format === "json") return [await (await import("./json.ts")).openJson(source, settings, limits)];
  if (format === "ndjson") return [await (await import("./ndjson.ts")).openNdjson(source, settings, limits)];
  if (format === "yaml") return [await (await import("./json.ts")).openYaml(source, settings)];
  if (format !== "xls") throw new TableFault(`table-${format}`);
  const bytes = await allBytes(source, limits.bytes);
  const { openWithLibrary } = await import("./workbook-library.ts");
  return openWithLibrary(bytes, { path: source.path, bytes: source.bytes, format }, limits);
}

/** @throws TableFault if there is nothing in any of them */
export function opened(tables: readonly OpenTable[]): Opened {
  if (tables.every(({ head }) => head.length === 0)) throw new TableFault("table-empty");
  return { ok: true, value: joinContinued(tables.map(joinSpilled)), issues: [] };
}
