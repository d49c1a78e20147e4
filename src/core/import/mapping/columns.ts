/** The columns of one table, and which of them a mapping means. */
import type { Issue, IssuePath } from "../../issue/issue.ts";
import { issue } from "../../issue/issue.ts";
import { nearest } from "../../issue/nearest.ts";
import type { Column } from "../platform/header.ts";
import type { Platform } from "../platform/platform.ts";
import type { ColumnPlace } from "./mapping-schema.ts";
import { placeOf } from "./mapping-schema.ts";
import { normaliseSpelling } from "./plan.ts";

/** What a mapping is held against: the header of a table, and what is known of the file it stands in. */
export interface Columns {
  readonly columns: readonly Column[];
  /** Number of the first row with answers. */
  readonly firstRow: number;
  readonly platform: Platform;
  /** Without its folder; an organisation can be named in it. */
  readonly fileName: string;
  /** Of the names of all columns (`namesForLock`), as lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Before the number of a row, where nobody is named; another one for each file. */
  readonly rowName?: string | undefined;
}

export type Found = { readonly at: number } | { readonly issue: Issue };

/** Finds columns, and keeps what was not found and what was used. */
export interface Finder {
  /** Position of the column; undefined where an issue was noted instead. */
  readonly find: (place: string | ColumnPlace, path: IssuePath) => number | undefined;
}

/** What the lock of a mapping is computed from: a column added, removed, renamed or moved changes it. */
export function namesForLock(columns: readonly Column[]): string {
  return JSON.stringify(columns.map((column) => normaliseSpelling(column.name)));
}

/**
 * The column that is meant: exactly one, or what is wrong. A name is that of the header or the platform's code in it;
 * a title the question's text. Equal texts come before those that are equal but for capitals, spaces and quotes.
 */
export function findColumn(written: string | ColumnPlace, columns: readonly Column[], path: IssuePath): Found {
  const place = placeOf(written);
  if (place.letter !== undefined) return byLetter(place.letter, columns, path);
  const sought = place.column ?? place.title ?? "";
  const alike = place.column === undefined ? byTitle(sought, columns) : byName(sought, columns);
  if (alike.length === 0) return { issue: unknown(sought, columns, path) };
  if (place.occurrence !== undefined) {
    const nth = alike[place.occurrence - 1];
    if (nth) return { at: nth.position };
    const params = { header: sought, occurrence: place.occurrence, count: alike.length };
    return { issue: issue("occurrence-unknown", path, params) };
  }
  const [only, second] = alike;
  if (only && !second) return { at: only.position };
  const letters = alike.map(({ letter }) => letter).join(", ");
  return { issue: issue("column-ambiguous", path, { header: sought, count: alike.length, letters }) };
}

function byLetter(letter: string, columns: readonly Column[], path: IssuePath): Found {
  const found = columns.find((column) => column.letter === letter);
  if (found) return { at: found.position };
  return { issue: issue("letter-unknown", path, { letter, last: columns.at(-1)?.letter ?? "" }) };
}

function byName(sought: string, columns: readonly Column[]): readonly Column[] {
  const named = alike(sought, columns, (column) => column.name);
  return named.length > 0 ? named : alike(sought, columns, (column) => column.code);
}

function byTitle(sought: string, columns: readonly Column[]): readonly Column[] {
  const titled = alike(sought, columns, (column) => column.text);
  return titled.length > 0 ? titled : alike(sought, columns, (column) => column.name);
}

function alike(
  sought: string,
  columns: readonly Column[],
  read: (column: Column) => string | undefined,
): readonly Column[] {
  const same = columns.filter((column) => read(column) === sought);
  if (same.length > 0) return same;
  const spelling = normaliseSpelling(sought);
  return columns.filter((column) => normaliseSpelling(read(column) ?? "") === spelling);
}

function unknown(sought: string, columns: readonly Column[], path: IssuePath): Issue {
  const names = columns.flatMap(({ name, code, text }) => [name, code ?? "", text ?? ""]).filter((one) => one !== "");
  const meant = nearest(sought, names) ?? "";
  const there = columns.find(({ name, code, text }) => [name, code, text].includes(meant));
  return issue("column-unknown", path, {
    header: sought,
    nearest: meant,
    letter: meant === "" ? "" : (there?.letter ?? ""),
  });
}

/** Headers longer than this are compared by their beginning, so that no pattern takes long. */
const longestForPattern = 300;
const simpleSign = String.raw`(?:[^\\^$.*+?()[\]{}|/]|\\[dws.^$*+?()[\]{}|/\\-]|\.|\[[^\\[\]]+\])`;
const simplePattern = new RegExp(String.raw`^\^?(?:${simpleSign}[*+?]?)+\$?$`, "u");

/**
 * `/Time$/` → a test of headers; undefined where it is not simple: letters, `.`, `\d`, `[abc]`, at most two of `*`, `+`
 * and `?`, `^` and `$` at the ends. Groups and repetitions of them can keep a computer busy for years.
 */
export function patternOf(written: string): RegExp | undefined {
  const inside = written.slice(1, -1);
  const repeated = inside.replace(/\\./gu, "").match(/[*+?]/gu) ?? [];
  if (inside === "" || repeated.length > 2 || inside.length > 200 || !simplePattern.test(inside)) return undefined;
  return new RegExp(inside, "u");
}

export function isPattern(written: string): boolean {
  return written.length > 2 && written.startsWith("/") && written.endsWith("/");
}

/** Positions of the columns that a list of headers and patterns leaves aside. */
export function ignoredColumns(ignore: readonly string[], columns: readonly Column[]): Set<number> {
  const ignored = new Set<number>();
  for (const written of ignore) {
    const pattern = isPattern(written) ? patternOf(written) : undefined;
    const matching = pattern
      ? columns.filter(({ name }) => pattern.test(name.slice(0, longestForPattern)))
      : byName(written, columns);
    for (const { position } of matching) ignored.add(position);
  }
  return ignored;
}
