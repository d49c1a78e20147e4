/** Which files are meant by the paths on a command line. */
import { readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";

export interface ListedFile {
  readonly path: string;
  /** Given by name, and not found in a folder. */
  readonly named: boolean;
}

const readable = new Set([".yaml", ".yml", ".json"]);

/** Schemas for editors are nobody's answers. */
function isReadable(name: string): boolean {
  return readable.has(extname(name).toLowerCase()) && !name.endsWith(".schema.json");
}

/** The table that a consultant keeps of all organisations (formats.md). */
function isOrganisationsTable(name: string): boolean {
  return basename(name).toLowerCase() === "organisations.csv";
}

/**
 * Files as given; folders with everything below them, in the order of their names. A path that is not there or a
 * folder that cannot be opened is listed as it is: reading it says what is wrong, and stops nothing else.
 *
 * @param isWanted Which names in a folder; by default those of YAML and JSON.
 */
export function listFiles(paths: readonly string[], isWanted: (name: string) => boolean = isReadable): ListedFile[] {
  return listWhere(paths, isWanted).filter(({ path }) => !isOrganisationsTable(path));
}

/** The tables of organisations among the same paths. */
export function listOrganisationsTables(paths: readonly string[]): ListedFile[] {
  return listWhere(paths, isOrganisationsTable).filter(({ path }) => isOrganisationsTable(path));
}

const exported = new Set([
  ...readable,
  ...[".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsb", ".xls", ".ods", ".ndjson", ".jsonl", ".zip"],
]);

/** Whether a survey platform exports to files with such a name; Excel keeps a `~$` file beside each that is open. */
export function isExportName(path: string): boolean {
  if (basename(path).startsWith("~$") || isOrganisationsTable(path)) return false;
  return exported.has(extname(path).toLowerCase()) && !path.endsWith(".schema.json");
}

/** Whether a part may go by such a name (`score --partial`). */
export function isPartName(path: string): boolean {
  return [".ndjson", ".jsonl"].includes(extname(path).toLowerCase());
}

function listWhere(paths: readonly string[], wanted: (path: string) => boolean): ListedFile[] {
  const files = new Map<string, ListedFile>();
  for (const path of paths) list(path, true);
  return [...files.values()];

  function list(path: string, named: boolean): void {
    const names = namesIn(path);
    for (const name of names ?? []) list(join(path, name), false);
    if (!names && (named || wanted(path)) && !files.has(path)) files.set(path, { path, named });
  }
}

/** Undefined if this is no folder. Hidden names are left out, and links to folders, which could lead in circles. */
function namesIn(path: string): string[] | undefined {
  if (!isFolder(path)) return undefined;
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
      .filter((entry) => !entry.isSymbolicLink() || !isFolder(join(path, entry.name)))
      .map(({ name }) => name)
      .sort((a, b) => (a < b ? -1 : 1));
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
