/** One header out of the rows that a platform spreads it over. */

/** What a column tells about the respondent and the response, and not about a question. */
export type Metadata =
  | "respondent-id"
  | "started"
  | "submitted"
  /** Says whether the response is complete. */
  | "complete"
  /** Says whether it is a test, a preview or a real response. */
  | "status"
  | "language"
  | "email"
  | "name"
  /** Belongs to the platform, and nobody needs it: a duration, an address, a version. */
  | "other";

export interface Column {
  /** From 0. */
  readonly position: number;
  /** As a spreadsheet counts: A … Z, AA … */
  readonly letter: string;
  /** What the column is called by: the header cell as it stands, its ends trimmed; empty if there is none. */
  readonly name: string;
  /** From 1 among columns of the same name. */
  readonly occurrence: number;
  /** The platform's code for the question, where the header has one. */
  readonly code?: string | undefined;
  /** The question as it was asked, where the header has it. */
  readonly text?: string | undefined;
  /** The part of a question that the column is about: a row of a matrix, an option of a checklist. */
  readonly item?: string | undefined;
  readonly metadata?: Metadata | undefined;
}

/** `G01Q01[SQ001]. How far are you? [Strategy]` → `G01Q01[SQ001]`; of a header without a code all of it. */
export function codeOf(text: string): string {
  return /^([a-z_]\w{0,40}(?:\[\w{1,40}\]){0,2})\. /iu.exec(text)?.[1] ?? text;
}

export function letterOf(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : letterOf(Math.floor(position / 26) - 1) + last;
}
