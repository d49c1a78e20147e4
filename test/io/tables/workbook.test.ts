import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as xlsx from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { OpenTable } from "../../../src/io/tables/open-table.ts";
import { defaultLimits } from "../../../src/io/tables/open-table.ts";
import { openXlsx } from "../../../src/io/tables/workbook.ts";
import { openWithLibrary } from "../../../src/io/tables/workbook-library.ts";
import { packageOf } from "../../../src/io/tables/workbook-parts.ts";
import { zipEntries } from "../../../src/io/tables/zip.ts";
import { aFolder } from "../../support/folder.ts";
import { platformFile, readTable, readTables, readToEnd, refusal, shown } from "../../support/tables.ts";
import { aWorkbook } from "../../support/zip-file.ts";

const dates =
  '<numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="[Red]0.00&quot; dagen&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="[$-413]d\\ mmmm\\ yyyy;@"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>';

const workbooks = {
  "numbers, dates and durations": aWorkbook({
    styles: dates,
    rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>0.1</v></c><c r="C1"><v>0.30000000000000004</v></c><c r="D1"><v>1.18052E+11</v></c><c r="E1"><v>-3.50</v></c></row><row r="2"><c r="A2" s="1"><v>46083</v></c><c r="B2" s="2"><v>46083.396527777775</v></c><c r="C2" s="3"><v>12.5</v></c><c r="D2" s="4"><v>1.0625</v></c><c r="E2" s="5"><v>46083</v></c></row>',
  }),
  "days of 1900": aWorkbook({
    styles: dates,
    rows: '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>59</v></c><c r="C1" s="1"><v>61</v></c><c r="D1" s="2"><v>44562.999994</v></c></row>',
  }),
  "counted from 1904": aWorkbook({
    properties: '<workbookPr date1904="1"/>',
    styles: dates,
    rows: '<row r="1"><c r="A1" s="1"><v>44621</v></c></row>',
  }),
  "texts of every kind": aWorkbook({
    shared:
      '<si><t>gewoon</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">vet </t></r><r><t>en niet</t></r></si><si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></si><si><t>a &lt;b&gt; &amp; c&#233;_x000D_&#10;d</t></si><si><t/></si>',
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c><c r="F1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>',
  }),
  "formulas, faults and booleans": aWorkbook({
    rows: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="b"><v>1</v></c><c r="F1"><v>9</v></c></row>',
  }),
  "rows counted from nought, and gaps": aWorkbook({
    rows: '<row r="0" s="4"/><row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="7" spans="1:5"><c r="C7"><v>3</v></c><c r="E7" s="0"/></row>',
  }),
  "no references at all": aWorkbook({
    rows: "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>",
  }),
  "a prefix before every name": aWorkbook({
    rows: "",
    sheet:
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><!-- van een programma --><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  }),
};

