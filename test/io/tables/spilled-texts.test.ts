import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import type { Row } from "../../../src/core/import/table.ts";
import { readTable } from "../../support/tables.ts";

const full = "x".repeat(32_767);
const text = (pieces: number) => `${"x".repeat(32_767 * pieces)}einde`;
const head = ["NIS-code", "Rol", "Waarom?", "Eigenaar"];
const someone = ["99902", "mt", "kort", "Eens"];

/** As EUSurvey writes it: the header in row 4, and the rest of a text one column further, in a row of its own. */
async function readRows(rows: readonly (readonly string[])[], name = "Content"): Promise<readonly Row[]> {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ["Alias", "meting"],
    ["Export Date", "24/11/2026"],
    [],
    head,
    ...rows.map((row) => [...row]),
  ]);
  utils.book_append_sheet(book, sheet, name);
  const { rows: read, issues } = await readTable(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  expect(issues).toEqual([]);
  return read.filter(({ number }) => number > 4);
}

describe("a text that does not fit a cell of EUSurvey's workbook", () => {
  it.each([1, 2])("is one text again, where it goes on in %i more rows", async (more) => {
    const pieces = Array.from({ length: more }, (_, at) => ["", "", "", at + 1 < more ? full : "einde"]);
    const rows = await readRows([["99901", "mt", full, "Eens"], ...pieces, someone]);
    expect(rows.map(({ cells }) => cells)).toEqual([["99901", "mt", text(more), "Eens"], someone]);
    expect(rows.map(({ number }) => number)).toEqual([5, 6 + more]);
  });

  it("does not take the row of somebody else with it", async () => {
    const rows = await readRows([["99901", "mt", full, "Eens"], someone]);
    expect(rows).toHaveLength(2);
    const sparse = await readRows([
      ["99901", "mt", "kort", "Eens"],
      ["", "", "", "Oneens"],
    ]);
    expect(sparse).toHaveLength(2);
  });

  it("stays as it is in any other workbook", async () => {
    expect(
      await readRows(
        [
          ["99901", "mt", full, "Eens"],
          ["", "", "", "einde"],
        ],
        "Blad1",
      ),
    ).toHaveLength(2);
  });
});
