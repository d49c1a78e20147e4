import { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/import/table.ts";
import { scanRows } from "../../../src/io/tables/csv-rows.ts";
import { platformFile, readTable, readTables, refusal, shown } from "../../support/tables.ts";

describe("a CSV", () => {
  it.each([
    ["commas", "a,b,c\n1,2,3\n", ","],
    ["semicolons", "a;b;c\n1,5;2;3\n", ";"],
    ["tabs", "a\tb\n1, of 2\tx\n", "\t"],
    ["bars", "a|b\n1|2\n", "|"],
    ["the line for Excel, whatever else stands there", "sep=;\r\na,b;c\r\n1,2;3\r\n", ";"],
    ["semicolons, with commas in every text", 'a;b\n"x, y";"1, 2"\nu, v;w, z\n', ";"],
    ["separators within quotes do not count", 'a,"b;c;d"\n1,"2;3;4"\n', ","],
    ["one column", "antwoord\nja\nnee\n", ","],
  ])("finds out what separates its cells: %s", async (_, text, delimiter) => {
    expect((await readTable(Buffer.from(text))).table.delimiter).toBe(delimiter);
  });

  it.each([
    [
      "an empty text and nothing are two things",
      'a,b\n"",\n,""\n',
      [
        ["a", "b"],
        ["", "·"],
        ["·", ""],
      ],
    ],
    [
      "line breaks within cells",
      'a,b\r\n"x\r\ny",z\r\n',
      [
        ["a", "b"],
        ["x\r\ny", "z"],
      ],
    ],
    [
      "quotes within quotes, and in the middle of a text",
      'a,b\n"zei ""ja""",5" buis\n',
      [
        ["a", "b"],
        ['zei "ja"', '5" buis'],
      ],
    ],
    [
      "signs behind a closing quote",
      'a,b\n"x"y,z\n',
      [
        ["a", "b"],
        ['"x"y', "z"],
      ],
    ],
    [
      "ends of lines of an old Mac",
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "no end behind the last row",
      "a,b\n1,",
      [
        ["a", "b"],
        ["1", "·"],
      ],
    ],
    [
      "a mark at the beginning",
      "\ufeffa,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "spaces are kept",
      "a, b \n 1,2\n",
      [
        ["a", " b "],
        [" 1", "2"],
      ],
    ],
    [
      "keys that could harm a program",
      "__proto__,constructor\n1,2\n",
      [
        ["__proto__", "constructor"],
        ["1", "2"],
      ],
    ],
  ])("keeps what it says: %s", async (_, text, expected) => {
    const { rows, issues } = await readTable(Buffer.from(text));
    expect(rows.map(({ cells }) => shown(cells))).toEqual(expected);
    expect(issues).toEqual([]);
  });

  it("numbers rows as a spreadsheet does: empty ones count, the line for Excel and breaks within cells do not", async () => {
    const { rows } = await readTable(Buffer.from('sep=,\n\na,b\n"x\ny",z\n,\n1,2\n'));
    expect(rows.map(({ number, cells }) => [number, ...shown(cells)])).toEqual([
      [2, "a", "b"],
      [3, "x\ny", "z"],
      [5, "1", "2"],
    ]);
  });

  it.each(["table/excel-utf-8.csv", "table/utf-16.txt", "table/pipes.csv"])(
    "%s says the same as all others",
    async (path) => {
      const { rows } = await readTable(platformFile(path));
      const windows = await readTable(platformFile("table/excel-windows.csv"), { encoding: "windows-1252" });
      expect(rows.map(({ cells }) => cells)).toEqual(windows.rows.map(({ cells }) => cells));
      expect(windows.rows.at(-1)?.cells.at(-1)).toBe("café, naïef, € 12");
    },
  );

  it("names the byte, the row and the word where it is no UTF-8, and guesses nothing", async () => {
    const issues = await readTables(platformFile("table/excel-windows.csv"));
    expect(issues).toMatchObject([
      { code: "table-not-utf-8", path: [6], params: { row: 6, byte: "0xE9", word: "café" } },
    ]);
  });

  it("reads a character that two parts of the file share", async () => {
    const text = `a,b\n${"x".repeat(262_144 - 7)},é€😀\n`;
    for (const shift of [0, 1, 2, 3]) {
      const { rows } = await readTable(Buffer.from("y".repeat(shift) + text));
      expect(rows[1]?.cells[1]).toBe("é€😀");
    }
  });

  it("takes back nothing of a large file that breaks off, and says where", async () => {
    const row = "1,tekst van een antwoord\n";
    const broken = Buffer.concat([Buffer.from(`a,b\n${row.repeat(60_000)}`), Buffer.from([0x31, 0x2c, 0xe9, 0x0a])]);
    const { rows, issues } = await readTable(broken);
    expect(rows).toHaveLength(60_001);
    expect(issues).toMatchObject([{ code: "table-not-utf-8", path: [60_002] }]);
  });

  it("says which rows are wider or narrower than the first", async () => {
    const { rows, issues } = await readTable(Buffer.from("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,\n1,2,3,\n1,2,3\n"));
    expect(rows.map(({ cells }) => cells.length)).toEqual([3, 3, 2, 4, 4, 4, 3]);
    expect(issues.map(({ code, path, severity }) => [code, ...path, severity])).toEqual([
      ["row-too-narrow", 3, "warning"],
      ["row-too-wide", 4, "warning"],
      ["phantom-columns", 5, "warning"],
    ]);
  });

  it.each([
    [
      "a quote that closes nowhere",
      'a,b\n1,2\n3,"x\ny\n',
      { code: "quote-not-closed", path: [3], params: { row: 3, line: 3 } },
    ],
    ["a zero byte", "a,b\n1,\0\n", { code: "nul-byte", path: [2] }],
    [
      "half a character at its end",
      Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xc3]),
      { code: "table-not-utf-8", path: [2] },
    ],
    ["half a sign of UTF-16", Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]), { code: "table-not-encoding" }],
    ["nothing at all", "", { code: "table-empty" }],
    ["only white space", "\ufeff \n\n ", { code: "table-empty" }],
    ["a web page", "<html><table><tr><td>1</td></tr></table>", { code: "table-web-page" }],
    ["a PDF", "%PDF-1.7\n", { code: "table-pdf" }],
    ["more columns than a spreadsheet has", `a,b\n${",".repeat(20_000)}\n`, { code: "too-many-columns", path: [2] }],
  ])("refuses %s", async (_, content, expected) => {
    expect(await refusal(content)).toMatchObject([expected]);
  });

  it.each([
    ["a row", (length: number) => "x".repeat(length), "row-too-large"],
    ["a quoted cell", (length: number) => `"${"x\n".repeat(length / 2)}`, "quote-not-closed"],
  ])("refuses %s that is larger than a row can be", async (_, content, code) => {
    const { rows, issues } = await readTable(Buffer.from(`a,b\n1,2\n${content(3_000_000)}`), {
      limits: { rowBytes: 1_000_000 },
    });
    expect(rows).toHaveLength(2);
    expect(issues).toMatchObject([{ code, path: [3], params: { row: 3, line: 3 } }]);
  });

  it("reads standard input once, from its beginning", async () => {
    const parts = ["a;b\n", "1;2\n3", ";4\n"].map((part) => Buffer.from(part));
    const { table, rows } = await readTable("-", { stdin: Readable.from(parts) });
    expect([table.path, table.delimiter, table.head.length]).toEqual(["-", ";", 3]);
    expect(rows.map(({ cells }) => shown(cells))).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("says how far it is", async () => {
    const { table } = await readTable(Buffer.from(`a,b\n${"1,2\n".repeat(300_000)}`));
    const seen: number[] = [];
    for await (const { bytesRead } of table.rows()) seen.push(bytesRead);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(table.bytes);
    expect(seen.length).toBeGreaterThan(3);
  });
});

