import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardFormula, unguardFormula } from "../../../src/core/text/formula-guard.ts";
import { csvLines, excelNlCsv, plainCsv } from "../../../src/report/tables/csv-lines.ts";

describe("text that a spreadsheet would run", () => {
  it.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "'=1"])("gets an apostrophe: %j", (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(["1+1", "a=1", "'s avonds", "", "Sint-Niklaas"])("but not %j", (text) => {
    expect(guardFormula(text)).toBe(text);
  });
});

describe.each([
  ["plain", plainCsv],
  ["for Excel in Dutch", excelNlCsv],
])("CSV, %s", (_name, form) => {
  it("comes back unchanged, whatever the text", () => {
    const cell = fc.string({ unit: fc.constantFrom("=", "'", '"', ",", ";", "\n", "\r", "-", "a", "é", " ") });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const read: string[][] = parse(csvLines(rows, form), {
          bom: true,
          delimiter: form.separator,
          record_delimiter: "\r\n",
        });
        expect(read.map((row) => row.map(unguardFormula))).toEqual(rows);
        for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    );
  });
});

it("writes numbers as Excel in Dutch reads them, negative ones too", () => {
  expect(csvLines([["a;b", -1.5, undefined, 1000]], excelNlCsv)).toBe('\uFEFF"a;b";-1,5;;1000\r\n');
  expect(csvLines([["a;b", -1.5, undefined, 1000]])).toBe("a;b,-1.5,,1000\r\n");
});
