/** The agenda on its own, and what is said where a session cannot begin. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { aQuestion, aQuestionnaireFile } from "../support/builders.ts";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

const example = fileURLToPath(new URL("../../templates/example", import.meta.url));

/** The shipped example as it was before its group decided. */
function beforeTheWorkshop(): string {
  const folder = aFolder();
  cpSync(example, folder, { recursive: true });
  rmSync(join(folder, "workshop.yaml"));
  return folder;
}

/** Three people with one answer each, to a questionnaire of one's own that stands beside them. */
function people(folder: string, more: Record<string, unknown> = {}, name = "p"): void {
  for (const at of [0, 1, 2]) {
    const response = {
      format: 1,
      questionnaire: { id: "test", version: "1.0.0" },
      organisation: { id: "99901", name: "Meerlinde" },
      respondent: { id: `${name}${at}`, role: "mt" },
      submitted: "2026-11-20",
      answers: { q1: at, q2: 3 },
      ...more,
    };
    writeFileSync(join(folder, `${name}${at}.yaml`), stringify(response));
  }
}

function ownFolder(changes: Parameters<typeof aQuestionnaireFile>[0] = {}): { folder: string; own: string[] } {
  const folder = aFolder();
  const outside = aFolder();
  writeFileSync(join(outside, "own.yaml"), stringify(aQuestionnaireFile(changes)));
  return { folder, own: ["--questionnaire", join(outside, "own.yaml")] };
}

