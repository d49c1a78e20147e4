import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readRow } from "../../../../src/core/import/rows/read-row.ts";
import type { Cell } from "../../../../src/core/import/table.ts";
import { aQuestion, aQuestionnaire } from "../../../support/builders.ts";
import { aMapping, basicHeaders, columnsOf, nothing, outcomeOf, planOf } from "../../../support/import.ts";

const who = ["44083", "r1", "2026-11-24"];
const level = (value: number) => ({ kind: "level", level: value });
const none = (state: string) => ({ kind: "none", state });

describe("a row becomes a response", () => {
  it("with who, when and what", () => {
    const read = readRow(planOf(), { number: 2, cells: [...who, "Some"] });
    expect(read).toEqual({
      outcome: "taken",
      doubts: [],
      response: {
        questionnaire: { id: "test", version: "1.0.0" },
        form: "full",
        organisation: { id: "44083" },
        respondent: { id: "r1" },
        round: undefined,
        started: undefined,
        submitted: "2026-11-24",
        answers: new Map([["q1", level(1)]]),
      },
    });
  });

  it.each([
    ["as it is listed", "Quite a lot", level(3)],
    ["with other capitals and spaces", "  QUITE\u00a0a  lot ", level(3)],
    ["with another apostrophe", "I don´t know", none("dont-know")],
    ["that says it does not apply", "N/A", none("not-applicable")],
    ["that says it was not shown", "hidden", none("not-shown")],
    ["empty", "", none("unanswered")],
    ["nothing at all", nothing, none("unanswered")],
    ["a number of a workbook", { kind: "number", text: "4" } as const, level(4)],
    ["true in a workbook", { kind: "boolean", text: "true" } as const, level(5)],
  ])("from a spelling %s", (_name, cell, answer) => {
    const mapping = aMapping({
      answers: { dontKnow: ["I don't know"], notApplicable: ["n/a"], notShown: ["Hidden"] },
      questions: { q1: { column: "q1", values: { "Quite a lot": 3, 4: 4, true: 5 } } },
    });
    expect(outcomeOf(planOf(mapping), [...who, cell])).toEqual({ q1: answer });
  });

  it("keeps apart what was never shown and what was left empty, where the file does", () => {
    const plan = planOf(aMapping({ answers: { nothing: "not-shown" } }));
    expect(outcomeOf(plan, [...who, nothing])).toEqual({ q1: none("not-shown") });
    expect(outcomeOf(plan, [...who, ""])).toEqual({ q1: none("unanswered") });
    expect(outcomeOf(plan, who)).toEqual({ q1: none("not-shown") });
  });

  it("with the note and each line of evidence", () => {
    const mapping = aMapping({
      questions: { q1: { column: "q1", values: { Some: 1 }, note: "Why", evidence: { letter: "F" } } },
    });
    const plan = planOf(mapping, columnsOf([...basicHeaders, "Why", "Proof"]));
    expect(outcomeOf(plan, [...who, "Some", " because\r\nof it ", "report\n\nlist"])).toEqual({
      q1: { ...level(1), note: "because\nof it", evidence: ["report", "list"] },
    });
  });
});

describe("the level itself in a cell", () => {
  const plan = planOf(aMapping({ source: { decimal: "," }, questions: { q1: { column: "q1", range: [0, 5] } } }));

  it.each([
    ["a text", "3", { q1: level(3) }],
    ["with a decimal comma", "3,0", { q1: level(3) }],
    ["a number of a workbook", { kind: "number", text: "4" } as const, { q1: level(4) }],
    ["above the range", "6", ["number-outside-range"]],
    ["between two levels", "2,5", ["number-outside-range"]],
    ["with a point where a comma is said", "2.0", ["not-a-number"]],
    ["a word", "three", ["not-a-number"]],
    ["a date that Excel made", { kind: "date", text: "2026-05-01" } as const, ["date-in-answer"]],
  ])("%s", (_name, cell, outcome) => {
    expect(outcomeOf(plan, [...who, cell])).toEqual(outcome);
  });
});

