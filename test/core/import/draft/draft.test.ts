import { describe, expect, it, test } from "vitest";
import { draftMapping } from "../../../../src/core/import/draft/draft.ts";
import { noteKey } from "../../../../src/core/import/draft/draft-input.ts";
import { profileColumns } from "../../../../src/core/import/draft/profile.ts";
import type { Platform } from "../../../../src/core/import/platform/platform.ts";
import type { Cell } from "../../../../src/core/import/table.ts";
import { aQuestion, aQuestionnaire } from "../../../support/builders.ts";
import { columnsOf } from "../../../support/import.ts";

const questionnaire = aQuestionnaire({
  questions: [
    aQuestion("data-owner", { title: "Owner", text: "Who decides on each of your lists of data?" }),
    aQuestion("found", { title: "Found", text: "Can colleagues find it?" }),
    aQuestion("q3"),
  ],
});

function draftOf(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  platform: Platform = "table",
  of = questionnaire,
) {
  const columns = columnsOf(headers, { platform });
  const profiler = profileColumns(columns.columns);
  for (const row of rows) profiler.add(row);
  return draftMapping({
    columns,
    detected: { platform, headerRow: 1, headerRows: 1, why: [] },
    profiles: profiler.profiles(),
    questionnaires: [of],
    stateWords: { "dont-know": ["Don't know"], "not-applicable": [], "none-of-these": [] },
    wholeWords: [],
    consensusWords: [],
    today: "2026-11-25",
  });
}

const draftedFrom = (headers: readonly string[], rows: readonly (readonly Cell[])[]) => {
  const { content, notes } = draftOf(headers, rows);
  return { content, note: (...path: (string | number)[]) => notes.get(noteKey(path)) };
};

describe("a question is found", () => {
  it.each([
    ["by its id", "DATA_OWNER"],
    ["by its title", "2. Owner *"],
    ["by its text", "Who decides on each of your lists of data"],
  ])("%s, surely", (_name, header) => {
    const { content, note } = draftedFrom(["Org", header], [["1", "data-owner level 3"]]);
    expect(content.questions).toMatchObject({ "data-owner": { column: header } });
    expect(note("questions", "data-owner")).toBeUndefined();
  });

  it("by likeness, as a guess", () => {
    const { content, note } = draftedFrom(["Org", "Who decides on the lists with data?"], [["1", "x"]]);
    expect(content.questions).toHaveProperty("data-owner");
    expect(note("questions", "data-owner")).toEqual({ kind: "check", why: "similar" });
  });

  it("or is left aside, and said so", () => {
    const { content, note } = draftedFrom(["Org", "Owner"], [["1", "x"]]);
    expect(content.skip).toEqual(["found", "q3"]);
    expect(note("skip")).toEqual({ kind: "no-column" });
  });
});

test("a column of a question is nobody's organisation or role, whatever words its header holds", () => {
  const { content } = draftOf(
    ["How does your municipality plan?", "What is the role of data?", "Owner"],
    [["data-owner level 3", "x", "data-owner level 3"]],
    "table",
    aQuestionnaire({
      questions: [
        aQuestion("planning", { text: "How does your municipality plan?" }),
        aQuestion("part", { text: "What is the role of your data?" }),
        aQuestion("data-owner", { title: "Owner" }),
      ],
    }),
  );
  expect(content.respondent).toMatchObject({ organisation: {} });
  expect(content.respondent).not.toHaveProperty("role");
  expect(Object.keys(content.questions as object)).toEqual(["planning", "part", "data-owner"]);
});

test("where one level's own text stands in a column, the others are listed as well: other files may hold them", () => {
  const { content, note } = draftedFrom(
    ["Org", "Owner"],
    [
      ["1", "2. data-owner level 2"],
      ["2", "2. data-owner level 2"],
    ],
  );
  expect(content.questions).toMatchObject({
    "data-owner": {
      values: Object.fromEntries([0, 1, 2, 3, 4, 5].map((level) => [`${level}. data-owner level ${level}`, level])),
    },
  });
  expect(note("questions", "data-owner", "values", "2. data-owner level 2")).toEqual({ kind: "count", count: 2 });
  expect(note("questions", "data-owner", "values", "3. data-owner level 3")).toEqual({ kind: "count", count: 0 });
});

test("a value is a level only where it is the level's own text; a code, a number or a position is none", () => {
  const values = ["data-owner level 3", "4. data-owner level 4", "A3", "3", "Don't know", "Mostly"];
  const { content, note } = draftedFrom(
    ["Org", "Owner"],
    values.map((value) => ["1", value]),
  );
  expect(content.questions).toMatchObject({
    "data-owner": {
      values: {
        "data-owner level 3": 3,
        "4. data-owner level 4": 4,
        A3: null,
        "3": null,
        "Don't know": "dont-know",
        Mostly: null,
      },
    },
  });
  expect(note("questions", "data-owner", "values", "A3")).toEqual({ kind: "fill-in", count: 1 });
  expect(note("questions", "data-owner", "values", "Don't know")).toEqual({ kind: "check", why: "word" });
});

