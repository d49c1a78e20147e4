import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadQuestionnaire } from "../../src/io/questionnaire/questionnaire-file.ts";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

/** All four ways to answer; q `open-data` by an option without a score. */
const answers = {
  "data-owner": { level: 2, evidence: ["overzicht"] },
  "checked-lists": { number: 60 },
  "entry-rules": { checked: ["names", "required", "sources"] },
  findable: { option: "sometimes" },
  "asked-twice": { option: "never" },
  "open-data": { option: "on-demand" },
};

function answerFile(folder: string): string {
  const path = join(folder, "answers.json");
  const response = {
    format: 1,
    questionnaire: { id: "my-questionnaire", version: "1.0.0" },
    organisation: { id: "1", name: "Voorbeeld", inhabitants: 12000 },
    respondent: { id: "a" },
    submitted: "2026-11-24",
    answers,
  };
  writeFileSync(path, JSON.stringify(response));
  return path;
}

describe.each(["nl", "en"])("datapeil init in %s", (language) => {
  it("writes a questionnaire with actions and the other language, and says what to do with them", async () => {
    const folder = join(aFolder(), "own");
    const { code, out, err } = await runMain("init", folder, "--lang", language);
    expect(code).toBe(0);
    const other = language === "nl" ? "en.yaml" : "nl.yaml";
    const files = ["questionnaire.yaml", "actions.yaml", other].map((name) => join(folder, name));
    expect(out.trimEnd().split("\n")).toEqual(files);
    for (const file of files) expect(existsSync(file)).toBe(true);
    expect(err).toContain(`datapeil check ${folder}`);
  });

  it("points editors at schemas that are there", async () => {
    const folder = aFolder();
    await runMain("init", folder, "--lang", language);
    for (const name of readdirSync(folder).filter((one) => one.endsWith(".yaml"))) {
      const schema = /\$schema=(\S+)/.exec(readFileSync(join(folder, name), "utf8"))?.[1] ?? "";
      expect(existsSync(join(folder, schema)), `${name}: ${schema}`).toBe(true);
    }
  });

  it("is accepted by check without a single remark", async () => {
    const folder = aFolder();
    await runMain("init", folder, "--lang", language);
    const { code, out } = await runMain("check", folder, "--json");
    expect(JSON.parse(out)).toEqual([]);
    expect(code).toBe(0);
  });

  it("scores, plans and reports as it is", async () => {
    const folder = aFolder();
    await runMain("init", folder, "--lang", language);
    const file = join(folder, "questionnaire.yaml");
    const scored = await runMain("score", answerFile(folder), "--questionnaire", file, "--json", "--lang", language);
    expect(scored.err).toBe("");
    const assessment = JSON.parse(scored.out);
    const found = Object.fromEntries(assessment.dimensions.map((one: { id: string; score: number }) => [one.id, one]));
    // quality: (3·2 + 3·2 + 2·2) ÷ 8; sharing: (1·2 + 3·1 + 2·3 + 1·1) ÷ 7
    expect(found.quality.score).toBe(2);
    expect(found.sharing.score).toBeCloseTo(12 / 7, 12);
    expect(assessment.roadmap.actions.map((one: { id: string }) => one.id)).toContain("publish-overview");
    const pdf = join(folder, "report.pdf");
    const reported = await runMain(
      "report",
      answerFile(folder),
      "--questionnaire",
      file,
      "-o",
      pdf,
      "--lang",
      language,
    );
    expect(reported.code).toBe(0);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

it("both starters are the same questionnaire but for its language", async () => {
  const load = async (from: string, language: string) => {
    const folder = aFolder();
    await runMain("init", folder, "--lang", from);
    const { questionnaire } = await loadQuestionnaire({ file: join(folder, "questionnaire.yaml") }, language);
    return questionnaire;
  };
  expect(await load("nl", "en")).toEqual(await load("en", "en"));
  expect(await load("en", "nl")).toEqual(await load("nl", "nl"));
});

it("overwrites nothing, and writes nothing beside what was there", async () => {
  const folder = aFolder();
  writeFileSync(join(folder, "actions.yaml"), "mine");
  const { code, err } = await runMain("init", folder);
  expect(code).toBe(2);
  expect(err).toContain("actions.yaml bestaat al");
  expect(readdirSync(folder)).toEqual(["actions.yaml"]);
  expect(readFileSync(join(folder, "actions.yaml"), "utf8")).toBe("mine");
});

it("names the folder that cannot be made, and no flag that it does not have", async () => {
  const file = join(aFolder(), "file");
  writeFileSync(file, "");
  const { code, err } = await runMain("init", join(file, "own"), "--lang", "en");
  expect(code).toBe(1);
  expect(err).toContain(join(file, "own"));
  expect(err).not.toMatch(/\s-o\b/u);
});
