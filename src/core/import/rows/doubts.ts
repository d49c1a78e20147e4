/** What an import is not sure of, by code; collected, merged and counted, and never a reason to stop. */
import type { Issue } from "../../issue/issue.ts";
import { nearest } from "../../issue/nearest.ts";
import { compareText } from "../../text/compare-text.ts";
import { normaliseSpelling } from "../mapping/plan.ts";
import type { Column } from "../platform/header.ts";
import type { DoubtNote } from "./doubt-notes.ts";
import { mostOfOneCode } from "./doubt-notes.ts";

/** `file`: the file was refused; `row`: the row was; `warning`: taken, and worth a look. */
export type DoubtSeverity = "file" | "row" | "warning";

/** Codes never change meaning; docs/doubts.md explains each. */
export type RowDoubtCode =
  | "value-unknown"
  | "not-a-number"
  | "number-outside-range"
  | "options-left-over"
  | "date-in-answer"
  | "formula-without-value"
  | "fault-in-cell"
  | "organisation-missing"
  | "organisation-unknown"
  | "respondent-missing"
  | "id-scientific"
  | "id-too-long"
  | "role-missing"
  | "role-unknown"
  | "date-ambiguous"
  | "date-not-read"
  | "date-hidden"
  | "text-shortened"
  | "row-too-long"
  | "duplicate-respondent"
  | "answered-in-a-file";

/** One thing in one row. */
export interface RowDoubt {
  readonly code: RowDoubtCode;
  readonly severity: "row" | "warning";
  readonly question?: string | undefined;
  /** Position of the column, from 0. */
  readonly column?: number | undefined;
  /** What stands there, as it was. */
  readonly value?: string | undefined;
}

/** The same thing, wherever it was found. */
export interface Doubt {
  readonly code: string;
  readonly severity: DoubtSeverity;
  readonly question?: string | undefined;
  readonly value?: string | undefined;
  /** A known value that is close: to look at, never applied. */
  readonly nearest?: string | undefined;
  /** How many cells or rows; of a file, how many files. */
  readonly count: number;
  readonly first: DoubtPlace;
  /** What else its sentence needs. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface DoubtPlace {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  /** Letter of the column. */
  readonly column?: string | undefined;
  readonly header?: string | undefined;
}

/** Where rows come from. */
export interface DoubtSource {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly columns: readonly Column[];
}

export interface DoubtCollection {
  readonly addRow: (doubt: RowDoubt, row: number, source: DoubtSource) => void;
  /** The same doubt about many rows, at once. */
  readonly addNote: (note: DoubtNote, source: DoubtSource) => void;
  /** What is wrong with a file as a whole, or with the mapping held against it: one for each file. */
  readonly addFile: (found: Issue, source: DoubtSource) => void;
  /** Refused files first, then refused rows, then warnings; the most frequent first. */
  readonly list: () => readonly Doubt[];
}

/** Longer values are cut: a message is no place for a letter. */
const longestValue = 200;

/** @param known The values that would have been understood, for "did you mean". */
export function collectDoubts(known: (doubt: RowDoubt) => readonly string[]): DoubtCollection {
  const doubts = new Map<string, Doubt>();
  const perCode = new Map<string, number>();
  return {
    addRow: (doubt, row, source) => addNote({ doubt, row, count: 1 }, source),
    addNote,
    addFile: (found, { file, sheet }) => {
      const { code, params, path } = found;
      const question = path[0] === "questions" && path.length > 1 ? String(path[1]) : undefined;
      const severity = found.severity === "error" ? "file" : "warning";
      // A reader of tables says at which row.
      const row = typeof path[0] === "number" ? path[0] : undefined;
      add({ code, severity, question, count: 1, first: { file, sheet, row }, params });
    },
    list: () => [...doubts.values()].sort(byWeight),
  };

  function addNote({ doubt, row, count, rest }: DoubtNote, source: DoubtSource): void {
    const column = doubt.column === undefined ? undefined : source.columns[doubt.column];
    const value = doubt.value?.slice(0, longestValue);
    const place = { file: source.file, sheet: source.sheet, row, column: column?.letter, header: column?.name };
    const { code, severity, question } = doubt;
    const found = { code, severity, question, value, count, first: place, params: {} };
    if (rest) addToRest(found);
    else add(found, doubt);
  }

  function add(doubt: Doubt, row?: RowDoubt): void {
    const { code, question, value, first, params, count } = doubt;
    const what = first.row === undefined ? params : first.file;
    const key = JSON.stringify([code, question ?? first.header, value, what]);
    const there = doubts.get(key);
    if (there) {
      doubts.set(key, { ...there, count: there.count + count });
      return;
    }
    const different = (perCode.get(code) ?? 0) + 1;
    perCode.set(code, different);
    if (different <= mostOfOneCode) doubts.set(key, { ...doubt, nearest: row && nearestOf(row) });
    else addToRest(doubt);
  }

  function addToRest(doubt: Doubt): void {
    const key = JSON.stringify([doubt.code, "rest"]);
    const there = doubts.get(key);
    const rest = { ...doubt, question: undefined, value: undefined, params: { ...doubt.params, rest: 1 } };
    doubts.set(key, there ? { ...there, count: there.count + doubt.count } : rest);
  }

  function nearestOf(doubt: RowDoubt): string | undefined {
    return doubt.value === undefined ? undefined : closest(doubt.value, known(doubt));
  }
}

/** `Eens` is closer to `Mee eens` than `Oneens` is, which has as many letters in common: whole words come first. */
function closest(value: string, known: readonly string[]): string | undefined {
  const sought = ` ${normaliseSpelling(value)} `;
  const within = known.filter((one) => {
    const spelling = ` ${normaliseSpelling(one)} `;
    return sought.includes(spelling) || (sought.trim().length > 3 && spelling.includes(sought));
  });
  const withoutZeros = known.find((one) => isNumber(value) && isNumber(one) && Number(one) === Number(value));
  if (withoutZeros !== undefined) return withoutZeros;
  const [longest] = within.sort((a, b) => b.length - a.length);
  // A code with another digit is another code.
  return longest ?? (isNumber(value) ? undefined : nearest(value, known));
}

/** A spreadsheet makes `363` of `0363`. */
function isNumber(text: string): boolean {
  return /^\d{1,15}$/u.test(text);
}

const weight: Readonly<Record<DoubtSeverity, number>> = { file: 0, row: 1, warning: 2 };

function byWeight(a: Doubt, b: Doubt): number {
  return weight[a.severity] - weight[b.severity] || compareText(a.code, b.code) || b.count - a.count;
}
