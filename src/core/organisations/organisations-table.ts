/**
 * `organisations.csv`: one row for each of many organisations, with what otherwise stands in a file of its own
 * (formats.md). An organisation's own file knows better, key by key.
 */
import type { From } from "../assess/group-responses.ts";
import { textOf } from "../import/spelling.ts";
import type { Row } from "../import/table.ts";
import type { Issue } from "../issue/issue.ts";
import { issue } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import { parseWithSchema } from "../issue/schema-parse.ts";
import type { OrganisationFile } from "../response/response-schema.ts";
import { organisationFileSchema } from "../response/response-schema.ts";
import { wholeNumber } from "../text/whole-number.ts";
import type { Expected } from "./status.ts";

export interface OrganisationRow {
  /** Of the table, as a spreadsheet counts it. */
  readonly row: number;
  readonly file: OrganisationFile;
  /** Role → how many are expected to answer; absent where the table does not say. */
  readonly expected?: Expected;
  /** Whom to ask. Of a person: shown only where that is asked for. */
  readonly contact?: string;
}

/** Files of organisations and rows of a table → one file each: what its own file says wins, key by key. */
export function withRows(
  own: readonly From<OrganisationFile>[],
  rows: readonly From<OrganisationFile>[],
): From<OrganisationFile>[] {
  const known = new Set(own.map(({ content }) => content.organisation.id));
  const added = rows.filter(({ content }) => !known.has(content.organisation.id));
  const completed = own.map((file) => {
    const row = rows.find(({ content }) => content.organisation.id === file.content.organisation.id);
    return row ? { ...file, content: complete(file.content, row.content) } : file;
  });
  return [...completed, ...added];
}

function complete(own: OrganisationFile, row: OrganisationFile): OrganisationFile {
  return {
    ...own,
    organisation: { ...row.organisation, ...own.organisation },
    ...(row.ambition || own.ambition ? { ambition: { ...row.ambition, ...own.ambition } } : {}),
  };
}

/** Column of the table → where its value goes; `undefined` for those with a form of their own. */
const columns: Readonly<Record<string, readonly [keyof OrganisationFile, string] | undefined>> = {
  id: ["organisation", "id"],
  name: ["organisation", "name"],
  inhabitants: ["organisation", "inhabitants"],
  province: ["organisation", "province"],
  group: ["organisation", "group"],
  days_per_year: ["ambition", "daysPerYear"],
  actions_per_year: ["ambition", "actionsPerYear"],
  quarters: ["ambition", "quarters"],
  start: ["ambition", "start"],
  expected: undefined,
  contact: undefined,
};

const numbers = new Set(["inhabitants", "days_per_year", "actions_per_year", "quarters"]);

/**
 * The first row names the columns. A row that is wrong is left out, and the others are taken.
 *
 * @returns Issues with the path `[row number, column]`, both counted from 1.
 */
export function parseOrganisationsTable(rows: readonly Row[]): {
  readonly organisations: readonly OrganisationRow[];
  readonly issues: readonly Issue[];
} {
  const [head, ...body] = rows;
  if (!head) return { organisations: [], issues: [issue("empty-file", [])] };
  const names = head.cells.map((cell) => (textOf(cell) ?? "").trim().toLowerCase());
  const issues = headIssues(names, head.number);
  if (issues.length > 0) return { organisations: [], issues };
  const organisations: OrganisationRow[] = [];
  const seen = new Map<string, number>();
  for (const row of body) {
    const parsed = parseRow(row, names);
    const id = parsed.row?.file.organisation.id ?? "";
    const earlier = seen.get(id);
    if (parsed.row && earlier === undefined) organisations.push(parsed.row);
    else if (parsed.row) {
      issues.push(issue("organisation-twice", [row.number, names.indexOf("id") + 1], { id, row: earlier ?? 0 }));
    }
    if (parsed.row) seen.set(id, earlier ?? row.number);
    issues.push(...parsed.issues);
  }
  return { organisations, issues };
}

function headIssues(names: readonly string[], row: number): Issue[] {
  const known = Object.keys(columns);
  const issues: Issue[] = [];
  for (const [index, key] of names.entries()) {
    if (key === "") continue;
    if (!Object.hasOwn(columns, key)) {
      const params = { key, nearest: nearest(key, known) ?? "", allowed: known.join(", ") };
      issues.push(issue("unknown-column", [row, index + 1], params));
    } else if (names.indexOf(key) !== index) issues.push(issue("duplicate-column", [row, index + 1], { key }));
  }
  if (!names.includes("id")) issues.push(issue("missing-column", [row], { key: "id" }));
  return issues;
}

function parseRow(row: Row, names: readonly string[]): { row?: OrganisationRow; issues: Issue[] } {
  const written = new Map(
    names.flatMap((name, index) => {
      const text = (textOf(row.cells[index]) ?? "").trim();
      return name === "" || text === "" ? [] : [[name, text] as const];
    }),
  );
  const expected = expectedOf(written.get("expected"));
  if (expected === "not-understood") {
    const given = written.get("expected") ?? "";
    const place = [row.number, names.indexOf("expected") + 1];
    return { issues: [issue("wrong-format", place, { given, format: "expected" })] };
  }
  const { value, issues } = parseWithSchema(organisationFileSchema, fileOf(written));
  if (!value || issues.length > 0) return { issues: issues.map((found) => inTable(found, row.number, names)) };
  const contact = written.get("contact");
  return {
    row: {
      row: row.number,
      file: value,
      ...(expected === undefined ? {} : { expected }),
      ...(contact === undefined ? {} : { contact }),
    },
    issues: [],
  };
}

/** The same as the file of one organisation would say it. */
function fileOf(written: ReadonlyMap<string, string>): unknown {
  const file: Record<"organisation" | "ambition", Record<string, string | number>> = { organisation: {}, ambition: {} };
  for (const [name, text] of written) {
    const [part, key] = columns[name] ?? [];
    if ((part !== "organisation" && part !== "ambition") || key === undefined) continue;
    file[part][key] = numbers.has(name) ? (wholeNumber(text) ?? text) : text;
  }
  return { format: 1, organisation: file.organisation, ...(Object.keys(file.ambition).length > 0 ? file : {}) };
}

/** `mt=5 cbs=3`: how many of each role are expected. */
function expectedOf(text: string | undefined): Expected | undefined | "not-understood" {
  return text === undefined ? undefined : (parseExpected(text) ?? "not-understood");
}

/** `mt=5, cbs=3` or `mt cbs` (one of each) → role → number; undefined where it is not understood. */
export function parseExpected(text: string): Expected | undefined {
  const expected: Record<string, number> = {};
  for (const part of text.split(/[\s,;]+/u).filter((one) => one !== "")) {
    const [, role, count] = /^([a-z0-9-]+)(?:=(\d{1,6}))?$/u.exec(part) ?? [];
    if (role === undefined) return undefined;
    expected[role] = Number(count ?? 1);
  }
  return expected;
}

/** The path in the file that the row stands for → the place in the table, by the name of the column there. */
function inTable(found: Issue, row: number, names: readonly string[]): Issue {
  const missing = found.code === "missing-key" ? [found.params.key ?? ""] : [];
  const [part, key] = [...found.path, ...missing];
  const name = Object.entries(columns).find(([, to]) => to?.[0] === part && to?.[1] === key)?.[0];
  const path = name === undefined ? [row] : [row, names.indexOf(name) + 1];
  if (missing.length === 0 || name === undefined) return { ...found, path };
  return { ...found, code: "missing-cell", path, params: { key: name } };
}
