import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportPlan } from "../../../../src/core/import/mapping/plan.ts";
import { aQuestion, aQuestionnaire } from "../../../support/builders.ts";
import type { Sheet } from "../../../support/fast-import.ts";
import { readFast, readGenerally } from "../../../support/fast-import.ts";
import { aMapping, columnsOf, planOf } from "../../../support/import.ts";
import { runs } from "../../../support/runs.ts";

const questionnaire = aQuestionnaire({
  scoring: { evidence: { from: 3 } },
  questions: [
    aQuestion("q1", { core: true }),
    aQuestion("q2", { number: { thresholds: { 1: 10, 3: 50 } }, askIf: { question: "q1", atLeast: 2 } }),
    aQuestion("q3", { roles: ["mt"], area: "b", askIf: { question: "q2", atLeast: 1 } }),
    aQuestion("q4", {
      options: [
        { id: "yes", text: "Yes", score: 5 },
        { id: "no", text: "No", score: 0 },
      ],
    }),
    aQuestion("q5", {
      checklist: {
        items: [
          { id: "a", text: "A", points: 1 },
          { id: "b", text: "B", points: 2 },
        ],
        thresholds: { 2: 1 },
      },
    }),
    // No column is read for it.
    aQuestion("q6", { askIf: { question: "q1", atLeast: 2 } }),
  ],
});

const headers = ["Org", "Name", "Id", "Role", "Round", "Sent", "Status", "Free", "q1", "q2", "q3", "q4", "q5", "Why"];

function mapping(respondent: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) {
  return aMapping({
    respondent: {
      organisation: { column: "Org", pad: 5 },
      organisationName: { column: "Name" },
      id: "Id",
      role: { column: "Role", values: { Baas: "mt" } },
      round: { column: "Round" },
      submitted: "Sent",
      exclude: [{ column: "Status", equals: ["test"] }],
      duplicates: "all",
      ...respondent,
    },
    answers: { dontKnow: ["Weet ik niet"], notApplicable: ["n.v.t."], notShown: ["-"] },
    questions: {
      q1: { column: "q1", values: { Geen: 0, Eén: 1, "Hé, wat": 3, 5: 5, 'a"b': 2, 'a""b': 4 }, note: "Why" },
      q2: { column: "q2" },
      q3: { column: "q3", range: [0, 5] },
      q4: { column: "q4", values: { J: "yes", "Nee, echt niet": "no" } },
      q5: { column: "q5", join: ";", options: { A: "a", "B; b": "b" } },
    },
    source: { dateOrder: "dmy" },
    ...rest,
  });
}

/** Cells that are usual, odd and wrong, per column. */
const pools: Record<string, readonly string[]> = {
  Org: ["99901", "99902", "901", "99901", "99901", " 99901", "", "1.2E+11", "Meerlinde"],
  Name: ["Meerlinde", "Meerlinde", "Gemeente Meerlinde", "", "Sint-Éloi", "Sint-E\u0301loi"],
  Id: ["a1", "a2", "b-3", "R_7", "1e5", "an@meerlinde.example", "é", "", "12"],
  Role: ["mt", "cbs", "Baas", "", ",", "MT ", "burgemeester"],
  Round: ["2025", "2026", ""],
  Sent: [
    "2026-11-24",
    "2026-11-24 09:30:11",
    "24/11/2026 9:05",
    "2026-11-25T23:59",
    "2026-11-24 24:10",
    "2026-11-24 9:61",
    "",
    "gisteren",
  ],
  Status: ["", "ok", "ok", "TEST"],
  Free: [
    "",
    "tekst",
    "met, komma",
    'met "aanhaling"',
    "twee\nregels",
    "twee\r\nregels",
    '"',
    "a\rb",
    '5" buis',
    "\ufeffx",
  ],
  q1: [
    "Geen",
    "GEEN",
    "Eén",
    "E\u0301én",
    "Hé, wat",
    "5",
    "",
    "Weet ik niet",
    "weet\u00a0ik niet",
    "n.v.t.",
    "-",
    'a""b',
    'a"b',
    "Anders",
  ],
  q2: ["0", "12", "51", "7,5", "", "-", "veel"],
  q3: ["0", "1", "2", "3", "5", "9", "3-mei"],
  q4: ["J", "Nee, echt niet", "", "Weet ik niet"],
  q5: ["A", "A;B; b;", "B; b", "", "C"],
  Why: ["", "", "", "te weinig tijd"],
};

