/** The same CSV read the general way and the fast way, and what both made of it. */

import { eachTally } from "../../src/core/assess/tally/book.ts";
import { countedIn, enterCounts } from "../../src/core/import/fast/enter-counts.ts";
import { idHashes } from "../../src/core/import/fast/id-hash.ts";
import { scanRows, startScan } from "../../src/core/import/fast/scan.ts";
import type { ImportPlan } from "../../src/core/import/mapping/plan.ts";
import { rowTaker } from "../../src/core/import/rows/take-rows.ts";
import type { Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import { scanModule } from "../../src/io/fast-csv/scan-module.ts";
import { csvParser } from "../../src/io/tables/csv-parser.ts";

export interface Outcome {
  /** Tallies as canonical text. */
  readonly tallies: string;
  /** What was not taken or in doubt, by row. */
  readonly notes: readonly unknown[];
  readonly taken: number;
}

export interface Sheet {
  readonly plan: ImportPlan;
  readonly questionnaire: Questionnaire;
  readonly delimiter: string;
  readonly csv: Uint8Array;
}

export function readGenerally({ plan, questionnaire, delimiter, csv }: Sheet): Outcome & { readonly issues: number } {
  const parser = csvParser({ delimiter, ends: "\n", skip: 0 }, 1e7);
  const first = parser.write(Buffer.from(csv));
  const rest = parser.end();
  const reading = reader(plan, questionnaire);
  for (const row of [...first.rows, ...rest.rows]) if (row.number >= plan.firstRow) reading.take(row);
  return { ...reading.outcome(), issues: first.issues.length + rest.issues.length };
}

/** @returns undefined where the fast way leaves it to the general one */
export function readFast(sheet: Sheet, chunk: number): (Outcome & { readonly aside: number }) | undefined {
  const { plan, questionnaire, delimiter } = sheet;
  const reading = reader(plan, questionnaire);
  const width = plan.columns;
  const scan = startScan({
    module: scanModule(),
    plan,
    questionnaire,
    delimiter,
    width,
    ids: idHashes(),
    readRow: reading.read,
    enter: reading.enter,
  });
  if (!scan) return undefined;
  // A lone return at the very end is a sign of the last cell, and no end of a row.
  if (sheet.csv.at(-1) === 13) return undefined;
  const csv = endsOnLine(sheet.csv) ? sheet.csv : new Uint8Array([...sheet.csv, 10]);
  let rest = new Uint8Array(0);
  for (let at = 0; at < csv.length; at += chunk) {
    const part = csv.slice(at, at + chunk);
    const bytes = new Uint8Array(rest.length + part.length);
    bytes.set(rest);
    bytes.set(part, rest.length);
    const to = rest.length + part.length;
    const next = scanRows(scan, bytes, { to, until: to });
    if (next === "odd") return undefined;
    rest = bytes.slice(next, to);
  }
  if (rest.length > 0) return undefined;
  const aside = reading.outcome().taken;
  enterCounts(reading.book, countedIn(scan.counting), { plan, questionnaire });
  const made = reading.outcome();
  return { ...made, taken: made.taken + scan.taken, aside };
}

function endsOnLine(csv: Uint8Array): boolean {
  return csv.length === 0 || csv.at(-1) === 10;
}

function reader(plan: ImportPlan, questionnaire: Questionnaire) {
  const doubts: unknown[] = [];
  const onDoubt = (doubt: unknown, row: number) => doubts.push({ row, doubt });
  const taker = rowTaker({ plan, questionnaire, drafts: true, onDoubt });
  const { book, fates } = taker.taken;
  const outcome = (): Outcome => {
    const { taken, ...others } = fates;
    return { tallies: JSON.stringify([...eachTally(book)].map(canonical)), notes: [...doubts, others], taken };
  };
  return { ...taker, book, outcome };
}

/** The same whatever the order in which it was put together. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(canonical).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Map) return { map: canonical(Object.fromEntries(value)) };
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, canonical(one)]),
  );
}
