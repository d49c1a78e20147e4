/** Comparisons as CSV: one row for each figure and question, full precision, absent figures empty. */
import type { ComparedFigure, Comparison, MovedByRole } from "../../core/compare/comparison-schema.ts";
import type { CsvCell, CsvForm } from "./csv-lines.ts";
import { csvLines } from "./csv-lines.ts";

const columns = [
  "organisation_id",
  "organisation_name",
  "earlier_date",
  "later_date",
  "kind",
  "id",
  "role",
  "earlier",
  "later",
  "change",
  "promised",
  "kept",
  "compared",
  "applicable",
  "basis",
  "left_out",
] as const;

type Cells = Partial<Record<(typeof columns)[number], CsvCell>>;

/** What was left out stands among the rest, with the reason. */
export function renderComparisonCsv(comparisons: readonly Comparison[], form?: CsvForm): string {
  const rows = comparisons.flatMap(rowsOf);
  return csvLines([columns, ...rows.map((row) => columns.map((column) => row[column]))], form);
}

function rowsOf(comparison: Comparison): Cells[] {
  const { organisation, earlier, later } = comparison;
  const about = {
    organisation_id: organisation.id,
    organisation_name: organisation.name,
    earlier_date: earlier.date,
    later_date: later.date,
  };
  const section = (kind: string) => (one: Comparison["areas"][number]) => [
    { kind, id: one.id, ...figureCells(one) },
    ...roleRows({ kind, id: one.id }, one.byRole),
  ];
  const rows: Cells[] = [
    ...comparison.areas.flatMap(section("area")),
    ...comparison.dimensions.flatMap(section("dimension")),
    { kind: "overall", ...figureCells(comparison.overall) },
    ...comparison.questions.flatMap(({ id, earlier: then, later: now, change, basis, byRole }) => [
      { kind: "question", id, earlier: then, later: now, change, basis },
      ...roleRows({ kind: "question", id }, byRole),
    ]),
    ...comparison.left.map(({ id, why }) => ({ kind: "question", id, left_out: why })),
  ];
  return rows.map((row) => ({ ...about, ...row }));
}

function figureCells({ earlier, later, change, promised, kept, compared, applicable }: ComparedFigure): Cells {
  return { earlier: earlier?.score, later: later?.score, change, promised, kept, compared, applicable };
}

function roleRows(about: Cells, byRole: MovedByRole = {}): Cells[] {
  return Object.entries(byRole).map(([role, { earlier, later, change }]) => ({
    ...about,
    role,
    earlier,
    later,
    change,
  }));
}
