/** Which of the paths on a command line are exports of a survey, and which are files of our own beside them. */
import { extname } from "node:path";
import { fileKind } from "../core/file-kind.ts";
import { listFiles } from "./list-files.ts";
import { readDocument } from "./yaml-file.ts";

export interface SortedPaths {
  readonly exports: readonly string[];
  /** Of organisations, and responses that were not given in the survey, such as that of a workshop. */
  readonly own: readonly string[];
}

const tables = new Set([".csv", ".tsv", ".xlsx", ".xls", ".zip", ".ndjson"]);

/** A file that is named is an export unless it shows that it is ours; a folder gives the tables in it. */
export async function sortPaths(paths: readonly string[]): Promise<SortedPaths> {
  const exports: string[] = [];
  const own: string[] = [];
  for (const { path, named } of listFiles(paths, isTableOrOurs)) {
    const kind = mayBeOurs(path) ? fileKind((await readDocument(path)).data) : undefined;
    if (kind === "response" || kind === "organisation") own.push(path);
    else if (named || !mayBeOurs(path)) exports.push(path);
  }
  return { exports, own };
}

function isTableOrOurs(path: string): boolean {
  return tables.has(extname(path).toLowerCase()) || (mayBeOurs(path) && !path.endsWith(".schema.json"));
}

function mayBeOurs(path: string): boolean {
  return [".yaml", ".yml", ".json"].includes(extname(path).toLowerCase());
}
