/** Opens what survey platforms export. One file a format; this is the list. */
import type { Issue, Parsed } from "../../core/issue/issue.ts";
import type { ByteSource } from "./byte-source.ts";
import { allBytes, openSource } from "./byte-source.ts";
import { openCsv } from "./csv.ts";
import { joinContinued } from "./joined-sheets.ts";
import { openJson, openYaml } from "./json.ts";
import { openNdjson } from "./ndjson.ts";
import { odsCells } from "./ods-size.ts";
import type { OpenTable, TableLimits, TableSettings } from "./open-table.ts";
import { defaultLimits } from "./open-table.ts";
import { joinSpilled } from "./spilled-texts.ts";
import { TableFault } from "./table-fault.ts";
import { formatOf } from "./table-format.ts";
import { openXlsx } from "./workbook.ts";
import { openWithLibrary } from "./workbook-library.ts";
import { packageOf } from "./workbook-parts.ts";
import { entryBytes, isZip, zipEntries } from "./zip.ts";
import { zippedSources } from "./zipped-tables.ts";

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
    return await tablesIn(source, settings, limits);
  } catch (error) {
    return { ok: false, issues: [faultIn(error)] };
  }
}

/** What is wrong with the content; our own mistakes go on. */
function faultIn(error: unknown): Issue {
  if (error instanceof TableFault) return error.issue;
  throw error;
}

type Opened = Parsed<readonly OpenTable[]>;

async function tablesIn(source: ByteSource, settings: TableSettings, limits: TableLimits): Promise<Opened> {
  const format = formatOf(source.start, settings);
  if (format === "zip") return zipTables(source, settings, limits);
  return opened(await plainTables(source, format, { settings, limits }));
}

/** @throws TableFault if there is nothing in any of them */
function opened(tables: readonly OpenTable[]): Opened {
  if (tables.every(({ head }) => head.length === 0)) throw new TableFault("table-empty");
  return { ok: true, value: joinContinued(tables.map(joinSpilled)), issues: [] };
}

interface Reading {
  readonly settings: TableSettings;
  readonly limits: TableLimits;
}

async function plainTables(
  source: ByteSource,
  format: Exclude<ReturnType<typeof formatOf>, "zip">,
  { settings, limits }: Reading,
): Promise<OpenTable[]> {
  if (format === "csv") return [await openCsv(source, settings, limits)];
  if (format === "json") return [await openJson(source, settings, limits)];
  if (format === "ndjson") return [await openNdjson(source, settings, limits)];
  if (format === "yaml") return [await openYaml(source, settings)];
  if (format !== "xls") throw new TableFault(`table-${format}`);
  const bytes = await allBytes(source, limits.bytes);
  return openWithLibrary(bytes, { path: source.path, bytes: source.bytes, format }, limits);
}

async function zipTables(source: ByteSource, settings: TableSettings, limits: TableLimits): Promise<Opened> {
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
    if (!isZip(file.start)) return opened(await plainTables(file, plainFormat(file, settings), { settings, limits }));
    const zip = await allBytes(file, limits.bytes);
    const workbook = packageOf(zip, zipEntries(zip, limits));
    if (!workbook.files.has("xl/workbook.xml")) throw new TableFault("zip-in-zip");
    const tables = await openXlsx(workbook, { path: file.path, bytes: file.bytes }, limits);
    return opened(tables.map((table) => ({ ...table, sheet: `${file.entry} › ${table.sheet}` })));
  } catch (error) {
    return { ok: false, issues: [faultIn(error)] };
  }
}

function plainFormat(file: ByteSource, settings: TableSettings) {
  const format = formatOf(file.start, settings);
  return format === "zip" ? "empty" : format;
}
