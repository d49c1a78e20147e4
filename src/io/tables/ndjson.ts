/** One record a line. Read twice: first for the names of all keys, since the last record may have one of its own. */
import { StringDecoder } from "node:string_decoder";
import type { Row } from "../../core/import/table.ts";
import type { Issue } from "../../core/issue/issue.ts";
import { issue } from "../../core/issue/issue.ts";
import { countColons } from "../yaml/json-parse.ts";
import type { ByteSource } from "./byte-source.ts";
import { allBytes } from "./byte-source.ts";
import type { FlatRecord } from "./flatten.ts";
import { flattenRecord } from "./flatten.ts";
import { parseJsonText, placeOf } from "./json.ts";
import type { OpenTable, TableBatch, TableLimits, TableSettings } from "./open-table.ts";
import { headRows, mostColumns } from "./open-table.ts";
import { headerRow, recordAt, recordRow } from "./record-table.ts";
import { issueOf, TableFault } from "./table-fault.ts";
import { textParts } from "./text-stream.ts";

/** @throws TableFault where the text breaks off; a line that is no record is left out, and named */
export async function openNdjson(source: ByteSource, settings: TableSettings, limits: TableLimits): Promise<OpenTable> {
  const again = source.bytes === undefined ? await heldSource(source, limits.bytes) : source;
  const names = new Set<string>();
  const first: RecordBatch["records"][number][] = [];
  for await (const { records, issues } of recordBatches(again, settings, limits)) {
    for (const { record } of records) for (const name of record.keys()) names.add(name);
    if (first.length < headRows) first.push(...records.slice(0, headRows));
    const fault = issues.find(({ severity, code }) => severity === "error" && code !== "line-no-record");
    if (fault) throw new TableFault(fault.code, fault.params, fault.path);
    if (names.size > mostColumns) throw new TableFault("too-many-columns", { row: 0, most: mostColumns });
  }
  const header = [...names];
  const head = first.map(({ record, number }) => recordRow(record, header, number));
  return {
    ...placeOf(again, settings, "ndjson"),
    hidden: false,
    head: [headerRow(header), ...head].slice(0, headRows),
    async *rows() {
      yield { rows: [headerRow(header)], issues: [], bytesRead: 0 };
      yield* rowBatches(recordBatches(again, settings, limits), header);
    },
  };
}

/** What flows by once is kept. */
async function heldSource(source: ByteSource, most: number): Promise<ByteSource> {
  const bytes = await allBytes(source, most);
  async function* chunks(): AsyncGenerator<Buffer> {
    yield bytes;
  }
  return { ...source, bytes: bytes.length, chunks };
}

async function* rowBatches(batches: AsyncIterable<RecordBatch>, names: readonly string[]): AsyncGenerator<TableBatch> {
  for await (const { records, issues, bytesRead } of batches) {
    const rows: Row[] = records.map(({ record, number }) => recordRow(record, names, number));
    yield { rows, issues, bytesRead };
  }
}

interface RecordBatch {
  readonly records: readonly { readonly record: FlatRecord; readonly number: number }[];
  readonly issues: readonly Issue[];
  readonly bytesRead: number;
}

async function* recordBatches(
  source: ByteSource,
  settings: TableSettings,
  limits: TableLimits,
): AsyncGenerator<RecordBatch> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let number = 0;
  let last = 0;
  for await (const { utf8, bytesRead, fault } of textParts(source, settings.encoding)) {
    const lines = (rest + decoder.write(utf8)).split("\n");
    rest = lines.pop() ?? "";
    const batch = { ...parseLines(lines, number), bytesRead };
    number += lines.length;
    last = bytesRead;
    const row = number + 1;
    const tooLong =
      rest.length > limits.rowBytes && issue("row-too-large", [row], { row, line: row, most: limits.rowBytes });
    const stop = tooLong || (fault && issue(fault.code, [row], { ...fault.params, row }));
    yield stop ? { ...batch, issues: [...batch.issues, stop] } : batch;
    if (stop) return;
  }
  yield { ...parseLines([rest], number), bytesRead: last };
}

/** A record's number is that of its line. */
function parseLines(lines: readonly string[], before: number): Pick<RecordBatch, "records" | "issues"> {
  const records: { record: FlatRecord; number: number }[] = [];
  const issues: Issue[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const number = before + index + 1;
    try {
      if (countColons(line) === undefined) throw new TableFault("nested-too-deep", { most: 64 });
      records.push({ record: flattenRecord(recordAt(parseJsonText(line), number)), number });
    } catch (error) {
      const { code } = issueOf(error, "not-json");
      issues.push(issue("line-no-record", [number], { row: number, reason: code }));
    }
  }
  return { records, issues };
}
