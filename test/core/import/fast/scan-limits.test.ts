/**
 * Where there is more than the scan has room for at first, or at all: it makes room, or leaves rows aside, and agrees; and
 * where cells could be mistaken for one another.
 */
import { describe, expect, it } from "vitest";
import { scanRows, startScan } from "../../../../src/core/import/fast/scan.ts";
import { rowTaker } from "../../../../src/core/import/rows/take-rows.ts";
import { scanModule } from "../../../../src/io/fast-csv/scan-module.ts";
import { aQuestion, aQuestionnaire } from "../../../support/builders.ts";
import type { Sheet } from "../../../support/fast-import.ts";
import { readFast, readGenerally } from "../../../support/fast-import.ts";
import { aMapping, columnsOf, planOf } from "../../../support/import.ts";

const options = Array.from({ length: 90 }, (_, at) => ({ id: `o${at}`, text: `Option ${at}`, score: at / 18 }));
const questionnaire = aQuestionnaire({ questions: [aQuestion("q1"), aQuestion("q2", { options })] });
const headers = ["Org", "Name", "Role", "Sent", "Free", "q1", "q2"];
const mapping = aMapping({
  respondent: {
    organisation: { column: "Org" },
    organisationName: { column: "Name" },
    role: { column: "Role" },
    submitted: "Sent",
    duplicates: "all",
  },
  questions: {
    q1: { column: "q1", range: [0, 5] },
    q2: { column: "q2", values: Object.fromEntries(options.map(({ id, text }) => [text, id])) },
  },
  ignore: ["Free"],
});
const plan = planOf(mapping, columnsOf(headers), questionnaire);

interface Row {
  readonly org?: number;
  readonly name?: string;
  readonly role?: string;
  readonly day?: number;
  readonly free?: string;
  readonly q1?: number;
  readonly q2?: number;
}

function line({ org = 1, name = "Meerlinde", role = "mt", day = 1, free = "", q1 = 3, q2 = 0 }: Row): string {
  const date = new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10);
  return `${99_900 + org},${name},${role},${date},${free},${q1},Option ${q2}`;
}

function sheet(count: number, row: (at: number) => Row): Sheet {
  const lines = [headers.join(","), ...Array.from({ length: count }, (_, at) => line(row(at)))];
  return { plan, questionnaire, delimiter: ",", csv: new TextEncoder().encode(`${lines.join("\n")}\n`) };
}

describe("the fast way agrees with the general one", () => {
  it.each<[string, number, (at: number) => Row]>([
    ["rows of one group than a byte counts", 2000, (at) => ({ q1: at % 6, day: 1 + (at % 300) })],
    ["codes of a question than there is room for at first", 600, (at) => ({ q2: at % 30 })],
    ["codes of a question than there may be", 900, (at) => ({ q2: at % 90, q1: at % 6 })],
    ["groups than are kept at hand", 12_000, (at) => ({ org: at % 3000, role: ["mt", "cbs"][at % 2] ?? "mt" })],
    ["spellings than are remembered", 20_000, (at) => ({ name: `Meerlinde ${at % 17_000}` })],
    ["text than is remembered", 3000, (at) => ({ name: `${at % 900} ${"Meerlinde ".repeat(90)}` })],
    ["text in a cell than is remembered", 300, (at) => ({ name: "Meerlinde ".repeat(110 + (at % 2)) })],
    ["bytes in a row than in a piece", 8, (at) => ({ free: "é".repeat(at === 5 ? 900_000 : 3) })],
  ])("where there are more %s", (_name, count, row) => {
    const made = sheet(count, row);
    const { issues, ...wanted } = readGenerally(made);
    expect(issues).toBe(0);
    expect(wanted.taken).toBe(count);
    for (const chunk of [100_000, 3_000_000]) {
      const { aside, ...outcome } = readFast(made, chunk) ?? { aside: 0 };
      expect(outcome).toEqual(wanted);
    }
  });

  it.each([
    ["a separator in quotes and nothing at all", '","', ""],
    ["a text with two quotes and one with one", 'a""b', '"a""b"'],
    ["a text in quotes and without", '"Meerlinde"', "Meerlinde"],
    ["an empty text and nothing at all", '""', ""],
  ])("on %s", (_name, one, other) => {
    const made = sheet(40, (at) => ({ name: at % 2 === 0 ? one : other }));
    const { issues: _issues, ...wanted } = readGenerally(made);
    const { aside: _aside, ...outcome } = readFast(made, 1000) ?? { aside: 0 };
    expect(outcome).toEqual(wanted);
  });

  it("knows a cell with quotes of its own", () => {
    const made = sheet(200, () => ({ name: '"Meer""linde"' }));
    expect(readFast(made, 1000)?.aside).toBeLessThan(5);
  });

  it("leaves rows to somebody else that begin behind its stretch, however far", () => {
    const { csv, ...settings } = sheet(3, () => ({}));
    const { read, enter } = rowTaker({ ...settings, drafts: true, onDoubt: () => undefined });
    const scan = startScan({ ...settings, width: plan.columns, module: scanModule(), readRow: read, enter });
    if (!scan) throw new Error("Not for the fast way");
    expect(scanRows(scan, csv, { to: csv.length, until: csv.length })).toBe(csv.length);
    const rows = csv.subarray(csv.indexOf(10) + 1);
    for (const until of [0, -1, -10_000_000]) expect(scanRows(scan, rows, { to: rows.length, until })).toBe(0);
    expect(scan.number).toBe(4);
  });

  it("counts most rows without reading them aside", () => {
    expect(
      readFast(
        sheet(2000, (at) => ({ q1: at % 6, q2: at % 5, org: at % 4 })),
        100_000,
      )?.aside,
    ).toBeLessThan(20);
  });
});
