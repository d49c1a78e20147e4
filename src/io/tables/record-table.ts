/** Records → an opened table: a header of all keys, and below it one row a record. */
import type { TableFormat } from "../../core/import/platform/platform.ts";
import type { Cell, Row } from "../../core/import/table.ts";
import type { FlatRecord } from "./flatten.ts";
import { flattenRecord } from "./flatten.ts";
import type { OpenTable } from "./open-table.ts";
import { headRows, nothing } from "./open-table.ts";
import { TableFault } from "./table-fault.ts";

type Place = Pick<OpenTable, "path" | "bytes" | "encoding" | "sheet">;

/** The header is row 0, so that a row's number is that of the record. */
export function recordTable(records: readonly unknown[], place: Place & { readonly format: TableFormat }): OpenTable {
  const flat = records.map((record, index) => flattenRecord(recordAt(record, index + 1)));
  const names = [...new Set(flat.flatMap((record) => [...record.keys()]))];
  const rows = [headerRow(names), ...flat.map((record, index) => recordRow(record, names, index + 1))];
  return {
    ...place,
    hidden: false,
    head: rows.slice(0, headRows),
    async *rows() {
      yield { rows, issues: [], bytesRead: place.bytes ?? 0 };
    },
  };
}

export function headerRow(names: readonly string[]): Row {
  return { number: 0, cells: names };
}

export function recordRow(record: FlatRecord, names: readonly string[], number: number): Row {
  return { number, cells: names.map((name): Cell => record.get(name) ?? nothing) };
}

/** @throws TableFault if it is no group of keys */
export function recordAt(record: unknown, number: number): object {
  if (typeof record === "object" && record !== null && !Array.isArray(record)) return record;
  throw new TableFault("no-record", { record: number }, [number]);
}

/** Keys under which platforms keep their list of responses. */
const listKeys = ["responses", "results", "value", "data", "records", "rows", "submissions"];

/** @throws TableFault if there is no list of records anywhere near the top */
export function recordsIn(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data.every(isBundle) ? data.flatMap(({ data: list }) => list) : data.map(unwrapped);
  if (typeof data !== "object" || data === null) throw new TableFault("no-records");
  const fields = new Map<string, unknown>(Object.entries(data));
  for (const key of listKeys) {
    const list = fields.get(key);
    if (Array.isArray(list) && list.every((item) => typeof item === "object" && item !== null))
      return list.map(unwrapped);
  }
  // One response in a file of its own.
  if (fields.size === 0) throw new TableFault("no-records");
  return [data];
}

/** A store of SurveyJS: `{ id, data: [ … ] }`, the responses under each survey. */
function isBundle(item: unknown): item is { readonly data: readonly unknown[] } {
  if (typeof item !== "object" || item === null || Object.keys(item).length !== 2) return false;
  return "id" in item && "data" in item && Array.isArray(item.data);
}

/** Older LimeSurvey: `{ "12": { … } }`, each response under its number. */
function unwrapped(record: unknown): unknown {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return record;
  const [only, ...others] = Object.entries(record);
  const isNumbered = only !== undefined && others.length === 0 && /^\d+$/u.test(only[0]);
  return isNumbered && typeof only[1] === "object" && only[1] !== null ? only[1] : record;
}