describe("other ways to answer", () => {
  const questionnaire = aQuestionnaire({
    questions: [
      aQuestion("pick", {
        options: [
          { id: "yes", text: "Yes", score: 5 },
          { id: "no", text: "No", score: 0 },
        ],
      }),
      aQuestion("share", { number: { unit: "%", thresholds: { 1: 10 } } }),
      aQuestion("tick", {
        checklist: { items: ["a", "b", "c"].map((id) => ({ id, text: id, points: 1 })), thresholds: { 1: 1 } },
      }),
    ],
  });
  const rest = { pick: { column: "pick", values: { Ja: "yes", Nee: "no" } }, share: { column: "share" } };
  const headers = ["Org", "Id", "Date", "pick", "share"];

  it("takes an option by its spelling, and a number as it is", () => {
    const plan = planOf(aMapping({ questions: rest }), columnsOf(headers), questionnaire);
    expect(outcomeOf(plan, [...who, "ja", "12.5"])).toEqual({
      pick: { kind: "option", option: "yes" },
      share: { kind: "number", number: 12.5 },
    });
    expect(outcomeOf(plan, [...who, "ja", "12.5%"])).toEqual(["not-a-number"]);
  });

  describe("ticks over several columns", () => {
    const tick = { columns: { A: "a", B: "b", C: "c" }, checked: ["Y", "1"], unchecked: ["N"] };
    const mapping = aMapping({ questions: { tick } });
    const plan = planOf(mapping, columnsOf(["Org", "Id", "Date", "A", "B", "C"]), questionnaire);
    it.each([
      ["some", ["Y", "", "1"], { tick: { kind: "checked", checked: ["a", "c"] } }],
      ["none, said by each", ["N", "N", "N"], { tick: { kind: "checked", checked: [] } }],
      ["nothing in any column", ["", "", ""], { tick: none("unanswered") }],
      ["something else", ["Y", "maybe", ""], ["value-unknown"]],
    ])("%s", (_name, cells, outcome) => {
      expect(outcomeOf(plan, [...who, ...cells])).toEqual(outcome);
    });
  });

  it("takes from the column beside it why there is no answer, and that nothing was ticked", () => {
    const share = { column: "share", values: { DK: "dont-know" }, state: "why" };
    const tick = {
      columns: { A: "a" },
      checked: ["Y"],
      values: { DK: "dont-know", None: "none-of-these" },
      state: "why",
    };
    const mapping = aMapping({ questions: { share, tick } });
    const plan = planOf(mapping, columnsOf(["Org", "Id", "Date", "share", "A", "why"]), questionnaire);
    expect(outcomeOf(plan, [...who, "", "Y", "dk"])).toMatchObject({
      share: none("dont-know"),
      tick: { checked: ["a"] },
    });
    expect(outcomeOf(plan, [...who, "5", "", "none"])).toMatchObject({ share: { number: 5 }, tick: { checked: [] } });
    expect(outcomeOf(plan, [...who, "5", "", ""])).toMatchObject({ tick: none("unanswered") });
    expect(outcomeOf(plan, [...who, "5", "", "?"])).toEqual(["value-unknown"]);
  });

  describe("ticks joined in one cell", () => {
    const tick = { column: "tick", join: ", ", options: { "Maps, on paper": "a", Maps: "b", "On paper": "c" } };
    const plan = planOf(aMapping({ questions: { tick } }), columnsOf(["Org", "Id", "Date", "tick"]), questionnaire);
    it.each([
      ["the longest known option first", "Maps, on paper", ["a"]],
      ["options with the separator inside", "On paper, Maps, on paper", ["c", "a"]],
      ["a separator at the end", "Maps, ", ["b"]],
      ["several values kept apart by the file", { kind: "list", items: ["Maps", "on paper"] } as const, ["b", "c"]],
    ])("%s", (_name, cell, checked) => {
      expect(outcomeOf(plan, [...who, cell])).toEqual({ tick: { kind: "checked", checked } });
    });
    it("names what is left over", () => {
      const read = readRow(plan, { number: 2, cells: [...who, "Maps, something else"] });
      expect(read).toMatchObject({ doubts: [{ code: "options-left-over", value: "something else", column: 3 }] });
    });
    it("is not split where an option merely begins like a word", () => {
      expect(outcomeOf(plan, [...who, "Mapsy"])).toEqual(["options-left-over"]);
    });
  });
});

