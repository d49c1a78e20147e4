import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aFolder } from "../support/folder.ts";
import { writeFormQuestionnaire } from "../support/form-questionnaire.ts";
import { runMain } from "../support/run-main.ts";

const own = (folder: string) => ["--questionnaire", writeFormQuestionnaire(join(folder, "own"))];

describe("datapeil form", () => {
  it.each([
    [["--to", "html"], ["form-test-nl-en.html"]],
    [
      ["--to", "csv"],
      ["form-test-nl-en-codeboek.csv", "form-test-nl-en.csv"],
    ],
    [["--to", "xlsform", "--core"], ["form-test-xlsform-core-nl-en.xlsx"]],
    [["--to", "surveyjs", "--role", "mt"], ["form-test-surveyjs-mt-nl-en.json"]],
    [["--to", "limesurvey", "--languages", "en"], ["form-test-limesurvey-en.txt"]],
  ])("names its files after what they are: %j", async (flags, names) => {
    const folder = aFolder();
    const out = join(folder, "out");
    const run = await runMain("form", ...flags, ...own(folder), "-o", out);
    expect(run.code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(names);
    expect(run.out.trim().split("\n").sort()).toEqual(names.map((name) => join(out, name)));
  });

  it("overwrites nothing unless told to, not even one of two files", async () => {
    const folder = aFolder();
    const [table, codebook] = [join(folder, "form.csv"), join(folder, "form-codeboek.csv")];
    writeFileSync(codebook, "mine");
    const flags = ["--to", "csv", ...own(folder), "-o", table];
    expect(await runMain("form", ...flags)).toMatchObject({ code: 2, out: "" });
    expect(existsSync(table)).toBe(false);
    expect(readFileSync(codebook, "utf8")).toBe("mine");
    expect(await runMain("form", ...flags, "--force")).toMatchObject({ code: 0 });
  });

  it("writes what is text to standard output, and nothing else beside it", async () => {
    const flags = own(aFolder());
    const survey = await runMain("form", "--to", "surveyjs", ...flags, "-o", "-");
    expect(JSON.parse(survey.out).title.nl).toBe("Proef met formulieren");
    expect(survey.err).toBe("");
    expect((await runMain("form", "--to", "xlsform", ...flags, "-o", "-")).code).toBe(2);
  });

  it("opens in the language of whoever made it, or the one asked for first", async () => {
    const flags = ["--to", "html", ...own(aFolder()), "-o", "-"];
    expect((await runMain("form", ...flags)).out).toContain('<html lang="nl">');
    expect((await runMain("form", ...flags, "--lang", "en")).out).toContain('<html lang="en">');
    expect((await runMain("form", ...flags, "--languages", "en,nl")).out).toContain('<html lang="en">');
  });

  it.each([
    [["--to", "html", "--role", "mayor"], "mt, cbs, ict, consensus, none"],
    [["--to", "html", "--languages", "fr"], "nl, en"],
    [["--to", "html", "--round", "'); drop"], "ten hoogste 40 letters"],
  ])("says what is possible: %j", async (flags, possible) => {
    const run = await runMain("form", ...flags, ...own(aFolder()), "-o", "-");
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain(possible);
  });

  it("says which questions can never be asked in it, and leaves them out", async () => {
    const run = await runMain("form", "--to", "csv", "--core", ...own(aFolder()), "-o", "-");
    expect(run.err).toContain("3d-models");
    expect(run.out).not.toContain("3d-models");
  });
});