test("values that questions have in common are to be given a meaning once", () => {
  const { content, note } = draftedFrom(
    ["Municipality", "Owner", "Found", "q3"],
    [
      ["1", "Agree", "Agree", "Often"],
      ["2", "data-owner level 2", "Disagree", "Don't know"],
      ["3", "Agree", "Don't know", ""],
    ],
  );
  expect(content.scales).toEqual({
    "scale-1": {
      "0": [],
      "1": [],
      "2": [],
      "3": [],
      "4": [],
      "5": [],
      "dont-know": ["Don't know"],
      "to-place": ["Agree", "Disagree"],
    },
  });
  expect(content.questions).toEqual({
    "data-owner": {
      column: "Owner",
      scale: "scale-1",
      values: Object.fromEntries([0, 1, 2, 3, 4, 5].map((level) => [`data-owner level ${level}`, level])),
    },
    found: { column: "Found", scale: "scale-1" },
    q3: { column: "q3", values: { Often: null, "Don't know": "dont-know" } },
  });
  expect(note("scales", "scale-1", "to-place", 0)).toEqual({ kind: "count", count: 3 });
});

test("what is known of the respondent is taken from the platform's own columns; the rest is guessed and marked", () => {
  const { content, note } = draftedFrom(
    ["Id", "Municipality", "Role", "When", "Owner"],
    [
      ["a", "Meerlinde", "mt", "24/12/2026 8:00", "x"],
      ["b", "Meerlinde", "Boss", "03/04/2026 8:00", "x"],
    ],
  );
  expect(content.respondent).toEqual({
    organisation: { column: "Municipality" },
    id: { column: "Id" },
    role: { column: "Role", values: { mt: "mt", Boss: null } },
    submitted: { column: "When" },
  });
  expect(content.source).toEqual({ platform: "table", dateOrder: "dmy" });
  for (const key of ["organisation", "id", "role", "submitted"]) {
    expect(note("respondent", key)).toEqual({ kind: "check", why: "header" });
  }
});

test.each([
  ["24/11/2026 8:41", { dateOrder: "dmy" }],
  ["11/24/2026 8:41", { dateOrder: "mdy" }],
  ["2026-11-24 08:41", {}],
])("the order of day and month in %s is kept for files in which it does not show", (date, order) => {
  const { content } = draftedFrom(["Municipality", "When", "Owner"], [["1", date, "x"]]);
  expect(content.source).toEqual({ platform: "table", ...order });
});

test("without a date the day is today, to be checked; without an organisation there is a place to fill in", () => {
  const { content, note } = draftedFrom(["x", "Owner"], [["1", "y"]]);
  expect(content.respondent).toEqual({ organisation: {}, submitted: { constant: "2026-11-25" } });
  expect(note("respondent", "organisation")).toEqual({ kind: "fill-in" });
  expect(note("respondent", "submitted")).toEqual({ kind: "check", why: "today" });
});

test("what people wrote in their own words stays out of the draft", () => {
  const { content, note } = draftedFrom(
    ["Municipality", "Colour", "Remarks"],
    [
      ["1", "red", "Call me on Monday"],
      ["2", "red", "I would rather not say"],
    ],
  );
  expect(content.ignore).toEqual(["Colour", "Remarks"]);
  expect(note("ignore", 0)).toEqual({ kind: "values", values: [["red", 2]], more: false });
  expect(note("ignore", 1)).toEqual({ kind: "texts", count: 2, more: false });
});

test("a header or a value that JavaScript has a meaning for is a text like any other", () => {
  const { content } = draftedFrom(["Municipality", "Owner", "__proto__"], [["1", "__proto__", "constructor"]]);
  const { values } = (content.questions as Record<string, { values: object }>)["data-owner"] ?? {};
  expect(Object.keys(values ?? {})).toEqual(["__proto__"]);
  expect(content.ignore).toEqual(["__proto__"]);
});

test("of an anonymised LimeSurvey, the date it writes by itself is no day of answering, but says who was done", () => {
  const rows = ["1980-01-01 00:00:00", "", "1980-01-01 00:00:00"].map((date) => ["1", date]);
  const headers = ["Org", "submitdate"];
  const { content, notes } = draftOf(headers, rows, "limesurvey");
  expect(content.respondent).toMatchObject({
    submitted: { constant: "2026-11-25" },
    complete: { column: "submitdate", notBlank: true },
  });
  expect(notes.get(noteKey(["respondent", "submitted"]))).toEqual({ kind: "check", why: "today" });
});
