/** The outcome that a report carries, or that stands in a file of its own. */
import { readFileSync, statSync } from "node:fs";
import { exitCode, UserError } from "../../errors.ts";
import { parseJson } from "../yaml/json-parse.ts";
import { decodeText } from "../yaml/text-encoding.ts";
import { fileError } from "../yaml/yaml-file.ts";
import { attachmentIn } from "./pdf/pdf-attachment.ts";

/** A report of ours has some 200 kB. */
const mostBytes = 100_000_000;

export interface ReportFile {
  readonly bytes: Uint8Array;
  readonly isPdf: boolean;
  /** What the attached JSON holds, unchecked. */
  readonly data: unknown;
}

/**
 * @param attachment Name of the file in the PDF. A file of JSON is taken as what would be attached.
 * @throws UserError `no-such-file`, `cannot-read`, or one that says why this is no report that can be computed again.
 */
export function readReport(path: string, attachment: string): ReportFile {
  const bytes = readBytes(path);
  const isPdf = !path.toLowerCase().endsWith(".json");
  const found = isPdf ? attachmentIn(bytes, attachment) : { bytes };
  if ("why" in found) throw notVerifiable(path, found.why);
  const decoded = decodeText(found.bytes);
  const parsed = "text" in decoded ? parseJson(decoded.text) : undefined;
  if (!parsed) throw notVerifiable(path, "unreadable");
  return { bytes, isPdf, data: parsed.data };
}

/** What a report carries beside its outcome, unchecked; undefined if it carries nothing of this name that can be read. */
export function attachedJson(bytes: Uint8Array, attachment: string): unknown {
  const found = attachmentIn(bytes, attachment);
  const decoded = "why" in found ? undefined : decodeText(found.bytes);
  return decoded && "text" in decoded ? parseJson(decoded.text)?.data : undefined;
}

export type WhyNotVerifiable = "no-pdf" | "unreadable" | "absent" | "other-format";

export function notVerifiable(path: string, why: WhyNotVerifiable): UserError {
  return new UserError(`report-${why}`, { path }, exitCode.invalidInput);
}

function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size > mostBytes) throw notVerifiable(path, "unreadable");
    return readFileSync(path);
  } catch (error) {
    throw error instanceof UserError ? error : fileError(path, error);
  }
}
