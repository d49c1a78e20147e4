import { describe, expect, it } from "vitest";
import type { Row } from "../../../src/core/import/table.ts";
import { parseExpected, parseOrganisationsTable } from "../../../src/core/organisations/organisations-table.ts";

function parse(...rows: readonly string[]) {
  return parseOrganisationsTable(
    rows.map((text, index): Row => ({ number: index + 1, cells: text === "" ? [] : text.split(";") })),
  );
}

describe("organisations.csv", () => {
  it("says of each organisation what a file of its own would say", () => {
    const { organisations, issues } = parse(
      "id;name;inhabitants;province;group;days_per_year;start;contact",
      "99901;Meerlinde;30.000;Oost;kust;100;2027-Q1;ambassadeur@meerlinde.example",
      "99902;Beekdal;;;;;;",
    );
    expect(issues).toEqual([]);
    expect(organisations).toEqual([
      {
        row: 2,
        file: {
          format: 1,
          organisation: { id: "99901", name: "Meerlinde", inhabitants: 30_000, province: "Oost", group: "kust" },
          ambition: { daysPerYear: 100, start: "2027-Q1" },
        },
        contact: "ambassadeur@meerlinde.example",
      },
      { row: 3, file: { format: 1, organisation: { id: "99902", name: "Beekdal" } } },
    ]);
  });

  it("takes columns in any order, and leaves codes with a zero in front as they are", () => {
    const { organisations } = parse("Name;ID", "Ergens;01234");
    expect(organisations[0]?.file.organisation).toEqual({ id: "01234", name: "Ergens" });
  });

  it.each([
    ["a column that is not known", ["id;inhabitans", "1;2"], { code: "unknown-column", path: [1, 2] }],
    ["a column twice", ["id;name;name", "1;a;b"], { code: "duplicate-column", path: [1, 3] }],
    ["no column for the id", ["name", "a"], { code: "missing-column", path: [1] }],
    ["a row without id", ["id;name", ";a"], { code: "missing-cell", path: [2, 1] }],
    ["inhabitants that are no number", ["id;inhabitants", "1;veel"], { code: "wrong-type", path: [2, 2] }],
    ["a start that is no quarter", ["id;start", "1;lente"], { code: "wrong-format", path: [2, 2] }],
    ["an id twice", ["id", "1", "1"], { code: "organisation-twice", path: [3, 1] }],
    ["expected answers that are not understood", ["id;expected", "1;vijf?"], { code: "wrong-format", path: [2, 2] }],
    ["nothing at all", [], { code: "empty-file", path: [] }],
  ])("names %s with its place", (_name, rows, expected) => {
    expect(parse(...rows).issues).toMatchObject([expected]);
  });

  it("leaves out a row that is wrong, and takes the others", () => {
    const { organisations } = parse("id;inhabitants", "1;veel", "2;100");
    expect(organisations.map(({ row }) => row)).toEqual([3]);
  });
});

it.each([
  ["mt=5, cbs=3", { mt: 5, cbs: 3 }],
  ["mt=5 cbs=3;dpo", { mt: 5, cbs: 3, dpo: 1 }],
  ["mt:5", undefined],
  ["=5", undefined],
])("expected answers %s", (text, expected) => {
  expect(parseExpected(text)).toEqual(expected);
});
