/** Which of the paths on a command line are exports of a survey, and which are files of our own beside them. */
import { extname } from "node:path";
import type { FileKind } from "../../core/files/file-kind.ts";
import { fileKind } from "../../core/files/file-kind.ts";
import { UserError } from "../../errors.ts";
import { isExportName, listFiles } from "../list-files.ts";
import { readDocument } from "../yaml/yaml-file.ts";

export interface SortedPaths {
  readonly exports: readonly string[];
  /** Of organisations, and responses that were not given in the survey, such as that of a workshop. */
  readonly own: readonly string[];
}

/**
 * A file that is named is an export unless it shows that it is ours. Of a folder, all that a platform may have written,
 * and that is not of a kind of ours: YAML is written by no platform.
 */
export async function sortPaths(paths: readonly string[]): Promise<SortedPaths> {
  const exports: string[] = [];
  const own: string[] = [];
  for (const { path, named } of listFiles(paths, isExportName)) {
    const kind = await kindOf(path);
    if (kind === "response" || kind === "organisation") own.push(path);
    else if (named || (kind === undefined && !isYaml(path))) exports.push(path);
  }
  return { exports, own };
}

/** What cannot be read is nothing of ours: whoever opens it as an export says why. */
async function kindOf(path: string): Promise<FileKind | undefined> {
  if (!isYaml(path) && extname(path).toLowerCase() !== ".json") return undefined;
  try {
    return fileKind((await readDocument(path)).data);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function isYaml(path: string): boolean {
  return [".yaml", ".yml"].includes(extname(path).toLowerCase());
}
