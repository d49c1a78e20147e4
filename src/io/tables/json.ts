/** JSON and YAML: all of it at once. NDJSON: a record a line, as it flows. */
import type { TableFormat } from "../../core/import/platform/platform.ts";
import { countColons } from "../yaml/json-parse.ts";
import { parseYaml } from "../yaml/yaml-parse.ts";
import type { ByteSource } from "./byte-source.ts";
import { allBytes } from "./byte-source.ts";
import type { OpenTable, TableLimits, TableSettings } from "./open-table.ts";
import { recordsIn, recordTable } from "./record-table.ts";
import { TableFault } from "./table-fault.ts";
import { encodingOf, textParts } from "./text-stream.ts";

/** Reading YAML takes two seconds for less than a megabyte. */
const mostYamlBytes = 1_000_000;

/** @throws TableFault for whatever is wrong with the text */
export async function openJson(source: ByteSource, settings: TableSettings, limits: TableLimits): Promise<OpenTable> {
  const text = await wholeText(source, settings, limits.bytes);
  return recordTable(recordsIn(parseRecords(text)), placeOf(source, settings, "json"));
}

/** @throws TableFault for whatever is wrong with the text */
export async function openYaml(source: ByteSource, settings: TableSettings): Promise<OpenTable> {
  const { data, issues } = parseYaml(await wholeText(source, settings, mostYamlBytes));
  const [first] = issues;
  if (first) throw new TableFault(first.code, first.params, first.path);
  return recordTable(recordsIn(data), placeOf(source, settings, "yaml"));
}

export function placeOf(source: ByteSource, { encoding }: TableSettings, format: TableFormat) {
  const { path, bytes, entry, start } = source;
  return { path, bytes, sheet: entry, encoding: encodingOf(start, encoding).encoding, format };
}

async function wholeText(source: ByteSource, settings: TableSettings, most: number): Promise<string> {
  const bytes = await allBytes(source, most);
  async function* chunks(): AsyncGenerator<Buffer> {
    yield bytes;
  }
  const parts: Buffer[] = [];
  for await (const { utf8, fault } of textParts({ ...source, chunks }, settings.encoding)) {
    parts.push(utf8);
    const row = Buffer.concat(parts).toString("utf8").split("\n").length;
    if (fault) throw new TableFault(fault.code, { ...fault.params, row }, [row]);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** @throws TableFault if it is no JSON, nests too deep, or says one key of a group twice, of which only one would count */
function parseRecords(text: string): unknown {
  const colons = countColons(text);
  if (colons === undefined) throw new TableFault("nested-too-deep", { most: 64 });
  const data = parseJsonText(text);
  if (countKeys(data) !== colons) throw new TableFault("json-key-twice");
  return data;
}

/** @throws TableFault with the line, where it can be found soon enough */
export function parseJsonText(text: string): unknown {
  const fault = jsonFault(text);
  if (typeof fault !== "string") return fault.data;
  if (isEnd(fault)) throw new TableFault("json-cut-off");
  const line = text.length > mostSearched ? 0 : lineOfFault(text);
  throw new TableFault("not-json", { line }, line > 0 ? [line] : []);
}

/** Searching reads the text some twenty times. */
const mostSearched = 5_000_000;

function jsonFault(text: string): { readonly data: unknown } | string {
  try {
    return { data: JSON.parse(text) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isEnd(fault: string): boolean {
  return fault.includes("Unexpected end") || fault.includes("Unterminated string");
}

/** The parser does not always say where: a beginning without the fault lacks only its end. */
function lineOfFault(text: string): number {
  let sound = 0;
  let broken = text.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    const fault = jsonFault(text.slice(0, middle));
    if (typeof fault !== "string" || isEnd(fault)) sound = middle;
    else broken = middle;
  }
  return text.slice(0, broken).split("\n").length;
}

function countKeys(data: unknown): number {
  if (typeof data !== "object" || data === null) return 0;
  let count = 0;
  if (Array.isArray(data)) for (const item of data) count += countKeys(item);
  else for (const value of Object.values(data)) count += 1 + countKeys(value);
  return count;
}
