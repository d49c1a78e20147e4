/** Records of any shape → one row of cells each, under one header: the names of all keys, in order of appearance. */
import type { Cell } from "../../core/import/table.ts";
import { numberCell } from "./number-format.ts";
import { mostColumns, nothing } from "./open-table.ts";
import { TableFault } from "./table-fault.ts";

export type FlatRecord = ReadonlyMap<string, Cell>;

const deepest = 64;

/**
 * Groups are joined by a point (`matrix.row`), the items of a list of groups counted from 1 (`panel.1.name`); a list of
 * plain values is one cell. What two platforms say in a way of their own is brought to that first.
 */
export function flattenRecord(record: object): FlatRecord {
  const cells = new Map<string, Cell>();
  flattenInto(cells, "", plainRecord(record), 0);
  return cells;
}

function flattenInto(cells: Map<string, Cell>, prefix: string, group: object, depth: number): void {
  if (depth > deepest) throw new TableFault("nested-too-deep", { most: deepest });
  for (const [key, value] of Object.entries(group)) {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    if (isGroup(value) && Object.keys(value).length > 0) flattenInto(cells, name, value, depth + 1);
    else if (Array.isArray(value) && value.some(isGroup)) flattenInto(cells, name, numbered(value), depth + 1);
    else setCell(cells, name, cellOf(value));
  }
}

/** A key that says the same as a path gets a number: neither is lost. */
function setCell(cells: Map<string, Cell>, name: string, cell: Cell): void {
  let free = name;
  for (let count = 2; cells.has(free); count++) free = `${name} (${count})`;
  cells.set(free, cell);
  if (cells.size > mostColumns) throw new TableFault("too-many-columns", { row: 1, most: mostColumns });
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function numbered(list: readonly unknown[]): object {
  return Object.fromEntries(list.map((item, index) => [index + 1, item]));
}

function cellOf(value: unknown): Cell {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberOf(value);
  if (typeof value === "boolean") return { kind: "boolean", text: value ? "true" : "false" };
  if (Array.isArray(value)) return { kind: "list", items: value.flat(deepest).map(textOf) };
  return nothing;
}

/** Not rounded to what a spreadsheet shows: JSON holds what was sent. */
function numberOf(value: number): Cell {
  return Number.isInteger(value) ? numberCell(value) : { kind: "number", text: String(value) };
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

function plainRecord(record: object): object {
  const fields = new Map<string, unknown>(Object.entries(record));
  const answers = fields.get("answers");
  if (isGroup(answers) && Object.values(answers).some(isGoogleAnswer)) return googleRecord(fields, answers);
  const values = fields.get("values");
  if (isGroup(values) && fields.has("responseId")) return qualtricsRecord(fields, values);
  return record;
}

/** Google's API: `{ questionId, textAnswers: { answers: [{ value }] } }` under the id of each question. */
function isGoogleAnswer(answer: unknown): answer is { readonly textAnswers: { readonly answers: readonly unknown[] } } {
  if (!isGroup(answer) || !("textAnswers" in answer)) return false;
  const { textAnswers } = answer;
  return isGroup(textAnswers) && "answers" in textAnswers && Array.isArray(textAnswers.answers);
}

function googleRecord(fields: ReadonlyMap<string, unknown>, answers: object): object {
  const plain = Object.entries(answers).map(([id, answer]) => {
    if (!isGoogleAnswer(answer)) return [id, answer];
    const values = answer.textAnswers.answers.map((given) =>
      isGroup(given) && "value" in given ? given.value : given,
    );
    return [id, values.length === 1 ? values[0] : values];
  });
  return Object.fromEntries([...[...fields].filter(([key]) => key !== "answers"), ...plain]);
}

/**
 * Qualtrics: answers under `values`, and in `displayedFields` which of the absent ones were shown: those are an empty
 * text, as in its CSV; what was never shown is nothing.
 */
function qualtricsRecord(fields: ReadonlyMap<string, unknown>, values: object): object {
  const shown = fields.get("displayedFields");
  const given = new Map<string, unknown>(Object.entries(values));
  for (const field of Array.isArray(shown) ? shown : []) {
    if (typeof field === "string" && !given.has(field)) given.set(field, "");
  }
  const others = [...fields].filter(([key]) => !["values", "displayedFields", "displayedValues"].includes(key));
  return Object.fromEntries([...others, ...given]);
}