describe("the agenda alone", () => {
  it("begins with the widest disagreement and holds what fits the time", async () => {
    const run = await runMain("workshop", beforeTheWorkshop(), "--agenda", "--minutes", "30");
    expect(run.code).toBe(0);
    expect(run.out).toContain("Agenda om samen te beslissen: Meerlinde (verzonnen)");
    expect(run.out).toContain("5 vragen, ongeveer 28 minuten.");
    expect(run.out).toMatch(/^Gedeeld verhaal .*verdeeld +0,50 +10 +0 +6$/mu);
    expect(run.out).toContain("Nog 35 vragen passen niet in de tijd: ongeveer 2 uur 17 minuten.");
    for (const line of run.out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("reckons with the minutes that were asked", async () => {
    const run = await runMain(
      "workshop",
      beforeTheWorkshop(),
      "--agenda",
      "--minutes",
      "30",
      "--minutes-per-question",
      "10",
    );
    expect(run.out).toContain("3 vragen, ongeveer 30 minuten.");
    expect(run.out).not.toContain("Kies zelf met --minutes-per-question");
  });

  it("as JSON has every question once, and no agreement where a group would be given away", async () => {
    const run = await runMain("workshop", beforeTheWorkshop(), "--json", "--minutes", "20");
    const agenda = JSON.parse(run.out);
    expect(agenda).toMatchObject({
      format: 1,
      questionnaire: { id: "local-government" },
      organisation: { id: "99901", inhabitants: 30000 },
      minutes: 18,
    });
    const all = [...agenda.questions, ...agenda.outside];
    expect(new Set(all.map(({ question }) => question)).size).toBe(40);
    const lone = all.find(({ question }) => question === "management-dashboards");
    expect(lone).toEqual({ question: "management-dashboards", standing: "open", n: 6, unknown: 0, minutes: 5 });
    expect(run.out).not.toMatch(/mt-1|cbs-1|domain-1/u);
  });

  it("as CSV and as Markdown is in the language that was asked", async () => {
    const folder = beforeTheWorkshop();
    const csv = await runMain("workshop", folder, "--csv", "--minutes", "6");
    expect(csv.out.split("\r\n").slice(0, 3)).toEqual([
      "nr,id,vraag,gebied,stand,eens,antwoorden,weet niet,minuten,op de agenda",
      "1,data-story-shared,Gedeeld verhaal over data-gedreven werken,Governance,verdeeld,0.5041600319533809,10,0,6,ja",
      "2,policy-cycle-evidence,Data in de beleidscyclus,Waarde,verdeeld,0.632142291926939,10,1,6,nee",
    ]);
    const markdown = await runMain("workshop", folder, "--markdown", "--minutes", "6", "--lang", "en");
    expect(markdown.out).toContain(
      "| 1 | A shared story about data-driven working | Governance | divided | 0.50 | 10 | 0 | 6 |",
    );
    expect(markdown.out).toContain("Another 39 questions do not fit the time");
  });

  it("goes to a file that is not there yet, and over one only with --force", async () => {
    const folder = beforeTheWorkshop();
    const file = join(aFolder(), "agenda.md");
    expect(await runMain("workshop", folder, "--markdown", "-o", file)).toMatchObject({ code: 0, out: "" });
    const again = await runMain("workshop", folder, "--markdown", "-o", file);
    expect(again.code).toBe(2);
    expect(again.err).toContain("bestaat al");
    expect((await runMain("workshop", folder, "--csv", "-o", file, "--force")).code).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("data-story-shared");
  });

  it("leaves out a draft and what cannot be read, says so, and goes on with the rest", async () => {
    const folder = beforeTheWorkshop();
    writeFileSync(join(folder, "kapot.yaml"), "format: 1\nrespondent: {}\nanswers: [");
    const draft = readFileSync(join(folder, "mt-1.yaml"), "utf8").replace(/^submitted:.*\n/mu, "");
    writeFileSync(join(folder, "mt-1.yaml"), draft);
    const run = await runMain("workshop", folder, "--agenda");
    expect(run.code).toBe(4);
    expect(run.err).toContain("kapot.yaml");
    expect(run.err).toMatch(/mt-1\.yaml .*nog niet ingediend/u);
    expect(run.out).toMatch(/^Gedeeld verhaal .* 9 +0 +6$/mu);
    expect((await runMain("workshop", folder, "--agenda", "--drafts")).out).toMatch(/^Gedeeld verhaal .* 10 +0 +6$/mu);
  });

  it("has the core questions only where everybody answered the short form", async () => {
    const { folder, own } = ownFolder({ questions: [aQuestion("q1", { core: true }), aQuestion("q2")] });
    people(folder, { form: "core" });
    const run = await runMain("workshop", folder, ...own, "--json");
    expect(JSON.parse(run.out).questions).toMatchObject([{ question: "q1", n: 3 }]);
  });
});

describe("one organisation and one round", () => {
  it.each([
    [
      "organisation",
      { organisation: { id: "99902" } },
      ["--organisation", "99902"],
      "Kies met --organisation: 99901, 99902.",
    ],
    ["round", { round: "2026" }, ["--round", "2026"], 'Kies met --round: "", 2026.'],
  ])("of several, %s is asked for", async (_what, other, flags, sentence) => {
    const { folder, own } = ownFolder();
    people(folder);
    people(folder, { ...other, answers: { q1: 1 } }, "other");
    const run = await runMain("workshop", folder, ...own, "--json");
    expect(run.code).toBe(2);
    expect(run.err).toContain(sentence);
    const chosen = JSON.parse((await runMain("workshop", folder, ...own, "--json", ...flags)).out);
    expect(chosen.questions.find(({ question }: { question: string }) => question === "q2").n).toBe(0);
    const unknown = await runMain("workshop", folder, ...own, "--json", flags[0] ?? "", "nowhere");
    expect(unknown.err).toContain("Er zijn geen antwoorden voor");
  });

  it("a round of which only the outcome is there is not one to decide on", async () => {
    const { folder, own } = ownFolder();
    people(folder);
    const consensus = { round: "2025", respondent: { id: "w", role: "consensus" }, submitted: "2025-11-20" };
    people(folder, consensus, "w");
    rmSync(join(folder, "w1.yaml"));
    rmSync(join(folder, "w2.yaml"));
    expect((await runMain("workshop", folder, ...own, "--json")).code).toBe(0);
  });
});

describe("a session cannot begin", () => {
  it.each([
    ["without a terminal", ["--no-input"], 2, "--plain"],
    ["in too little time", ["--agenda", "--minutes", "2"], 2, "de eerste vraagt er ongeveer 6"],
    ["with a time that is none", ["--minutes", "lang"], 2, "--minutes lang is niet begrepen"],
    ["with minutes that are none", ["--minutes-per-question", "0"], 2, "--minutes-per-question 0 is niet begrepen"],
    ["in two forms at once", ["--json", "--csv"], 2, "--json, --csv"],
  ])("%s", async (_why, flags, code, sentence) => {
    const run = await runMain("workshop", beforeTheWorkshop(), ...flags);
    expect(run.code).toBe(code);
    expect(run.err).toContain(sentence);
  });

  it("where nobody answered", async () => {
    const run = await runMain("workshop", aFolder(), "--agenda");
    expect(run.code).toBe(3);
    expect(run.err).toContain("datapeil assess --role consensus");
  });

  it("where last year's consensus is not there", async () => {
    const folder = beforeTheWorkshop();
    const run = await runMain("workshop", folder, "--agenda", "--earlier", join(folder, "mt-1.yaml"));
    expect(run.code).toBe(3);
    expect(run.err).toContain("geen afgerond gezamenlijk antwoord van 99901");
  });

  it("in the file of somebody else, which is left as it was", async () => {
    const folder = beforeTheWorkshop();
    const file = join(folder, "mt-1.yaml");
    const before = readFileSync(file, "utf8");
    const run = await runMain("workshop", folder, "--plain", "--file", file);
    expect(run.code).toBe(3);
    expect(run.err).toContain("blijft onaangeroerd");
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});
