/**
 * A mapping held against the columns of one table: what each cell of a row means. Every name of the mapping has become
 * a position, every spelling a key, so that a reader of many rows only looks up.
 */
import type { GivenAnswer } from "../../interview/interview.ts";
import type { NoValue } from "../../response/response.ts";

/** What one spelling in a cell stands for. */
export type Meaning =
  | { readonly kind: "answer"; readonly answer: GivenAnswer }
  | { readonly kind: "state"; readonly state: NoValue };

/** Spelling → meaning; spellings as `normaliseSpelling` leaves them. */
export type Meanings = ReadonlyMap<string, Meaning>;

/** How the answer to one question is read from a row. Columns are positions, from 0. */
export type Reading =
  /** One cell, each of whose spellings is listed. */
  | { readonly kind: "spelling"; readonly column: number; readonly meanings: Meanings }
  /** One cell with a number: `range` where the number is the level, else the number itself is the answer. */
  | {
      readonly kind: "number";
      readonly column: number;
      readonly meanings: Meanings;
      readonly range?: { readonly minimum: number; readonly maximum: number };
      readonly decimal: "." | ",";
    }
  /** A checklist, one column an item; ticked where the spelling is one of `checked`. */
  | {
      readonly kind: "columns";
      readonly items: readonly { readonly column: number; readonly item: string }[];
      readonly checked: ReadonlySet<string>;
      readonly unchecked: ReadonlySet<string>;
      readonly meanings: Meanings;
    }
  /** A checklist in one cell: known options joined by a separator, which may itself occur in an option. */
  | {
      readonly kind: "joined";
      readonly column: number;
      readonly separator: string;
      /** Spelling → item. */
      readonly options: ReadonlyMap<string, string>;
      readonly meanings: Meanings;
    };

export interface PlannedQuestion {
  readonly question: string;
  readonly reading: Reading;
  /** A column beside the answer's that says why there is none; it counts where the answer is `unanswered` or `not-shown`. */
  readonly state?: { readonly column: number; readonly meanings: Meanings } | undefined;
  readonly note?: number | undefined;
  readonly evidence?: number | undefined;
}

/** A text that stands in a column, or is the same for all rows. `values`: spelling → text, and nothing else is known. */
export type PlannedText =
  | { readonly kind: "constant"; readonly text: string }
  | {
      readonly kind: "column";
      readonly column: number;
      readonly values?: ReadonlyMap<string, string> | undefined;
      /** Digits lost by a spreadsheet are put back: `363` → `0363` with 4. */
      readonly pad?: number | undefined;
    };

/** A date in a column, or the same for all rows (`YYYY-MM-DD`). */
export type PlannedMoment =
  | { readonly kind: "constant"; readonly text: string }
  | { readonly kind: "column"; readonly column: number };

/** A row passes where the cell's spelling is one of `spellings` (`equals`), or is not empty. */
export type PlannedTest =
  | { readonly column: number; readonly test: "equals"; readonly spellings: ReadonlySet<string> }
  | { readonly column: number; readonly test: "not-blank" };

export interface ImportPlan {
  readonly questionnaire: { readonly id: string; readonly version: string };
  /** Number of the first row with answers. */
  readonly firstRow: number;
  /** How many columns the header has. */
  readonly columns: number;
  readonly organisation: PlannedText;
  readonly organisationName?: PlannedText | undefined;
  /** Absent: nobody is named, and a row is a respondent: `rowName` and the number of the row are its id. */
  readonly respondent?: PlannedText | undefined;
  readonly rowName: string;
  /** Its `values` are complete: ids and names of the questionnaire's roles among them; `""` is the id of no role. */
  readonly role?: PlannedText | undefined;
  /** Without a text in its cell: none. */
  readonly round?: PlannedText | undefined;
  readonly started?: PlannedMoment | undefined;
  /** Absent, or nothing in its cell: a draft. */
  readonly submitted?: PlannedMoment | undefined;
  /** Order of day and month in dates that are texts; absent: only dates that can be read in one way. */
  readonly dateOrder?: "dmy" | "mdy" | "ymd" | undefined;
  /** Which rows are complete; absent: all of them. */
  readonly complete?: PlannedTest | undefined;
  /** Also take rows that are not complete. */
  readonly takeAll: boolean;
  readonly exclude: readonly PlannedTest[];
  /** What to do with two rows of the same respondent in one organisation. */
  readonly duplicates: "error" | "latest" | "first" | "all";
  readonly form: "full" | "core";
  /** What a cell without anything says (`nothing` in table.ts); an empty text is looked up like any other. */
  readonly nothing: NoValue;
  /** EUSurvey writes `label (ID76)`: such an ending is left off where the whole spelling is not listed. */
  readonly codeAtEnd: boolean;
  /** In the order of the questionnaire. */
  readonly questions: readonly PlannedQuestion[];
}

/** Its own normal form: most cells of an export are a code or a number. */
const isPlain = /^[a-z0-9]*$/;
/** Its own normal form but for capitals, as most labels are: signs of Western Europe that stay as they are, and one space. */
const isTidy = /^[!-_a-~\u00c0-\u00ff]+(?: [!-_a-~\u00c0-\u00ff]+)*$/u;

/**
 * What two spellings are compared by: Unicode NFC, no-break spaces as spaces, runs of white space as one, none at the
 * ends, straight quotes and plain dashes, lower case.
 */
export function normaliseSpelling(text: string): string {
  if (isPlain.test(text)) return text;
  if (isTidy.test(text)) return text.toLowerCase();
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0\u2007\u202f]+/gu, " ")
    .trim()
    .replace(/[\u2018\u2019\u00b4`]/gu, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/gu, '"')
    .replace(/[\u2010-\u2015]/gu, "-")
    .toLowerCase();
}
