/** What stands in each column of an export: how often it is filled in, and with which values. */
import type { Column } from "../platform/header.ts";
import { shownCell, textOf } from "../spelling.ts";
import type { Cell } from "../table.ts";

export interface ColumnProfile {
  readonly column: Column;
  readonly filled: number;
  /** Texts without anything in them, where the file tells them apart from nothing at all. */
  readonly emptyTexts: number;
  readonly nothing: number;
  /** Value as it stands → how often; the most frequent first. */
  readonly values: ReadonlyMap<string, number>;
  /** There are more values than were kept. */
  readonly many: boolean;
}

export interface Profiler {
  readonly add: (cells: readonly Cell[]) => void;
  readonly profiles: () => readonly ColumnProfile[];
}

/** A question with more different answers is not one that is chosen from a list. */
const mostValues = 100;
const longestValue = 1000;

export function profileColumns(columns: readonly Column[]): Profiler {
  const seen = columns.map((column) => ({
    column,
    filled: 0,
    emptyTexts: 0,
    nothing: 0,
    values: new Map<string, number>(),
    many: false,
  }));
  return { add, profiles: () => seen.map((one) => ({ ...one, values: byFrequency(one.values) })) };

  function add(cells: readonly Cell[]): void {
    for (const profile of seen) {
      const cell = cells[profile.column.position];
      if (cell === undefined || (typeof cell !== "string" && cell.kind === "nothing")) profile.nothing += 1;
      else if (textOf(cell)?.trim() === "") profile.emptyTexts += 1;
      else {
        profile.filled += 1;
        for (const value of valuesOf(cell)) count(profile, value.slice(0, longestValue));
      }
    }
  }
}

function valuesOf(cell: Cell): readonly string[] {
  return typeof cell === "object" && cell.kind === "list" ? cell.items : [shownCell(cell).trim()];
}

function count(profile: { readonly values: Map<string, number>; many: boolean }, value: string): void {
  const there = profile.values.get(value);
  if (there === undefined && profile.values.size >= mostValues) profile.many = true;
  else profile.values.set(value, (there ?? 0) + 1);
}

function byFrequency(values: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...values].sort(([, a], [, b]) => b - a));
}
