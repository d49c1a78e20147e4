/** The tables in a zip: a workbook's sheets, or the files that were packed. */
import type { Issue } from "../../core/issue/issue.ts";
import type { ByteSource } from "./byte-source.ts";
import { allBytes } from "./byte-source.ts";
import { odsCells } from "./ods-size.ts";
import type { OpenTable } from "./open-table.ts";
import type { Opened, Reading } from "./plain-tables.ts";
import { opened, plainTables } from "./plain-tables.ts";
import { faultIn, TableFault } from "./table-fault.ts";
import { formatOf, isZip } from "./table-format.ts";
import { openXlsx } from "./workbook.ts";
import { openWithLibrary } from "./workbook-library.ts";
import { packageOf } from "./workbook-parts.ts";
import { entryBytes, zipEntries } from "./zip.ts";
import { zippedSources } from "./zipped-tables.ts";

/** @throws TableFault where it cannot be read */
export async function zipTables(source: ByteSource, { settings, limits }: Reading): Promise<Opened> {
  const zip = await allBytes(source, limits.bytes);
  const entries = zipEntries(zip, limits);
  const container = packageOf(zip, entries);
  const place = { path: source.path, bytes: source.bytes };
  if (container.files.has("xl/workbook.xml")) return opened(await openXlsx(container, place, limits));
  const content = container.files.get("content.xml");
  if (content || container.files.has("xl/workbook.bin")) {
    // The library unpacks by itself: what a file really holds is looked at first.
    for (const entry of entries) entryBytes(zip, entry);
    const isTooMuch = content !== undefined && odsCells(entryBytes(zip, content)) > limits.cells;
    if (isTooMuch) throw new TableFault("too-many-cells", { most: limits.cells });
    return opened(await openWithLibrary(zip, { ...place, format: content ? "ods" : "xlsx" }, limits));
  }
  const tables: OpenTable[] = [];
  const issues: Issue[] = [];
  for (const file of await zippedSources(container, source.path)) {
    // One file that cannot be read does not stop the others.
    const found = await zippedTables(file, { settings, limits });
    if (found.ok) tables.push(...found.value);
    else issues.push(...found.issues.map((fault) => ({ ...fault, path: [file.entry ?? "", ...fault.path] })));
  }
  if (tables.length === 0)
    return { ok: false, issues: issues.length > 0 ? issues : [new TableFault("table-empty").issue] };
  return { ok: true, value: tables, issues };
}

async function zippedTables(file: ByteSource, { settings, limits }: Reading): Promise<Opened> {
  try {
    if (!isZip(file.start))
      return opened(await plainTables(file, plainFormat(file, { settings, limits }), { settings, limits }));
    const zip = await allBytes(file, limits.bytes);
    const workbook = packageOf(zip, zipEntries(zip, limits));
    if (!workbook.files.has("xl/workbook.xml")) throw new TableFault("zip-in-zip");
    const tables = await openXlsx(workbook, { path: file.path, bytes: file.bytes }, limits);
    return opened(tables.map((table) => ({ ...table, sheet: `${file.entry} › ${table.sheet}` })));
  } catch (error) {
    return { ok: false, issues: [faultIn(error)] };
  }
}

function plainFormat(file: ByteSource, { settings }: Reading) {
  const format = formatOf(file.start, settings);
  return format === "zip" ? "empty" : format;
}
