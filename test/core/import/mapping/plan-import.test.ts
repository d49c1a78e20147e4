import { describe, expect, it, test } from "vitest";
import { patternOf } from "../../../../src/core/import/mapping/columns.ts";
import { planImport } from "../../../../src/core/import/mapping/plan-import.ts";
import { aQuestionnaire } from "../../../support/builders.ts";
import { aMapping, basicHeaders, columnsOf, planOf } from "../../../support/import.ts";

const questionnaire = aQuestionnaire();
const issuesOf = (mapping: ReturnType<typeof aMapping>, columns: ReturnType<typeof columnsOf>) =>
  planImport(mapping, columns, questionnaire).issues.map(({ code, path, params }) => ({
    code,
    path: path.join("."),
    params,
  }));
const inColumn = (place: object) => aMapping({ questions: { q1: { ...place, values: { Some: 1 } } } });
const columnOfQ1 = (place: object, headers: readonly string[]) => {
  const [planned] = planOf(inColumn(place), columnsOf(["Org", "Id", "Date", ...headers])).questions;
  return planned?.reading.kind === "spelling" ? planned.reading.column : undefined;
};

describe("a column is found", () => {
  it.each([
    ["by its header", { column: "Q1" }, ["Q1", "Q2"], 3],
    ["by its header, capitals and spaces aside", { column: "q 1" }, ["x", "Q\u00a01 "], 4],
    ["by its header, exactly before nearly", { column: "q1" }, ["Q1", "q1"], 4],
    ["by its header and which of them", { column: "Yes?", occurrence: 2 }, ["Yes?", "No?", "Yes?"], 5],
    ["by its letter", { letter: "E" }, ["Q1", "Q2"], 4],
    ["by its title", { title: "Q2" }, ["Q1", "Q2"], 4],
  ])("%s", (_name, place, headers, at) => {
    expect(columnOfQ1(place, headers)).toBe(at);
  });

  it("by the code or the question that the platform puts in one header", () => {
    const header = "G01Q01[SQ001]. How far are you? [Strategy]";
    const columns = columnsOf(["Org", "Id", "Date", header]);
    const named = columns.columns.map((column) =>
      column.name === header ? { ...column, code: "G01Q01[SQ001]", text: "How far are you?" } : column,
    );
    for (const place of [{ column: "G01Q01[SQ001]" }, { title: "how far are you?" }, { column: header }]) {
      expect(planOf(inColumn(place), { ...columns, columns: named }).questions).toHaveLength(1);
    }
  });
});

describe("a column that is not found", () => {
  const columns = columnsOf([...basicHeaders, "Q2[SQ02]", "Same", "Same"]);
  it.each([
    [
      "is told with the nearest",
      { column: "Q2[SQ002]" },
      { code: "column-unknown", params: { header: "Q2[SQ002]", nearest: "Q2[SQ02]", letter: "E" } },
    ],
    [
      "stands there twice",
      { column: "Same" },
      { code: "column-ambiguous", params: { header: "Same", count: 2, letters: "F, G" } },
    ],
    [
      "is not there so often",
      { column: "Same", occurrence: 3 },
      { code: "occurrence-unknown", params: { header: "Same", occurrence: 3, count: 2 } },
    ],
    ["is beyond the last", { letter: "Z" }, { code: "letter-unknown", params: { letter: "Z", last: "G" } }],
  ])("%s", (_name, place, expected) => {
    expect(issuesOf(inColumn(place), columns)).toContainEqual({ ...expected, path: "questions.q1" });
  });

  it("stops no other: all are told", () => {
    const codes = issuesOf(inColumn({ column: "nowhere" }), columnsOf(["a", "b"])).map(({ code }) => code);
    expect(codes.filter((code) => code === "column-unknown")).toHaveLength(4);
  });
});

test("a column that nobody uses is a warning, unless it is the platform's own or ignored", () => {
  const headers = [...basicHeaders, "Extra", "groupTime1", "Spare"];
  const planned = planImport(aMapping({ ignore: ["/Time\\d+$/"] }), columnsOf(headers), questionnaire);
  expect(planned.ok).toBe(true);
  expect(planned.issues).toMatchObject([
    { code: "columns-unused", severity: "warning", params: { columns: "Extra (E); Spare (G)", count: 2 } },
  ]);
});

describe("the lock on the columns", () => {
  const locked = { columns: { count: 5, sha256: "a".repeat(64) }, ignore: ["Remarks"] };
  it("is open for the columns it was made for", () => {
    const columns = columnsOf([...basicHeaders, "Remarks"], { sha256: "a".repeat(64) });
    expect(planImport(aMapping(locked), columns, questionnaire).ok).toBe(true);
  });
  it.each([
    ["added", [...basicHeaders, "Remarks", "Brand new"], { added: "Brand new", removed: "", renamed: "" }],
    ["removed", basicHeaders, { added: "", removed: "Remarks", renamed: "" }],
    ["renamed", [...basicHeaders, "Remark"], { added: "", removed: "", renamed: "Remarks → Remark" }],
    ["moved", ["Id", "Org", "Date", "q1", "Remarks"], { added: "", removed: "", renamed: "" }],
  ])("says what was %s", (_name, headers, params) => {
    expect(issuesOf(aMapping(locked), columnsOf(headers))).toMatchObject([{ code: "columns-changed", params }]);
  });
});

describe("patterns for columns that are left aside", () => {
  it.each(["/Time$/", "/^Q\\d+ extra$/", "/[abc]x?/", "/a.*b/"])("%s is simple", (pattern) => {
    expect(patternOf(pattern)).toBeInstanceOf(RegExp);
  });
  it.each(["/(a+)+$/", "/a|b/", "/a{1,9}/", "/a*b*c*/", "/(?=a)/", "//", "/\\1/"])("%s is not", (pattern) => {
    expect(patternOf(pattern)).toBeUndefined();
  });
});

test("signs in the pattern for a file's name stand for themselves", () => {
  const mapping = aMapping({
    respondent: { organisation: { fileName: "{2026}(a+)_{id} *.csv" }, id: "Id", submitted: "Date" },
  });
  const planned = planImport(
    mapping,
    columnsOf(basicHeaders, { fileName: "{2026}(a+)_99901 v2.csv" }),
    aQuestionnaire(),
  );
  expect(planned.ok && planned.value.organisation).toEqual({ kind: "constant", text: "99901" });
});

test("a file whose name holds no organisation is refused", () => {
  const mapping = aMapping({
    respondent: { organisation: { fileName: "{id}_answers*.csv" }, id: "Id", submitted: "Date" },
  });
  expect(issuesOf(mapping, columnsOf(basicHeaders, { fileName: "answers.csv" }))).toContainEqual({
    code: "file-without-organisation",
    path: "respondent.organisation.fileName",
    params: { fileName: "answers.csv", pattern: "{id}_answers*.csv" },
  });
});
