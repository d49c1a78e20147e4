import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Sheet } from "../../../src/report/tables/sheet.ts";
import { renderWorkbook } from "../../../src/report/tables/workbook.ts";

const column = { heading: "Name", width: 20, format: "text" } as const;

function aSheet(rows: Sheet["rows"], columns: Sheet["columns"] = [column]): Sheet {
  return { name: "Sheet", columns, rows, sticky: 1 };
}

async function cellsOf(sheet: Sheet) {
  const { Sheets } = read(await renderWorkbook([sheet]), { cellFormula: true, cellNF: true });
  return Sheets.Sheet ?? {};
}

describe("a workbook", () => {
  it("holds numbers as numbers at full precision, shown with one decimal", async () => {
    const cells = await cellsOf(aSheet([[2.342857142857143], [undefined]], [{ ...column, format: "decimal" }]));
    expect(cells.A2).toMatchObject({ t: "n", v: 2.342857142857143, z: "0.0" });
    expect(cells.A3).toBeUndefined();
  });

  it.each(["=1+1", "+32 9 123", "-5", "@SUM(A1)", "'=1", '=HYPERLINK("http://x")', "44083", "01234"])(
    "holds the text %s as a text, unchanged and never as a formula",
    async (text) => {
      const cells = await cellsOf(aSheet([[text]]));
      expect(cells.A2).toMatchObject({ t: "s", v: text });
      expect(cells.A2.f).toBeUndefined();
    },
  );

  it.each(["constructor", "valueOf", "__proto__", "toString"])("survives the text %s", async (text) => {
    const cells = await cellsOf(aSheet([[text], ["after"]]));
    expect(cells.A2).toMatchObject({ t: "s", v: `${text}\u200b` });
    expect(cells.A3).toMatchObject({ t: "s", v: "after" });
  });

  it("opens whatever text is in it", async () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const rows = utils.sheet_to_json<string[]>(await cellsOf(aSheet([["before"], [given], ["after"]])), {
          header: 1,
          blankrows: true,
        });
        expect([rows[1]?.[0], rows.at(-1)?.[0]]).toEqual(["before", "after"]);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same byte for byte, whenever it is made", async () => {
    const sheet = aSheet([["a"], [1]]);
    vi.useFakeTimers({ now: new Date("2026-11-24T10:00:00"), toFake: ["Date"] });
    const first = await renderWorkbook([sheet]);
    vi.setSystemTime(new Date("2027-03-01T12:00:00"));
    expect(Buffer.from(await renderWorkbook([sheet])).equals(Buffer.from(first))).toBe(true);
  });

  afterEach(() => vi.useRealTimers());
});