/** Mostly the usual ones, which stand first: so that something is learned. */
function cellOf(header: string): fc.Arbitrary<string> {
  const pool = pools[header] ?? [""];
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...pool.slice(0, 3)) },
    { weight: 1, arbitrary: fc.constantFrom(...pool) },
  );
}

interface Style {
  readonly delimiter: string;
  readonly end: string;
  /** `all` cells, those that `need` it, or nothing but what must be, with a stray quote here and there. */
  readonly quotes: "all" | "need";
  readonly finalEnd: boolean;
}

const style = fc.record<Style>({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  end: fc.constantFrom("\n", "\r\n"),
  quotes: fc.constantFrom("all", "need"),
  finalEnd: fc.boolean(),
});

function written(rows: readonly (readonly string[])[], { delimiter, end, quotes, finalEnd }: Style): Uint8Array {
  const needs = (cell: string) => cell.includes(delimiter) || /[\n\r]/.test(cell) || cell.startsWith('"');
  const cell = (text: string) => (quotes === "all" || needs(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = rows.map((row) => row.map(cell).join(delimiter)).join(end);
  return new TextEncoder().encode(finalEnd ? text + end : text);
}

/** Some rows over and over, so that they are known, and now and then one with another cell in it. */
const table = fc
  .tuple(
    fc.array(fc.tuple(...headers.map(cellOf)), { minLength: 1, maxLength: 10 }),
    fc.array(fc.record({ row: fc.nat(9), column: fc.nat(40), from: fc.nat(9) }), { minLength: 30, maxLength: 100 }),
  )
  .map(([rows, picks]) =>
    picks.map(({ row, column, from }) => {
      const picked = [...(rows[row % rows.length] ?? [])];
      if (column < picked.length) picked[column] = rows[from % rows.length]?.[column] ?? "";
      return picked;
    }),
  );

function sheet(plan: ImportPlan, rows: readonly (readonly string[])[], how: Style): Sheet {
  return { plan, questionnaire, delimiter: how.delimiter, csv: written([headers, ...rows], how) };
}

const plans = {
  "with ids": planOf(mapping(), columnsOf(headers), questionnaire),
  "with nobody named": planOf(
    mapping({ id: undefined, organisationName: undefined }),
    columnsOf(headers),
    questionnaire,
  ),
  "of one organisation, in the short form": planOf(
    mapping({ organisation: { constant: "99901" }, role: { constant: "cbs" }, round: undefined }, { form: "core" }),
    columnsOf(headers),
    questionnaire,
  ),
  "with a date for all and drafts": planOf(
    mapping({ submitted: { constant: "2026-11-24" }, complete: { column: "Sent", notBlank: true }, take: "all" }),
    columnsOf(headers),
    questionnaire,
  ),
};

describe("the fast way agrees with the general one: tallies, doubts and counts", () => {
  it.each(Object.entries(plans))("for exports %s", (_name, plan) => {
    let fast = 0;
    fc.assert(
      fc.property(table, style, fc.integer({ min: 1, max: 4000 }), (rows, how, chunk) => {
        const made = sheet(plan, rows, how);
        const read = readFast(made, chunk);
        const { issues, ...wanted } = readGenerally(made);
        expect(issues).toBe(0);
        if (!read) return;
        const { aside, ...outcome } = read;
        fast += outcome.taken - aside;
        expect(outcome).toEqual(wanted);
      }),
      runs(300),
    );
    expect(fast).toBeGreaterThan(500);
  });

  it("leaves rows of another width to the general reader, and never gets lost in what is no CSV", () => {
    const ragged = fc.array(
      fc.array(fc.constantFrom('"', ",", "\n", "\r", "a", "99901", '""', "é", "2026-11-24"), { maxLength: 12 }),
    );
    fc.assert(
      fc.property(ragged, fc.integer({ min: 1, max: 50 }), (lines, chunk) => {
        const csv = new TextEncoder().encode(`${headers.join(",")}\n${lines.map((line) => line.join("")).join("\n")}`);
        const made = { plan: plans["with ids"], questionnaire, delimiter: ",", csv };
        const read = readFast(made, chunk);
        if (!read) return;
        const { aside: _aside, ...outcome } = read;
        const { issues: _issues, ...wanted } = readGenerally(made);
        expect(outcome).toEqual(wanted);
      }),
      runs(500),
    );
  });
});
