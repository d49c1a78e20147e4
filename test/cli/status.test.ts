import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

let folder: string;
beforeEach(() => {
  folder = aFolder();
});

function answer(organisation: string, id: string, role: string, changes: Record<string, unknown> = {}): void {
  const response = {
    format: 1,
    questionnaire: { id: "local-government", version: "1.0.0" },
    organisation: { id: organisation },
    respondent: { id, role },
    submitted: "2026-11-20",
    answers: { "data-story-shared": 2 },
    ...changes,
  };
  writeFileSync(join(folder, `${organisation}-${id}.json`), JSON.stringify(response));
}

function organisations(...rows: string[]): void {
  writeFileSync(join(folder, "organisations.csv"), `${rows.join("\r\n")}\r\n`);
}

const jsonOf = async (...flags: string[]) => JSON.parse((await runMain("status", folder, "--json", ...flags)).out);

test("says per organisation who answered, who is busy and who still owes an answer", async () => {
  answer("99911", "a", "mt");
  answer("99911", "b", "mt", { submitted: undefined, started: "2026-11-22" });
  organisations("id,name,expected", '99911,Beekdal,"mt=2, cbs"', "99912,Zandbeke,mt");
  const { code, out } = await runMain("status", folder);
  expect(code).toBe(0);
  expect(out).toMatch(/^Beekdal +1 +1 +\d+ % +22 november 2026 +2$/mu);
  expect(out).toContain("Zandbeke: Managementteam (MT)");
  expect(out).toContain("2 besturen, 1 antwoord ingediend, 3 nog verwacht.");
  for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
});

test("gives the same as JSON, and as CSV with a row for each role", async () => {
  answer("99911", "a", "mt");
  expect(await jsonOf("--expect", "mt=3")).toMatchObject([
    {
      organisation: { id: "99911" },
      roles: [{ role: "mt", expected: 3, submitted: 1, owed: 2 }],
      lastActivity: "2026-11-20",
    },
  ]);
  const { out } = await runMain("status", folder, "--csv", "--expect", "mt=3,cbs=1");
  expect(out.split("\r\n").slice(1, 3)).toEqual([
    expect.stringMatching(/^99911,,,mt,3,1,0,2,/u),
    expect.stringMatching(/^99911,,,cbs,1,0,0,1,/u),
  ]);
});

test("names whom to ask only where that is asked for", async () => {
  answer("99911", "a", "mt");
  organisations("id,expected,contact", "99911,mt=2,an@beekdal.example");
  for (const form of [[], ["--csv"], ["--json"]]) {
    expect((await runMain("status", folder, ...form)).out).not.toContain("an@beekdal.example");
    expect((await runMain("status", folder, ...form, "--identify")).out).toContain("an@beekdal.example");
  }
});

test("a row of the table that is wrong is named with its place, and stops nothing else", async () => {
  answer("99911", "a", "mt");
  organisations("id,inhabitants", "99911,veel", "99912,9000");
  const { code, err, out } = await runMain("status", folder);
  expect(code).toBe(4);
  expect(err).toContain("organisations.csv:2:7");
  expect(out).toContain("99912");
});

test("reads an export straight through", async () => {
  const { out, code } = await runMain(
    "status",
    "test/fixtures/examples/nl/export.csv",
    "--mapping",
    "test/fixtures/examples/nl/koppeling.yaml",
    "--json",
  );
  expect(code).toBe(0);
  const rows = readFileSync("test/fixtures/examples/nl/export.csv", "utf8").trim().split("\n").length - 1;
  const answered = (JSON.parse(out) as { respondents: number; drafts: number }[]).map(
    (one) => one.respondents + one.drafts,
  );
  expect(answered.reduce((sum, count) => sum + count, 0)).toBe(rows);
});

test("counts who answered in a file beside an export, as a score does", async () => {
  const mapping = "test/fixtures/examples/nl/koppeling.yaml";
  const paths = ["test/fixtures/examples/nl/export.csv", folder, "--mapping", mapping, "--json"];
  const count = async () => {
    const { out, code } = await runMain("status", ...paths);
    expect(code).toBe(0);
    return (JSON.parse(out) as { respondents: number }[]).reduce((sum, { respondents }) => sum + respondents, 0);
  };
  const before = await count();
  answer("99911", "beside", "mt");
  expect(await count()).toBe(before + 1);
});

test("what is expected must be understood", async () => {
  answer("99911", "a", "mt");
  expect(await runMain("status", folder, "--expect", "vijf?")).toMatchObject({ code: 2 });
});

test("a score takes name, inhabitants and ambition from the table; an organisation's own file knows better", async () => {
  answer("99911", "a", "mt");
  answer("99912", "a", "mt");
  organisations(
    "id;name;inhabitants;days_per_year;start",
    "99911;Beekdal;61.000;250;2027-Q2",
    "99912;Zandbeke;9000;40;2027-Q2",
  );
  const own = { format: 1, organisation: { id: "99912", name: "Zandbeke aan Zee" }, ambition: { daysPerYear: 90 } };
  writeFileSync(join(folder, "eigen.json"), JSON.stringify(own));
  const [first, second] = JSON.parse((await runMain("score", folder, "--json")).out);
  expect(first).toMatchObject({
    organisation: { name: "Beekdal", inhabitants: 61_000 },
    roadmap: { start: "2027-Q2", ambition: { size: "large", daysPerYear: 250 } },
  });
  expect(second).toMatchObject({
    organisation: { name: "Zandbeke aan Zee", inhabitants: 9000 },
    roadmap: { start: "2027-Q2", ambition: { daysPerYear: 90 } },
  });
});
