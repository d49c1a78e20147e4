/** Mappings, columns and rows for tests of the import. */
import type { Columns } from "../../src/core/import/mapping/columns.ts";
import type { Mapping } from "../../src/core/import/mapping/mapping-schema.ts";
import { mappingSchema } from "../../src/core/import/mapping/mapping-schema.ts";
import type { ImportPlan } from "../../src/core/import/mapping/plan.ts";
import { planImport } from "../../src/core/import/mapping/plan-import.ts";
import type { Column } from "../../src/core/import/platform/header.ts";
import { letterOf } from "../../src/core/import/platform/header.ts";
import { readRow } from "../../src/core/import/rows/read-row.ts";
import type { Cell } from "../../src/core/import/table.ts";
import type { Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import { aQuestionnaire } from "./builders.ts";

/** Nothing at all in a cell: no text between two separators. */
export const nothing: Cell = { kind: "nothing" };

/** Columns with these headers, and nothing known of the platform. */
export function columnsOf(headers: readonly string[], changes: Partial<Columns> = {}): Columns {
  const columns = headers.map((name, position): Column => {
    const occurrence = headers.slice(0, position + 1).filter((other) => other === name).length;
    return { position, letter: letterOf(position), name, occurrence };
  });
  return { columns, firstRow: 2, platform: "table", fileName: "answers.csv", sha256: "0".repeat(64), ...changes };
}

/** Organisation in `Org`, respondent in `Id`, submitted in `Date`; question q1 in a column of that name. */
export function aMapping(changes: Record<string, unknown> = {}): Mapping {
  return mappingSchema.parse({
    mapping: 1,
    questionnaire: { id: "test", version: "1.0.0" },
    respondent: { organisation: { column: "Org" }, id: "Id", submitted: "Date" },
    questions: { q1: { column: "q1", values: { None: 0, Some: 1, "Quite a lot": 3, All: 5 } } },
    ...changes,
  });
}

export const basicHeaders = ["Org", "Id", "Date", "q1"];

/** @throws Error if the mapping does not fit: the test expects that it does. */
export function planOf(
  mapping: Mapping = aMapping(),
  columns: Columns = columnsOf(basicHeaders),
  questionnaire: Questionnaire = aQuestionnaire(),
): ImportPlan {
  const planned = planImport(mapping, columns, questionnaire);
  if (!planned.ok) throw new Error(`The mapping does not fit: ${JSON.stringify(planned.issues)}`);
  return planned.value;
}

/** What becomes of one row, shortly: its answers, why it was left out, or the codes of its doubts. */
export function outcomeOf(plan: ImportPlan, cells: readonly Cell[], number = 2): unknown {
  const read = readRow(plan, { number, cells });
  if (read.outcome === "left-out") return read.reason;
  if (read.outcome === "refused") return read.doubts.map(({ code }) => code);
  return Object.fromEntries(read.response.answers);
}
