/** CSV and its relatives, whatever separates the cells: read as it flows, with flat memory. */
import type { Row } from "../../core/import/table.ts";
import { issue } from "../../core/issue/issue.ts";
import type { ByteSource } from "./byte-source.ts";
import { dialectOf } from "./csv-dialect.ts";
import type { CsvParser } from "./csv-parser.ts";
import { csvParser } from "./csv-parser.ts";
import type { OpenTable, TableBatch, TableLimits, TableSettings } from "./open-table.ts";
import { headRows } from "./open-table.ts";
import { TableFault } from "./table-fault.ts";
import type { TextPart } from "./text-stream.ts";
import { encodingOf, textParts } from "./text-stream.ts";

/** @throws TableFault where the beginning of the text cannot be read */
export async function openCsv(source: ByteSource, settings: TableSettings, limits: TableLimits): Promise<OpenTable> {
  const { encoding, mark } = encodingOf(source.start, settings.encoding);
  const text = await startText(source, settings);
  const dialect = dialectOf(text, source.complete, settings.delimiter);
  const read = (parts: AsyncIterable<TextPart>, beginning: boolean) =>
    csvBatches(parts, csvParser(dialect, limits.rowBytes), beginning);
  return {
    path: source.path,
    sheet: source.entry,
    hidden: false,
    format: "csv",
    encoding,
    delimiter: dialect.delimiter,
    firstByte:
      source.onDisk && dialect.ends === "\n" ? mark + Buffer.byteLength(text.slice(0, dialect.skip)) : undefined,
    bytes: source.bytes,
    head: await firstRows(read(startParts(source, settings), !source.complete), source.complete),
    rows: () => read(textParts(source, settings.encoding), false),
  };
}

/** Enough for the first rows of most files. */
const pieceBytes = 65_536;

function startParts(source: ByteSource, settings: TableSettings): AsyncIterable<TextPart> {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < source.start.length; at += pieceBytes) yield source.start.subarray(at, at + pieceBytes);
  }
  return textParts({ ...source, chunks }, settings.encoding, !source.complete);
}

async function startText(source: ByteSource, settings: TableSettings): Promise<string> {
  const parts: Buffer[] = [];
  for await (const { utf8 } of startParts(source, settings)) parts.push(utf8);
  return Buffer.concat(parts).toString();
}

/**
 * Of a small file all is looked at: a text that breaks off so early is refused before anything is taken from it.
 *
 * @throws TableFault
 */
async function firstRows(batches: AsyncIterable<TableBatch>, all: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) {
    if (rows.length < headRows) rows.push(...batch.rows.slice(0, headRows - rows.length));
    const fault = batch.issues.find(({ severity }) => severity === "error");
    if (fault) throw new TableFault(fault.code, fault.params, fault.path);
    if (rows.length === headRows && !all) break;
  }
  return rows;
}

async function* csvBatches(
  parts: AsyncIterable<TextPart>,
  parser: CsvParser,
  beginning: boolean,
): AsyncGenerator<TableBatch> {
  let read = 0;
  for await (const { utf8, bytesRead, fault } of parts) {
    read = bytesRead;
    const parsed = parser.write(utf8);
    const row = parser.nextRow();
    const stop = parsed.fault ?? (fault && issue(fault.code, [row], { ...fault.params, row }));
    yield { rows: parsed.rows, issues: stop ? [...parsed.issues, stop] : parsed.issues, bytesRead };
    if (stop) return;
  }
  // A beginning may end in the middle of a row, or of a quoted cell.
  if (beginning) return;
  const { rows, issues, fault } = parser.end();
  yield { rows, issues: fault ? [...issues, fault] : issues, bytesRead: read };
}
