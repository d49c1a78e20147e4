/** Which sheets of a workbook are one table: EUSurvey begins a new sheet after 254 columns. */
import type { OpenTable } from "./tables/open-table.ts";

/** `Content`, `Content1`, `Content2` …; of any other workbook the first sheet, of a zip each file. */
export function joinSheets(tables: readonly OpenTable[]): readonly (readonly [OpenTable, ...OpenTable[]])[] {
  const [first] = tables;
  if (!first) return [];
  const content = tables.filter(({ sheet }) => /^Content\d*$/.test(sheet ?? ""));
  const [start, ...further] = content.sort((a, b) => partOf(a) - partOf(b));
  if (start && further.length > 0) return [[start, ...further]];
  const workbook = ["xlsx", "xls", "ods"].includes(first.format);
  return workbook ? [[first]] : tables.map((table) => [table]);
}

function partOf({ sheet }: OpenTable): number {
  return Number((sheet ?? "").slice("Content".length) || 0);
}
