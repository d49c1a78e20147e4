/** Reads `organisations.csv` (or a workbook of that shape): what a consultant keeps of many organisations. */
import { shownCell } from "../../core/import/spelling.ts";
import type { Row } from "../../core/import/table.ts";
import type { Issue } from "../../core/issue/issue.ts";
import type { OrganisationRow } from "../../core/organisations/organisations-table.ts";
import { parseOrganisationsTable } from "../../core/organisations/organisations-table.ts";
import { openTables } from "../tables/index.ts";
import type { LocatedIssue } from "../yaml/invalid-files.ts";

export interface OrganisationsFile {
  readonly path: string;
  readonly organisations: readonly OrganisationRow[];
  readonly issues: readonly LocatedIssue[];
}

/** @throws UserError `no-such-file` or `cannot-read`; rows that are wrong are issues, and stop no other row. */
export async function readOrganisations(path: string): Promise<OrganisationsFile> {
  const opened = await openTables(path);
  if (!opened.ok) return { path, organisations: [], issues: opened.issues.map((one) => locate(one, path)) };
  const rows: Row[] = [];
  const issues: Issue[] = [];
  for await (const batch of opened.value[0]?.rows() ?? []) {
    rows.push(...batch.rows);
    issues.push(...batch.issues);
  }
  const parsed = parseOrganisationsTable(rows);
  const found = [...issues, ...parsed.issues].map((one) => locate(one, path, rows));
  return { path, organisations: parsed.organisations, issues: found };
}

/** The path of an issue is its row, and its column counted from 1: the row is shown with a mark under that cell. */
function locate(found: Issue, path: string, rows: readonly Row[] = []): LocatedIssue {
  const [line = 1, column = 1] = found.path.map(Number);
  const cells = (rows.find(({ number }) => number === line)?.cells ?? []).map(shownCell);
  const before = cells.slice(0, column - 1).map((cell) => `${cell},`);
  return { ...found, file: path, line, column: before.join("").length + 1, sourceLine: cells.join(",") };
}
