import { describe, expect, it, test } from "vitest";
import { doubtNotes } from "../../../../src/core/import/rows/doubt-notes.ts";
import { collectDoubts } from "../../../../src/core/import/rows/doubts.ts";
import { findDuplicates } from "../../../../src/core/import/rows/duplicates.ts";
import { knownSpellings } from "../../../../src/core/import/rows/known-spellings.ts";
import { issue } from "../../../../src/core/issue/issue.ts";
import { aQuestionnaire, aResponse } from "../../../support/builders.ts";
import { aMapping, basicHeaders, columnsOf } from "../../../support/import.ts";

const source = { file: "answers.csv", columns: columnsOf(basicHeaders).columns };
const known = knownSpellings(aMapping(), aQuestionnaire());
const unknown = (value: string) =>
  ({ code: "value-unknown", severity: "row", question: "q1", column: 3, value }) as const;

describe("doubts", () => {
  it("that are the same are one, with how often and where first", () => {
    const doubts = collectDoubts(known);
    for (const row of [7, 9, 30]) doubts.addRow(unknown("Quite a lott"), row, source);
    expect(doubts.list()).toEqual([
      {
        code: "value-unknown",
        severity: "row",
        question: "q1",
        value: "Quite a lott",
        nearest: "Quite a lot",
        count: 3,
        first: { file: "answers.csv", sheet: undefined, row: 7, column: "D", header: "q1" },
        params: {},
      },
    ]);
  });

  it("of many rows are counted at once, as if each had been added", () => {
    const [one, many] = [collectDoubts(known), collectDoubts(known)];
    const doubted = [...Array.from({ length: 600 }, (_, at) => unknown(`text ${at}`)), unknown("text 3")];
    for (const doubt of doubted) {
      for (const _ of "abc") one.addRow(doubt, 7, source);
      many.addNote({ doubt, row: 7, count: 3 }, source);
    }
    expect(many.list()).toEqual(one.list());
  });

  it("of the same kind are kept up to a limit on the way as well", () => {
    const [notes, one, many] = [doubtNotes(), collectDoubts(known), collectDoubts(known)];
    for (let row = 0; row < 2000; row++) {
      notes.add(unknown(`text ${row}`), row);
      one.addRow(unknown(`text ${row}`), row, source);
    }
    expect(notes.list().length).toBeLessThan(600);
    for (const note of notes.list()) many.addNote(note, source);
    expect(many.list()).toEqual(one.list());
  });

  it("suggest the code whose zeros were dropped, and no other code", () => {
    const doubts = collectDoubts(() => ["0364", "0363"]);
    for (const value of ["363", "0365"]) doubts.addRow(unknown(value), 2, source);
    expect(doubts.list().map(({ nearest }) => nearest)).toEqual(["0363", undefined]);
  });

  it("name what refused a file before what refused a row, and the most frequent first", () => {
    const doubts = collectDoubts(known);
    doubts.addRow(unknown("rare"), 2, source);
    doubts.addRow(unknown("often"), 2, source);
    doubts.addRow(unknown("often"), 3, source);
    doubts.addFile(issue("columns-unused", [], { columns: "x", count: 1, more: 0 }, "warning"), source);
    doubts.addFile(issue("column-unknown", ["questions", "q1"], { header: "x" }), source);
    expect(doubts.list().map(({ code, value, severity }) => [severity, code, value])).toEqual([
      ["file", "column-unknown", undefined],
      ["row", "value-unknown", "often"],
      ["row", "value-unknown", "rare"],
      ["warning", "columns-unused", undefined],
    ]);
  });

  it("of the same kind are kept up to a limit, and none is lost from the count", () => {
    const doubts = collectDoubts(known);
    for (let row = 0; row < 2000; row++) doubts.addRow(unknown(`text ${row}`), row, source);
    const all = doubts.list();
    expect(all.length).toBeLessThan(1000);
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
  });
});

describe("a respondent with two rows", () => {
  const early = aResponse({ respondent: { id: "r" }, submitted: "2026-11-01" });
  const late = aResponse({ respondent: { id: "r" }, submitted: "2026-11-02T09:00:00" });
  const other = aResponse({ respondent: { id: "r" }, organisation: { id: "99902" }, submitted: "2026-11-02" });
  const judged = (policy: "error" | "latest" | "first" | "all", responses = [late, early, other]) => {
    const duplicates = findDuplicates(policy);
    const placed = responses.map((response, row) => ({ response, place: { table: 0, row } }));
    for (const { response, place } of placed) duplicates.note(response, place);
    return placed.map(({ response, place }) => {
      const verdict = duplicates.judge(response, place);
      return verdict.kind === "keep" ? verdict.respondent : verdict.kind;
    });
  };

  it.each([
    ["error", ["refuse", "refuse", "r"]],
    ["latest", ["r", "leave-out", "r"]],
    ["first", ["r", "leave-out", "r"]],
    ["all", ["r", "r-2", "r"]],
  ] as const)("%s", (policy, expected) => {
    expect(judged(policy)).toEqual(expected);
  });

  it("is one respondent in each organisation and round", () => {
    expect(judged("error", [early, { ...early, round: "2027" }])).toEqual(["r", "r"]);
  });
});

test("what may have been meant is searched among what the question, or the list of organisations, knows", () => {
  const mapping = aMapping({
    respondent: { organisation: { column: "Org", values: { "Sint-Oda": "99902" } }, id: "Id", submitted: "Date" },
  });
  const spellings = knownSpellings(mapping, aQuestionnaire());
  expect(spellings({ code: "organisation-unknown", severity: "row", value: "Sint Oda" })).toEqual(["Sint-Oda"]);
  expect(spellings({ code: "role-unknown", severity: "row" })).toContain("ICT lead");
  expect(spellings({ code: "date-in-answer", severity: "row", question: "q1" })).toEqual([]);
});
