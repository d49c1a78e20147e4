import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../../src/core/import/platform/columns-of.ts";
import { detectPlatform } from "../../../../src/core/import/platform/detect-platform.ts";
import type { Platform, TableFormat } from "../../../../src/core/import/platform/platform.ts";
import type { Row } from "../../../../src/core/import/table.ts";

function rowsOf(...lines: readonly string[]): Row[] {
  return lines.map((line, index) => ({
    number: index + 1,
    cells: line.split("|").map((text) => (text === "" ? { kind: "nothing" } : text)),
  }));
}

function platformIn(rows: readonly Row[], format: TableFormat = "csv"): Platform {
  return detectPlatform({ format, rows }).platform;
}

describe("the platform", () => {
  it.each([
    ["a list with an id and times", "ID|Start|Einde|Naam", "1|9:00|10:00|x"],
    ["times without an id", "Start time|Completion time|Vraag", "1|2|3"],
    ["an alias alone", "Alias|Naam", "x|y"],
    ["a timestamp in the second column", "Nr|Timestamp", "1|2026-03-02"],
    ["a column of one word only", "Timestamp", "2026-03-02"],
    ["respondents of a table of one's own", "Respondent ID|Vraag 1", "1|ja"],
    ["one name of Kobo's", "_id|vraag", "1|ja"],
    ["numbers as headings", "V1|V2|V3|V4|V5|V6", "1|2|3|4|5|6"],
    ["a submit date alone", "id|submitdate|vraag", "1|2026-03-02|ja"],
    ["a heading in brackets", "Vraag [a]|Vraag [b]", "ja|nee"],
    ["a status and an end", "StartDate|EndDate|Status", "a|b|c"],
    ["a heading with a point", "nr. 1|nr. 2", "1|2"],
    ["nothing but a header", "gemeente|vraag"],
  ])("of %s is none", (_, ...lines) => {
    expect(platformIn(rowsOf(...lines))).toBe("table");
  });

  it("is not that of records where a table says so, and the other way round", () => {
    const header = rowsOf("responseId|createTime|lastSubmittedTime|2a1b");
    expect([platformIn(header, "json"), platformIn(header, "csv")]).toEqual(["google-forms", "table"]);
    const comments = rowsOf("vraag|vraag-Comment");
    expect([platformIn(comments, "ndjson"), platformIn(comments, "csv")]).toEqual(["surveyjs", "table"]);
  });

  it.each<[Platform, number, string[]]>([
    ["limesurvey", 1, ["G01Q01[SQ001]. Vraag? [Deel]|G01Q02. Vraag?|G01Q01[SQ002]. Vraag? [Ander]", "ja|nee|ja"]],
    ["limesurvey", 1, ["G1[SQ001]|G1[SQ002]|G2", "Y||A1"]],
    ["limesurvey", 1, ["Response ID|Date submitted|Last page|Vraag", "1|2|3|ja"]],
    [
      "qualtrics",
      2,
      [
        "StartDate|EndDate|RecordedDate|ResponseId|Q1",
        "Start Date|End Date|Recorded Date|Response ID|Vraag?",
        "2026-03-02|b|c|R_1|1",
      ],
    ],
    ["qualtrics", 1, ["StartDate|EndDate|RecordedDate|ResponseId|Q1", "2026-03-02|b|c|R_1|1"]],
    ["surveymonkey", 2, ["RespondentID|Vraag?|", "|Antwoord|Ander", "1|ja|"]],
    ["ms-forms", 1, ["Id|Begintijd|Tijd van voltooien|E-mail|Naam|Vraag", "1|2|3|4|5|6"]],
    ["google-forms", 1, ["Horodateur|Question", "x|y"]],
    ["odk", 1, ["SubmissionDate|vraag|KEY", "a|b|c"]],
  ])("is %s, with %i rows of header", (platform, headerRows, lines) => {
    expect(detectPlatform({ format: "csv", rows: rowsOf(...lines) })).toMatchObject({
      platform,
      headerRows,
      headerRow: 1,
    });
  });

  it("says what gave it away", () => {
    const { why } = detectPlatform({ format: "csv", rows: rowsOf("Tijdstempel|Vraag", "x|y") });
    expect(why).toEqual([{ sign: "first-column", cells: ["Tijdstempel"] }]);
  });

  it("is what the mapping states; the header keeps its shape where the table has it", () => {
    const monkey = rowsOf("RespondentID|Vraag?", "|Response", "1|ja");
    expect(detectPlatform({ format: "csv", rows: monkey }, "surveymonkey")).toMatchObject({ headerRows: 2 });
    expect(detectPlatform({ format: "csv", rows: monkey }, "table")).toMatchObject({
      platform: "table",
      headerRows: 1,
    });
  });

  it("finds the header of EUSurvey wherever the empty row ends", () => {
    const [alias, date] = rowsOf("Alias|x", "Export Date|2026-03-06");
    const header: Row = { number: 4, cells: ["Vraag"] };
    const rows = [alias, date, header].filter((row) => row !== undefined);
    expect(detectPlatform({ format: "xls", rows })).toMatchObject({
      platform: "eusurvey",
      headerRow: 4,
      headerRows: 1,
    });
  });
});

describe("columns", () => {
  const columns = (...lines: readonly string[]) => {
    const rows = rowsOf(...lines);
    return columnsOf(detectPlatform({ format: "csv", rows }), rows);
  };

  it("have letters as a spreadsheet has", () => {
    const found = columns(Array.from({ length: 703 }, (_, at) => `kolom ${at}`).join("|"));
    expect([found[0], found[25], found[26], found[701], found[702]].map((column) => column?.letter)).toEqual([
      "A",
      "Z",
      "AA",
      "ZZ",
      "AAA",
    ]);
  });

  it("without a heading stay in place", () => {
    expect(columns("a||b", "1|2|3").map(({ name, letter }) => [name, letter])).toEqual([
      ["a", "A"],
      ["", "B"],
      ["b", "C"],
    ]);
  });

  it("named after something dangerous are columns as any other", () => {
    expect(
      columns("__proto__|constructor|toString", "1|2|3").map(({ name, occurrence, metadata }) => [
        name,
        occurrence,
        metadata,
      ]),
    ).toEqual([
      ["__proto__", 1, undefined],
      ["constructor", 1, undefined],
      ["toString", 1, undefined],
    ]);
  });

  it("of a hundred thousand signs are read in no time", () => {
    for (const sign of ["[", "(", " - ", ". ", "a[", "_x", "\u00a0", "[a"]) {
      const long = sign.repeat(100_000 / sign.length);
      for (const platform of ["limesurvey", "qualtrics", "eusurvey", "table", "ms-forms"] as const) {
        const rows = rowsOf(`${long}|b`.replaceAll("|", "|"), `${long}|c`);
        expect(columnsOf({ platform, headerRow: 1, headerRows: 2, why: [] }, rows)).toHaveLength(2);
      }
    }
  });
});
