/** A whole session through a pipe, in each language: no word of the other one, and nothing that is no text. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Locale } from "../../src/i18n/locale.ts";
import { locales } from "../../src/i18n/locale.ts";
import { workshopMessages } from "../../src/i18n/workshop.ts";
import { aQuestion, aQuestionnaireFile } from "../support/builders.ts";
import { aFolder } from "../support/folder.ts";
import { foreignWords } from "../support/foreign-words.ts";

const program = fileURLToPath(new URL("../../bin/datapeil.js", import.meta.url));

/** Signs instead of words, so that every word on the screen is one of ours. */
const questionnaire = aQuestionnaireFile({
  title: "§",
  scale: { levels: [0, 1, 2, 3, 4, 5].map((value) => ({ value, name: `§${value}` })) },
  areas: [{ id: "a", name: "§a" }],
  dimensions: [{ id: "d", name: "§d" }],
  roles: ["mt", "cbs", "hr"].map((id) => ({ id, name: `§${id}` })),
  questions: ["q1", "q2", "q3"].map((id) => ({
    ...aQuestion(id, { evidence: ["§§"], help: "§§§" }),
    title: `§${id}`,
    text: "§?",
    levels: Object.fromEntries([0, 1, 2, 3, 4, 5].map((level) => [String(level), `§§${level}`])),
  })),
});

function aSession(): string {
  const folder = aFolder();
  writeFileSync(join(folder, "own.yaml"), stringify(questionnaire));
  const people: [string, number, object?][] = [
    ["mt", 0],
    ["mt", 2],
    ["mt", 5],
    ["cbs", 1],
    ["cbs", 1],
    ["cbs", 4],
    ["hr", 3],
    ["hr", 3],
    ["consensus", 4, { round: "2025", submitted: "2025-11-20" }],
  ];
  for (const [at, [role, level, more]] of people.entries()) {
    const q1 = { level, note: "§!", ...(role === "consensus" ? { reason: "§." } : {}) };
    const response = {
      format: 1,
      questionnaire: { id: "test", version: "1.0.0" },
      organisation: { id: "99901", name: "Meerlinde" },
      respondent: { id: `p${at}`, role },
      submitted: "2026-11-20",
      ...more,
      answers: { q1, q2: role === "mt" ? "dont-know" : 3 },
    };
    writeFileSync(join(folder, `p${at}.yaml`), stringify(response));
  }
  return folder;
}

function run(folder: string, locale: Locale, flags: readonly string[], typed: readonly string[] = []) {
  const args = [program, "workshop", ".", "--questionnaire", "own.yaml", "--lang", locale, ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    input: typed.map((line) => `${line}\n`).join(""),
    env: { PATH: process.env.PATH, LANG: "nl_BE.UTF-8" },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** Every screen of a session: help, notes, restating, deciding, leaving open, overview, finishing with some open. */
const everything = [
  "",
  "?",
  "",
  "§",
  "",
  "m",
  "",
  "l",
  "2",
  "§ 3",
  "",
  "",
  "3",
  "§ 1",
  "",
  "§ 2",
  "",
  "",
  "",
  "?",
  "",
  "d",
  "",
  "",
  "s",
  "2",
  "1",
  "b",
  "s",
  "1",
  "2",
];

describe.each(locales)("a session in %s", (locale) => {
  it("says everything in that language, as plain text, and leaves what was decided", async () => {
    const folder = aSession();
    const { status, stdout, stderr } = run(folder, locale, ["--plain"], everything);
    expect(status, stderr).toBe(0);
    expect(foreignWords(`${stdout}\n${stderr}`, locale, ["meerlinde"])).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what is tested.
    expect(stderr).not.toMatch(/[\u001b\r█■•·›]/u);
    const name = readdirSync(folder).find((one) => /^(?:gezamenlijk|joint)-/u.test(one)) ?? "";
    expect(parse(readFileSync(join(folder, name), "utf8")).answers).toEqual({
      q1: { level: 3, reason: "§ 1", dissent: "§ 2", earlier: { level: 2, reason: "§ 3" } },
      q2: "dont-know",
      q3: "unanswered",
    });
    const { elapsed } = workshopMessages[locale];
    const steady = stderr.replaceAll(/\d{4}-\d\d-\d\d/gu, "2026-11-25").replaceAll(elapsed(1), elapsed(0));
    await expect(steady).toMatchFileSnapshot(`../golden/workshop.${locale}.txt`);
  });

  it.each([
    ["--help"],
    ["--agenda", "--minutes", "8"],
    ["--markdown"],
    ["--csv"],
    ["--minutes", "1"],
    ["--round", "1"],
    ["--no-input"],
  ])("says %s in that language", (...flags) => {
    const { stdout, stderr } = run(aSession(), locale, flags);
    expect(foreignWords(`${stdout}\n${stderr}`, locale, ["meerlinde"])).toEqual([]);
  });
});