describe("a workbook", () => {
  it.each(Object.entries(workbooks))("%s: read as it flows and by the library, the same", async (_, bytes) => {
    expect(await flowing(bytes)).toEqual(await byLibrary(bytes));
  });

  it.each(["ms-forms/nl.xlsx", "eusurvey/codes.xlsx", "table/workbook.xlsx"])(
    "%s: read as it flows and by the library, the same",
    async (path) => {
      const bytes = readFileSync(platformFile(path));
      expect(await flowing(bytes)).toEqual(await byLibrary(bytes));
    },
  );

  it("shows numbers as a spreadsheet does, and dates by the clock on the wall", async () => {
    const { rows } = await readTable(workbooks["numbers, dates and durations"]);
    expect(rows.map(({ cells }) => shown(cells))).toEqual([
      ["number 1", "number 0.1", "number 0.3", "number 118052000000", "number -3.5"],
      ["date 2026-03-02", "date 2026-03-02 09:31:00", "number 12.5", "number 1.0625", "date 2026-03-02"],
    ]);
  });

  it("knows that 29 February 1900 never was, and workbooks that count from 1904", async () => {
    const { rows } = await readTable(workbooks["days of 1900"]);
    expect(shown(rows[0]?.cells)).toEqual([
      "date 1900-01-01",
      "date 1900-02-28",
      "date 1900-03-01",
      "date 2022-01-01 23:59:59",
    ]);
    const from1904 = await readTable(workbooks["counted from 1904"]);
    expect(shown(from1904.rows[0]?.cells)).toEqual(["date 2026-03-02"]);
  });

  it("joins the runs of a text, and leaves out how it is read aloud", async () => {
    const { rows, table } = await readTable(workbooks["texts of every kind"]);
    expect(shown(rows[0]?.cells)).toEqual(["gewoon", "vet en niet", "東", "a <b> & cé\nd", "·", "inline"]);
    expect(table.sheet).toBe("Blad & 1");
  });

  it("tells a formula without a result, a fault and a truth apart", async () => {
    const bytes = aWorkbook({
      rows: '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="b"><v>0</v></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><v>9</v></c></row>',
    });
    const { rows } = await readTable(bytes);
    expect(shown(rows[0]?.cells)).toEqual(["formula", "fault #DIV/0!", "boolean false", "·", "number 9"]);
  });

  it("numbers rows as the sheet does, and leaves out those without content", async () => {
    const { rows } = await readTable(workbooks["rows counted from nought, and gaps"]);
    expect(rows.map(({ number, cells }) => [number, ...shown(cells)])).toEqual([
      [1, "number 1"],
      [7, "·", "·", "number 3"],
    ]);
  });

  it("flags hidden sheets", async () => {
    const sheets = await readTables(platformFile("ms-forms/nl.xlsx"));
    expect(sheets.map((one) => "table" in one && [one.table.sheet, one.table.hidden])).toEqual([
      ["Sheet1", false],
      ["_56F9DC9755BA473782653E2940F9", true],
    ]);
  });

  it("goes on in the next sheet where EUSurvey does", async () => {
    const { table, rows } = await readTable(platformFile("eusurvey/two-sheets.xlsx"));
    const header = table.head.find(({ number }) => number === 4)?.cells ?? [];
    expect([header.length, header[253], header[254], header[263]]).toEqual([
      264,
      "Tussenvraag 252",
      "Wie heeft verwoord wat data-gedreven werken voor je bestuur betekent?",
      "Talen",
    ]);
    const answers = rows
      .filter(({ number }) => number > 4)
      .map(({ cells }) => shown([cells[0] ?? "", cells[254] ?? ""]));
    expect(answers).toEqual([
      ["99901", "Gedefinieerd"],
      ["99901", "Herhaalbaar"],
      ["99902", "Geoptimaliseerd"],
      ["99903", "Onbestaand"],
      ["99903", "Niet van toepassing"],
    ]);
  });

  it("reads a workbook of before 2007 and an OpenDocument", async () => {
    const old = await readTable(platformFile("eusurvey/nl.xls"));
    expect([old.table.format, old.rows.length, shown(old.rows[1]?.cells)[1]]).toEqual([
      "xls",
      8,
      "date 2026-03-06 08:30:00",
    ]);
    const open = await readTable(platformFile("table/workbook.ods"));
    expect([open.table.format, open.rows.length, open.rows[1]?.cells[1]]).toEqual(["ods", 6, "Meerlinde"]);
  });

  it.each([
    ["a type of document, which could grow", "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet/>"],
    ["a tag without an end", `<worksheet ${"a".repeat(200_000)}`],
    ["an attribute full of ends of tags", `<worksheet a="${">".repeat(300_000)}`],
    ["a comment without an end", `<worksheet><!-- ${"a".repeat(300_000)}`],
    [
      "a text that is not there",
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>',
    ],
    [
      "a value of a million signs",
      `<worksheet><sheetData><row r="1"><c r="A1"><v>${Array.from({ length: 300_000 }, (_, at) => (at * 7919) % 100_003).join("")}</v></c></row></sheetData></worksheet>`,
    ],
    ["a row that breaks off", '<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c><'],
  ])("refuses %s", async (_, sheet) => {
    expect((await refusal(aWorkbook({ rows: "", sheet }))).map(({ code }) => code)).toEqual(["workbook-broken"]);
  });

  it("refuses more cells and columns than a workbook may have", async () => {
    const row = (number: number) =>
      `<row r="${number}"><c r="A${number}"><v>1</v></c><c r="B${number}"><v>1</v></c></row>`;
    const cells = await refusal(aWorkbook({ rows: row(1) + row(2) }), { limits: { cells: 3 } });
    expect(cells).toMatchObject([{ code: "too-many-cells", params: { most: 3 } }]);
    const wide = await refusal(aWorkbook({ rows: '<row r="1"><c r="ZZZ1"><v>1</v></c></row>' }));
    expect(wide).toMatchObject([{ code: "too-many-columns", path: [1] }]);
  });
});

describe("any workbook", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "é", "<", "&", '"', " ", "\n", "_x000D_\nb", "]]>", "😀", "'"),
    maxLength: 12,
  });
  const cell = fc.oneof(
    fc.constant(null),
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
  );
  const date = fc.record({
    v: fc.double({ min: 0, max: 2_000_000, noNaN: true }),
    z: fc.constantFrom("d/m/yyyy", "h:mm:ss", "General", "yyyy\\-mm"),
  });
  const sheet = fc.array(
    fc.array(
      fc.oneof(
        cell,
        date.map(({ v, z }) => ({ t: "n", v, z })),
      ),
      { maxLength: 6 },
    ),
    { maxLength: 6 },
  );

  it("is read as it flows as the library reads it, whether it shares its texts or not", async () => {
    await fc.assert(
      fc.asyncProperty(sheet, fc.boolean(), async (rows, bookSST) => {
        const book = xlsx.utils.book_new();
        xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), "Blad");
        const bytes: Buffer = xlsx.write(book, { type: "buffer", bookType: "xlsx", bookSST });
        expect(await flowing(bytes)).toEqual(await byLibrary(bytes));
      }),
    );
  });

  it("that a writer of workbooks makes comes back as it went in", async () => {
    const path = join(aFolder(), "x");
    const rows = [
      ["id", "antwoord", "dagen"],
      ["099901", "Ad hoc & 'meer'", 1.5],
      [null, "=SOM(A1)", 0],
    ];
    await writeXlsxFile(rows).toFile(path);
    const read = await readTable(path);
    expect(read.rows.map(({ cells }) => shown(cells))).toEqual([
      ["id", "antwoord", "dagen"],
      ["099901", "Ad hoc & 'meer'", "number 1.5"],
      ["·", "=SOM(A1)", "number 0"],
    ]);
  });
});

async function flowing(bytes: Buffer) {
  const workbook = packageOf(bytes, zipEntries(bytes, defaultLimits));
  return contents(await openXlsx(workbook, { path: "x", bytes: bytes.length }, defaultLimits));
}

async function byLibrary(bytes: Buffer) {
  return contents(await openWithLibrary(bytes, { path: "x", bytes: bytes.length, format: "xlsx" }, defaultLimits));
}

async function contents(tables: readonly OpenTable[]) {
  const read = await Promise.all(tables.map(readToEnd));
  return read.map(({ table: { sheet, hidden, head }, rows, issues }) => ({ sheet, hidden, head, rows, issues }));
}
