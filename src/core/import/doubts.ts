/** What an import is not sure of, by code; collected, merged and counted, and never a reason to stop. */
import type { Column } from "./header.ts";

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
  | "text-shortened"
  | "row-too-long"
  | "duplicate-respondent";

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