describe("every doubt has its code", () => {
  const day = (month: number, date: number) => ({ kind: "date", text: `2026-0${month}-0${date}` }) as const;
  it.each<[string, readonly Cell[], string]>([
    ["a spelling that is not listed", [...who, "None at all"], "value-unknown"],
    ["a date in an answer", [...who, day(5, 1)], "date-in-answer"],
    ["a text that was a date", [...who, "1-mei"], "date-in-answer"],
    ["an English one", [...who, "5-Jan"], "date-in-answer"],
    ["a formula that was never computed", [...who, { kind: "formula" }], "formula-without-value"],
    ["a fault", [...who, { kind: "fault", text: "#REF!" }], "fault-in-cell"],
    ["no organisation", ["", "r1", "2026-11-24", "Some"], "organisation-missing"],
    ["no respondent", ["44083", "", "2026-11-24", "Some"], "respondent-missing"],
    ["an id with digits lost", ["44083", "1.18052E+11", "2026-11-24", "Some"], "id-scientific"],
    ["an id as long as a story", ["44083", "x".repeat(101), "2026-11-24", "Some"], "id-too-long"],
    ["a date that reads two ways", ["44083", "r1", "03/04/2026", "Some"], "date-ambiguous"],
    ["no date", ["44083", "r1", "yesterday", "Some"], "date-not-read"],
    ["more cells than columns", [...who, "Some", "more"], "row-too-long"],
  ])("%s", (_name, cells, code) => {
    expect(outcomeOf(planOf(), cells)).toEqual([code]);
  });

  it("a date that LimeSurvey makes up is taken, and said", () => {
    const read = readRow(planOf(), { number: 2, cells: ["44083", "r1", "1980-01-01 00:00:00", "Some"] });
    expect(read).toMatchObject({ outcome: "taken", doubts: [{ code: "date-hidden", severity: "warning", column: 2 }] });
  });

  it("and all of a row are told, not the first", () => {
    expect(outcomeOf(planOf(), ["", "", "?", "?"])).toEqual([
      "organisation-missing",
      "respondent-missing",
      "value-unknown",
      "date-not-read",
    ]);
  });

  it("a listed spelling is no doubt, whatever it looks like", () => {
    const mapping = aMapping({ questions: { q1: { column: "q1", values: { "1-mei": 1, "2026-05-01": 1 } } } });
    expect(outcomeOf(planOf(mapping), [...who, "1-mei"])).toEqual({ q1: level(1) });
    expect(outcomeOf(planOf(mapping), [...who, day(5, 1)])).toEqual({ q1: level(1) });
  });

  it("a note that is too long is shortened, and said", () => {
    const mapping = aMapping({ questions: { q1: { column: "q1", values: { Some: 1 }, note: "Why" } } });
    const plan = planOf(mapping, columnsOf([...basicHeaders, "Why"]));
    const read = readRow(plan, { number: 2, cells: [...who, "Some", "x".repeat(2001)] });
    expect(read).toMatchObject({ outcome: "taken", doubts: [{ code: "text-shortened", severity: "warning" }] });
  });
});

describe("who answered", () => {
  const headers = ["Org", "Id", "Date", "q1", "Role"];
  const withRespondent = (changes: object) =>
    planOf(
      aMapping({ respondent: { organisation: { column: "Org" }, id: "Id", submitted: "Date", ...changes } }),
      columnsOf(headers, { fileName: "44083_answers.xlsx" }),
    );
  const read = (plan: ReturnType<typeof planOf>, cells: readonly Cell[]) => {
    const one = readRow(plan, { number: 7, cells });
    return one.outcome === "taken" ? one.response : one;
  };
  const row = (organisation: string, role = "") => [organisation, "r1", "2026-11-24", "Some", role];

  it("gets back the zeros that a spreadsheet dropped", () => {
    const plan = withRespondent({ organisation: { column: "Org", pad: 5 } });
    expect(read(plan, row("363"))).toMatchObject({ organisation: { id: "00363" } });
  });

  it("belongs to an organisation that is listed", () => {
    const plan = withRespondent({ organisation: { column: "Org", values: { "Stad Meerlinde": "99901" } } });
    expect(read(plan, row("stad meerlinde"))).toMatchObject({ organisation: { id: "99901" } });
    expect(read(plan, row("Meerlinden"))).toMatchObject({ doubts: [{ code: "organisation-unknown" }] });
  });

  it("belongs to the organisation of the whole file", () => {
    expect(read(withRespondent({ organisation: { constant: "99901" } }), row(""))).toMatchObject({
      organisation: { id: "99901" },
    });
    const plan = withRespondent({ organisation: { fileName: "{id}_*.xlsx" } });
    expect(read(plan, row(""))).toMatchObject({ organisation: { id: "44083" } });
  });

  it("has a role by its id, its name or the mapping's own words", () => {
    const plan = withRespondent({ role: { column: "Role", values: { Schepencollege: "cbs", "": "none" } } });
    expect(read(plan, row("1", "ICT lead"))).toMatchObject({ respondent: { role: "ict" } });
    expect(read(plan, row("1", "mt"))).toMatchObject({ respondent: { role: "mt" } });
    expect(read(plan, row("1", "schepencollege"))).toMatchObject({ respondent: { role: "cbs" } });
    expect(read(plan, row("1"))).toMatchObject({ respondent: { id: "r1" } });
    expect(read(plan, row("1", "boss"))).toMatchObject({ doubts: [{ code: "role-unknown" }] });
    expect(read(withRespondent({ role: { column: "Role" } }), row("1"))).toMatchObject({
      doubts: [{ code: "role-missing" }],
    });
  });

  it("is called after the row where nobody is named", () => {
    expect(read(withRespondent({ id: undefined }), row("1"))).toMatchObject({ respondent: { id: "row-7" } });
  });
});

