/** Outcomes that were kept: what `score --json` or `--ndjson` wrote, or a report carries. */
import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { listFiles } from "../list-files.ts";
import { parseJson } from "../yaml/json-parse.ts";
import { decodeText } from "../yaml/text-encoding.ts";
import { fileError } from "../yaml/yaml-file.ts";
import { readReport } from "./report-file.ts";

const extensions = new Set([".json", ".ndjson", ".jsonl", ".pdf"]);

export interface OutcomeFile {
  readonly path: string;
  /** Unchecked. */
  readonly outcomes: readonly unknown[];
}

/**
 * @param attachment Name of the file in a report.
 * @returns undefined if this is no file with outcomes, such as answers in JSON, or a folder.
 * @throws UserError if the file cannot be read, or is a PDF that carries none.
 */
export function readOutcomes(path: string, attachment: string): OutcomeFile | undefined {
  const extension = extname(path).toLowerCase();
  if (!extensions.has(extension) || isFolder(path)) return undefined;
  if (extension === ".pdf") return { path, outcomes: [readReport(path, attachment).data] };
  const text = textOf(path);
  const outcomes = text === undefined ? undefined : outcomesIn(text, extension === ".json");
  return outcomes?.length && outcomes.every(isOutcome) ? { path, outcomes } : undefined;
}

/** All of them in a folder. */
export function readOutcomesIn(folder: string, attachment: string): OutcomeFile[] {
  const files = listFiles([folder], (name) => extensions.has(extname(name).toLowerCase()));
  return files.flatMap(({ path }) => readOutcomes(path, attachment) ?? []);
}

function outcomesIn(text: string, whole: boolean): readonly unknown[] | undefined {
  if (whole) {
    const parsed = parseJson(text);
    if (!parsed) return undefined;
    return Array.isArray(parsed.data) ? parsed.data : [parsed.data];
  }
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => parseJson(line)?.data);
}

function isOutcome(data: unknown): boolean {
  return typeof data === "object" && data !== null && "tool" in data && "dimensions" in data;
}

function textOf(path: string): string | undefined {
  try {
    const decoded = decodeText(readFileSync(path));
    return "text" in decoded ? decoded.text : undefined;
  } catch (error) {
    throw fileError(path, error);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
