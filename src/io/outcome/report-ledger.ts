/**
 * Which reports a folder holds already, and from what each was made: a run that was interrupted goes on where it was,
 * and a report that somebody changed is not overwritten.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../saving/make-folder.ts";
import { saveDurably } from "../saving/output-file.ts";

/** Hidden, so that a folder of reports holds nothing but reports to look at. */
export const reportLedgerName = ".datapeil-reports.json";

interface Entry {
  /** Hash of everything that the report was made from. */
  readonly input: string;
  /** Hash of the file as it was written. */
  readonly file: string;
}

/** `made`: as this input makes it; `stale`: ours, untouched, from other input; `foreign`: not ours, or changed since. */
export type ReportState = "absent" | "made" | "stale" | "foreign";

export interface ReportLedger {
  readonly stateOf: (name: string, input: string) => ReportState;
  /** To be called before the report is written: a run that is killed in between finds it absent, and not foreign. */
  readonly enter: (name: string, input: string, bytes: Uint8Array) => void;
}

/** A ledger that cannot be read knows nothing: then every report that is there is somebody's. */
export function openReportLedger(folder: string): ReportLedger {
  const path = join(folder, reportLedgerName);
  const entries = readEntries(path);
  return {
    stateOf: (name, input) => {
      const file = join(folder, name);
      if (!existsSync(file)) return "absent";
      const entry = entries.get(name);
      if (!entry || entry.file !== hashOf(readFileSync(file))) return "foreign";
      return entry.input === input ? "made" : "stale";
    },
    enter: (name, input, bytes) => {
      entries.set(name, { input, file: hashOf(bytes) });
      makeFolder(folder);
      saveDurably(path, `${JSON.stringify({ format: 1, reports: Object.fromEntries(entries) }, undefined, 2)}\n`);
    },
  };
}

/** Of whatever a report is made from, as text. */
export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function readEntries(path: string): Map<string, Entry> {
  if (!existsSync(path)) return new Map();
  try {
    const { reports } = JSON.parse(readFileSync(path, "utf8")) as { reports: Record<string, Entry> };
    return new Map(Object.entries(reports));
  } catch {
    return new Map();
  }
}