describe("rows that are left out", () => {
  const mapping = (changes: object) =>
    aMapping({ respondent: { organisation: { column: "Org" }, id: "Id", submitted: "Date", ...changes } });
  const complete = { complete: { column: "Date", notBlank: true } };

  it("blank ones, previews and drafts, each by its reason", () => {
    expect(outcomeOf(planOf(), ["", " ", nothing, ""])).toBe("blank");
    expect(
      outcomeOf(planOf(mapping({ exclude: [{ column: "Id", equals: ["Preview"] }] })), ["1", "preview", "", "?"]),
    ).toBe("excluded");
    expect(outcomeOf(planOf(mapping(complete)), ["1", "r1", "", "?"])).toBe("not-complete");
  });

  it("and a draft that was asked for has no date of submission", () => {
    const read = readRow(planOf(mapping({ ...complete, take: "all" })), { number: 2, cells: ["1", "r1", "", "Some"] });
    expect(read).toMatchObject({ outcome: "taken", response: { submitted: undefined } });
  });
});

test("EUSurvey's code at the end of an answer is left off, or is the spelling", () => {
  const values = { "Some (not all)": 1, ID77: 3, All: 5 };
  const plan = planOf(
    aMapping({ questions: { q1: { column: "q1", values } } }),
    columnsOf(basicHeaders, { platform: "eusurvey" }),
  );
  for (const [text, expected] of [
    ["Some (not all)", 1],
    ["Some (not all) (ID76)", 1],
    ["Lots(ID77)", 3],
    ["All (ID78)", 5],
  ] as const) {
    expect(outcomeOf(plan, [...who, text])).toEqual({ q1: level(expected) });
  }
  expect(outcomeOf(planOf(aMapping({ questions: { q1: { column: "q1", values } } })), [...who, "All (ID78)"])).toEqual([
    "value-unknown",
  ]);
});

test("the same study as codes and as labels gives the same response", () => {
  const scale = { 0: ["A1", "Geen kennis - 0"], 3: ["A2", "Basis - 1"], "dont-know": ["-oth-", "Weet niet"] };
  const mapping = aMapping({ scales: { five: scale }, questions: { q1: { column: "q1", scale: "five" } } });
  for (const [code, label] of [
    ["A1", "Geen kennis - 0"],
    ["A2", "Basis - 1"],
    ["-oth-", "Weet niet"],
    ["", ""],
  ]) {
    expect(outcomeOf(planOf(mapping), [...who, code ?? ""])).toEqual(outcomeOf(planOf(mapping), [...who, label ?? ""]));
  }
});

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom("Some", "All", "", "44083", "2026-11-24", "03/04/2026", "1-mei", "1.18E+11"),
  fc.string(),
  fc.constantFrom<Cell>(nothing, { kind: "formula" }, { kind: "fault", text: "#N/A" }, { kind: "list", items: ["a"] }),
);

test("whatever stands in a row, it is taken, left out or refused with a reason", () => {
  const plan = planOf();
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: 6 }), (cells) => {
      const read = readRow(plan, { number: 2, cells });
      if (read.outcome === "refused") expect(read.doubts.length).toBeGreaterThan(0);
      else if (read.outcome === "taken") expect(read.doubts.every(({ severity }) => severity === "warning")).toBe(true);
      else expect(["blank", "excluded", "not-complete"]).toContain(read.reason);
    }),
  );
});
