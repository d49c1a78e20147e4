/** Parts of a text → rows with numbers, and what is odd about them; it says where it stopped. */
import { StringDecoder } from "node:string_decoder";
import type { Cell, Row } from "../../core/import/table.ts";
import type { Issue } from "../../core/issue/issue.ts";
import { issue } from "../../core/issue/issue.ts";
import type { CsvScan, Dialect } from "./csv-rows.ts";
import { scanRows } from "./csv-rows.ts";
import { mostColumns, nothing } from "./open-table.ts";

export interface CsvParsing {
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
  /** Why nothing more is read. */
  readonly fault?: Issue | undefined;
}

export interface CsvParser {
  /** Bytes of sound UTF-8. */
  write(utf8: Buffer): CsvParsing;
  end(): CsvParsing;
  /** Number of the row that is being read. */
  nextRow(): number;
}

export function csvParser(dialect: Dialect, rowBytes: number): CsvParser {
  const decoder = new StringDecoder("utf8");
  const widthOf = widthCheck();
  let toSkip = dialect.skip;
  let rest = "";
  // A long row is looked at again when there is twice as much of it: at each part it would take the square of its length.
  let enough = 0;
  let number = 0;
  let line = dialect.skip > 0 ? 1 : 0;

  function parse(added: string, last: boolean): CsvParsing {
    const text = rest + added.slice(toSkip);
    toSkip -= Math.min(toSkip, added.length);
    const rows: Row[] = [];
    const issues: Issue[] = [];
    if (text.length < enough && !last) {
      rest = text;
      return { rows, issues };
    }
    let lines = 0;
    const scan = scanRows(text, dialect, last, (cells, next) => {
      number++;
      lines = next;
      if (cells.every((cell) => cell === nothing)) return;
      const odd = widthOf(cells, number);
      if (odd) issues.push(odd);
      rows.push({ number, cells });
    });
    line += lines;
    rest = text.slice(scan.rest);
    enough = rest.length * 2;
    const code = faultOf(scan, rest, last);
    const params = { row: number + 1, line: line + 1, most: code === "too-many-columns" ? mostColumns : rowBytes };
    return code ? { rows, issues, fault: issue(code, [number + 1], params) } : { rows, issues };
  }
  function faultOf({ inQuotes, tooWide }: CsvScan, unfinished: string, last: boolean): string | undefined {
    if (tooWide) return "too-many-columns";
    if (!last && unfinished.length <= rowBytes) return undefined;
    if (inQuotes) return "quote-not-closed";
    return last ? undefined : "row-too-large";
  }
  return {
    write: (utf8) => parse(decoder.write(utf8), false),
    end: () => parse(decoder.end(), true),
    nextRow: () => number + 1,
  };
}

/** Rows that are wider or narrower than the first one: nothing of them is left out, but a mapping may not see it. */
function widthCheck(): (cells: readonly Cell[], row: number) => Issue | undefined {
  let expected: number | undefined;
  let phantomSeen = false;
  return (cells, row) => {
    expected ??= cells.length;
    if (cells.length === expected) return undefined;
    const params = { row, cells: cells.length, expected };
    if (cells.length < expected) return issue("row-too-narrow", [row], params, "warning");
    if (cells.slice(expected).some((cell) => cell !== nothing)) {
      return issue("row-too-wide", [row], params, "warning");
    }
    // Each row ends on a separator: said once.
    if (phantomSeen) return undefined;
    phantomSeen = true;
    return issue("phantom-columns", [row], params, "warning");
  };
}
