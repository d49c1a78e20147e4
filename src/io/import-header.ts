/** The header of an opened table. */
import type { Column } from "../core/import/header.ts";
import type { Mapping } from "../core/import/mapping-schema.ts";
import type { DetectedPlatform } from "../core/import/platform.ts";
import { shownCell } from "../core/import/spelling.ts";
import type { Issue } from "../core/issue.ts";
import { issue } from "../core/issue.ts";
import type { OpenTable } from "./tables/open-table.ts";

export interface DescribedTable {
  readonly detected: DetectedPlatform;
  readonly columns: readonly Column[];
}

export function describeTable(
  first: OpenTable,
  _parts: readonly OpenTable[],
  source: Mapping["source"],
): DescribedTable | { readonly issue: Issue } {
  const headerRow = source?.headerRow ?? first.head[0]?.number ?? 1;
  const header = first.head.find(({ number }) => number === headerRow);
  if (!header) return { issue: issue("header-not-found", ["source", "headerRow"], { row: headerRow }) };
  const names = header.cells.map((cell) => shownCell(cell).trim());
  const columns = names.map((name, position) => ({
    position,
    letter: letterOf(position),
    name,
    occurrence: names.slice(0, position + 1).filter((other) => other === name).length,
  }));
  return { detected: { platform: "table", headerRow, headerRows: 1, why: [] }, columns };
}

function letterOf(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : letterOf(Math.floor(position / 26) - 1) + last;
}
