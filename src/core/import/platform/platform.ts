/** Which survey platform a table came from, by what stands in it; never by the name of its file. */
import type { Row } from "../table.ts";

export type TableFormat = "csv" | "xlsx" | "xls" | "ods" | "json" | "ndjson" | "yaml";

export type Platform =
  | "limesurvey"
  | "ms-forms"
  | "google-forms"
  | "eusurvey"
  | "surveymonkey"
  | "qualtrics"
  | "kobo"
  | "odk"
  | "surveyjs"
  /** A header and rows, of nobody in particular. */
  | "table";

export interface DetectedPlatform {
  readonly platform: Platform;
  /** Number of the first row of the header. */
  readonly headerRow: number;
  /** How many rows the header takes; the answers begin right below. */
  readonly headerRows: number;
  /** What gave it away. */
  readonly why: readonly PlatformSign[];
}

export interface PlatformSign {
  /** Id of the rule; its sentence stands in `i18n`. */
  readonly sign: string;
  /** The cells that showed it, as they stand. */
  readonly cells: readonly string[];
}

export interface TableHead {
  readonly format: TableFormat;
  /** The first rows, at least five where the table has them. */
  readonly rows: readonly Row[];
  readonly sheet?: string | undefined;
}
