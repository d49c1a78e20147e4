/** What never leaves: who answered, the names of files and folders, small groups, and who leads an action by name. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { readReport } from "../../src/io/outcome/report-file.ts";
import { attachmentName } from "../../src/report/pdf/attachment.ts";
import { theFlagship } from "../support/flagship.ts";
import { aFolder } from "../support/folder.ts";
import { openPdf, pageText } from "../support/report.ts";
import { runMain } from "../support/run-main.ts";
import { readTables } from "../support/tables.ts";

const { questions } = theFlagship();

/** Nobody of these exists. */
const names = ["Annelies", "Verzonnegem", "Bavo", "Gekozen"];
const written = "Dit schreef maar een enkele persoon.";

let folder: string;
const answers = () => join(folder, "Verzonnegem");

/** Two of one role, and one of another who wrote a note on a question that only two answered. */
beforeEach(() => {
  folder = aFolder();
  mkdirSync(answers());
  const people = [
    { id: "annelies.verzonnen", role: "mt" },
    { id: "bavo-uit-het-college", role: "cbs" },
    { id: "Bavo de tweede", role: "mt" },
  ];
  for (const [person, respondent] of people.entries()) {
    const given = questions.map(({ id, form, roles }, index) => {
      if (form.kind !== "levels" || (roles && !roles.includes(respondent.role))) return [];
      // A small group of two on the first question.
      if (index === 0 && person === 2) return [];
      return [[id, index === 0 ? { level: 1, note: written } : (person * 2 + index) % 5]];
    });
    save(`Bavo-${person}.yaml`, {
      format: 1,
      questionnaire: { id: "local-government", version: "1.0.0" },
      organisation: { id: "99903", name: "Meerlinde", inhabitants: 30_000 },
      respondent,
      ...(person < 3 ? { submitted: "2026-11-24T14:05:00+01:00" } : {}),
      answers: Object.fromEntries(given.flat()),
    });
  }
  save("Annelies-concept.yaml", {
    format: 1,
    questionnaire: { id: "local-government", version: "1.0.0" },
    organisation: { id: "99903" },
    respondent: { id: "annelies.concept", role: "mt" },
    answers: {},
  });
  save("organisation.yaml", {
    format: 1,
    organisation: { id: "99903", name: "Meerlinde" },
    plan: { "act-ambassadors-group": { status: "running", owner: "Annelies Gekozen" } },
  });
});

function save(name: string, content: unknown): void {
  writeFileSync(join(answers(), name), stringify(content));
}

/** Everything that a PDF says: its pages, what it tells of itself, and its attachment. */
async function allOf(path: string): Promise<string> {
  const bytes = readFileSync(path);
  const pdf = await openPdf(new Uint8Array(bytes));
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pageText(pdf, index + 1)));
  const metadata = await pdf.getMetadata();
  const attached = JSON.stringify(readReport(path, attachmentName).data);
  return [
    ...pages,
    JSON.stringify(metadata.info),
    metadata.metadata?.getRaw(),
    attached,
    bytes.toString("latin1"),
  ].join("\n");
}

async function aReport(...flags: string[]): Promise<string> {
  const path = join(folder, "rapport.pdf");
  expect((await runMain("report", answers(), "-o", path, ...flags)).code).toBe(0);
  return path;
}

describe("a report and its attachment", () => {
  it("name nobody: not in the pages, not in what the file tells of itself, not in the attachment", async () => {
    const all = await allOf(await aReport());
    for (const name of names) expect(all.toLowerCase()).not.toContain(name.toLowerCase());
    expect(all).not.toContain(folder);
    expect(all).not.toContain(written);
    expect(all).toContain("Meerlinde");
  });

  it("carry no figure of a small group, and no single response", async () => {
    const data = readReport(await aReport(), attachmentName).data as { questions: object[]; areas: object[] };
    for (const one of [...data.questions, ...data.areas]) expect(one).not.toHaveProperty("byRole");
    expect(data).not.toHaveProperty("responses");
    expect(data.questions[0]).not.toHaveProperty("notes");
    expect(data.questions[0]).not.toHaveProperty("min");
  });

  it.each(["--json", "--html", "--markdown"])("name nobody in the form of %s", async (form) => {
    const { code, out } = await runMain("report", answers(), form, "-o", "-");
    expect(code).toBe(0);
    expect(out).toContain("Meerlinde");
    for (const name of names) expect(out.toLowerCase()).not.toContain(name.toLowerCase());
    expect(out).not.toContain(written);
  });

  it("say who leads an action only to those who ask for it", async () => {
    expect(await allOf(await aReport("--identify"))).toContain("Annelies Gekozen");
  });
});

describe.each([
  ["score"],
  ["score", "--json"],
  ["score", "--csv"],
  ["score", "--explain", "data-quality"],
  ["roadmap"],
  ["roadmap", "--json"],
  ["roadmap", "--csv"],
  ["roadmap", "--markdown"],
])("%s %s", (...command) => {
  it("names nobody", async () => {
    const { code, out } = await runMain(...command, answers());
    expect(code).toBe(0);
    // The name of a file that does not count is said to who gave the folder, in the table and in what a program reads.
    const shown = out.replaceAll("Annelies-concept.yaml", "");
    for (const name of names) expect(shown.toLowerCase()).not.toContain(name.toLowerCase());
    expect(out).not.toContain(folder);
    expect(out).not.toContain(written);
  });
});

it("a workbook names nobody", async () => {
  const path = join(folder, "uitkomst.xlsx");
  expect((await runMain("score", answers(), "--xlsx", "-o", path)).code).toBe(0);
  const sheets = await readTables(path);
  const all = JSON.stringify(sheets);
  expect(all).toContain("Meerlinde");
  for (const name of names) expect(all.toLowerCase()).not.toContain(name.toLowerCase());
  expect(all).not.toContain(written);
});

it("the same outcome wherever the folder is named from", async () => {
  const whole = (await runMain("score", answers(), "--json")).out;
  const home = process.cwd();
  process.chdir(folder);
  try {
    expect((await runMain("score", "Verzonnegem", "--json")).out).toBe(whole);
    process.chdir(answers());
    expect((await runMain("score", ".", "--json")).out).toBe(whole);
  } finally {
    process.chdir(home);
  }
});
