/** Opens what survey platforms export. One file a format; this is the list. */
import type { Parsed } from "../../core/issue.ts";
import type { ByteSource } from "./byte-source.ts";
import { allBytes, openSource } from "./byte-source.ts";
import { openCsv } from "./csv.ts";
import type { OpenTable, TableLimits, TableSettings } from "./open-table.ts";
import { defaultLimits } from "./open-table.ts";
import { issueOf, TableFault } from "./table-fault.ts";
import { openXlsx } from "./workbook.ts";
import { openWithLibrary } from "./workbook-library.ts";
import { packageOf } from "./workbook-parts.ts";
import { isZip, zipEntries } from "./zip.ts";

/**
 * The tables in a file: one, or a workbook's sheets, or the files in a zip. The format shows in the content.
 *
 * @param path `-` is standard input
 * @throws UserError `no-such-file` or `cannot-read`; whatever is wrong with the content is an issue
 */
export async function openTables(path: string, settings: TableSettings = {}): Promise<Parsed<readonly OpenTable[]>> {
  const limits: TableLimits = { ...defaultLimits, ...settings.limits };
  const source = await openSource(path, settings.stdin ?? process.stdin);
  try {
    return { ok: true, value: await tablesIn(source, settings, limits), issues: [] };
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    return { ok: false, issues: [issueOf(error, "table-unreadable")] };
  }
}

async function tablesIn(source: ByteSource, settings: TableSettings, limits: TableLimits): Promise<OpenTable[]> {
  const place = { path: source.path, bytes: source.bytes };
  if (isZip(source.start)) {
    const zip = await allBytes(source, limits.bytes);
    const container = packageOf(zip, zipEntries(zip, limits));
    return openXlsx(container, place, limits);
  }
  if (isOldWorkbook(source.start)) {
    return openWithLibrary(await allBytes(source, limits.bytes), { ...place, format: "xls" }, limits);
  }
  return [await openCsv(source, settings, limits)];
}

function isOldWorkbook(start: Buffer): boolean {
  return start.length >= 8 && start.readUInt32BE(0) === 0xd0cf11e0;
}
