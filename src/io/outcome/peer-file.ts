/** Files that hold outcomes: Assessments as `score --json` and `--ndjson` write them, and peers. */
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Assessment } from "../../core/assessment/assessment.ts";
import { parseAssessment } from "../../core/assessment/assessment-schema.ts";
import type { PeerFile } from "../../core/organisations/peers/peer-file.ts";
import { parsePeerFile } from "../../core/organisations/peers/peer-file.ts";
import { exitCode, UserError } from "../../errors.ts";
import { isPartName, listFiles } from "../list-files.ts";
import { parseJson } from "../yaml/json-parse.ts";
import { decodeText } from "../yaml/text-encoding.ts";
import { fileError } from "../yaml/yaml-file.ts";
import { isPart } from "./part-file.ts";

export interface SortedOutcomes {
  readonly assessments: readonly Assessment[];
  readonly peers: readonly { readonly path: string; readonly file: PeerFile }[];
  /** Everything else: answers, parts, exports, tables. */
  readonly others: readonly string[];
}

/** A folder without any outcome stays a folder, so that files in it are named as elsewhere. */
export function sortOutcomes(paths: readonly string[]): SortedOutcomes {
  const assessments: Assessment[] = [];
  const peers: { path: string; file: PeerFile }[] = [];
  const others: string[] = [];
  for (const path of paths) {
    const kinds = listFiles([path], isOutcomeName).map((file) => ({ ...file, found: outcomeIn(file.path) }));
    for (const { path: file, found } of kinds) {
      if (found && "peers" in found) peers.push({ path: file, file: found.peers });
      else if (found) assessments.push(...found.assessments);
    }
    const parts = kinds.filter(({ path: file, found }) => !found && isPartName(file)).map(({ path: file }) => file);
    const isOutcome = kinds.length > 0 && kinds.every(({ found }) => found !== undefined);
    if (!isOutcome) others.push(...(parts.length > 0 ? parts : [path]));
  }
  return { assessments, peers, others };
}

/** @throws UserError if the file cannot be read or holds no peers. */
export function readPeerFile(path: string): PeerFile {
  const found = outcomeIn(path);
  if (found && "peers" in found) return found.peers;
  throw new UserError("not-a-peer-file", { path }, exitCode.invalidInput);
}

function isOutcomeName(path: string): boolean {
  return extname(path).toLowerCase() === ".json" || isPartName(path);
}

type Outcome = { readonly assessments: readonly Assessment[] } | { readonly peers: PeerFile };

function outcomeIn(path: string): Outcome | undefined {
  // Parts may be larger than memory, and are read organisation by organisation.
  if (!isOutcomeName(path) || (isPartName(path) && isPart(path))) return undefined;
  const text = textOf(path);
  if (isPartName(path)) return assessmentsIn(linesOf(text));
  const data = parseJson(text)?.data;
  const peers = parsePeerFile(data);
  return peers ? { peers } : assessmentsIn(Array.isArray(data) ? data : [data]);
}

/** What begins as something else is not read to its end. */
function* linesOf(text: string): Generator<unknown> {
  for (const line of text.split("\n")) if (line !== "") yield parseJson(line)?.data;
}

function assessmentsIn(items: Iterable<unknown>): Outcome | undefined {
  const assessments: Assessment[] = [];
  for (const item of items) {
    const assessment = parseAssessment(item);
    if (!assessment) return undefined;
    assessments.push(assessment);
  }
  return assessments.length > 0 ? { assessments } : undefined;
}

function textOf(path: string): string {
  try {
    const decoded = decodeText(readFileSync(path));
    return "text" in decoded ? decoded.text : "";
  } catch (error) {
    throw fileError(path, error);
  }
}