const delimiters = [",", ";", "\t", "|"];
/** Everything that means something in a CSV, and a little that does not. */
const awkward = fc.string({
  unit: fc.constantFrom(",", ";", "\t", "|", '"', '""', "\n", "\r\n", "\r", "a", "é", " "),
  maxLength: 60,
});

describe("what any CSV says", () => {
  it("is what a library reads in it", () => {
    fc.assert(
      fc.property(awkward, fc.constantFrom(...delimiters), (text, delimiter) => {
        expect(scanned(text, delimiter)).toEqual(libraryRows(text, delimiter));
      }),
      { numRuns: 2000 },
    );
  });

  it("does not depend on the parts in which it comes", async () => {
    const parts = fc.array(awkward, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(parts, async (list) => {
        const whole = Buffer.from(`kop;${list.join("")}`);
        const cuts = list.map((part) => Buffer.from(part));
        const inParts = [Buffer.from("kop;"), ...cuts];
        const one = await outcome([whole]);
        expect(await outcome(inParts)).toEqual(one);
        expect(await outcome([...whole].map((byte) => Buffer.from([byte])))).toEqual(one);
      }),
    );
  });

  it("comes back as it was written", async () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replaceAll("\0", "")),
    );
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(...delimiters), async (rows, delimiter) => {
        const text = rows
          .map((row) => row.map((value) => (value === null ? "" : `"${value.replaceAll('"', '""')}"`)).join(delimiter))
          .join("\n");
        fc.pre(rows.some((row) => row.some((value) => value !== null && value.trim() !== "")));
        const read = await readTable(Buffer.from(`\ufeff${text}`), { delimiter });
        const written = rows
          .map((row) => row.map((value) => value ?? { kind: "nothing" }))
          .filter((row) => row.some((value) => typeof value === "string"));
        expect(read.rows.map(({ cells }) => cells)).toEqual(written);
      }),
    );
  });
});

function scanned(text: string, delimiter: string): unknown {
  const rows: Cell[][] = [];
  const { inQuotes } = scanRows(text, { delimiter, ends: "\n" }, true, (cells) => rows.push(cells));
  return inQuotes
    ? "quote not closed"
    : rows.map((cells) => cells.map((cell) => (typeof cell === "string" ? cell : "")));
}

function libraryRows(text: string, delimiter: string): unknown {
  try {
    return parse(text, { delimiter, record_delimiter: ["\r\n", "\n"], relax_quotes: true, relax_column_count: true });
  } catch {
    return "quote not closed";
  }
}

async function outcome(parts: readonly Buffer[]): Promise<unknown> {
  const found = await readTables("-", {
    stdin: Readable.from(parts.filter(({ length }) => length > 0)),
    delimiter: ";",
  });
  return found.map((one) => ("table" in one ? [one.rows, one.issues] : one));
}
