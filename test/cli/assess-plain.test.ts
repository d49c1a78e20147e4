/** The plain face through a pipe: what a screen reader reads, and what a script types. Needs a built `dist`. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Locale } from "../../src/i18n/locale.ts";
import { locales } from "../../src/i18n/locale.ts";
import { aQuestion, aQuestionnaireFile } from "../support/builders.ts";
import { theFlagship } from "../support/flagship.ts";

const program = fileURLToPath(new URL("../../bin/datapeil.js", import.meta.url));
const golden = (name: string) => fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "datapeil-plain-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const environment = { PATH: process.env.PATH ?? "", LANG: "nl_BE.UTF-8", TZ: "Europe/Brussels" };

function run(lines: readonly string[], args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [program, "assess", ...args], {
    input: lines.map((line) => `${line}\n`).join(""),
    cwd: folder,
    encoding: "utf8",
    env: { ...environment, ...env },
  });
}

const who = ["--name", "Meerlinde", "--organisation", "99901", "--inhabitants", "30000", "--role", "none"];
const saved = (name = "a.yaml") => parse(readFileSync(join(folder, name), "utf8"));

/** Words of one language only, often enough used to be missed. */
const wordsOf: Readonly<Record<Locale, RegExp>> = {
  nl: /\b(?:het|een|de|je|van|vraag|wij|niet|antwoord|welke|wordt)\b/iu,
  en: /\b(?:the|and|your|answer|question|which|press|choose|with|done|skip|enough)\b/iu,
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there.
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u;
const spelledOut = /[›·•■□…↑↓✓–—“”]/u;

describe.each(locales)("a whole interview on the flagship in %s", (locale) => {
  const { questions } = theFlagship(locale);
  // Who answers, the page before the questions, help and a note on the way, the review, and no report.
  const lines = [
    ...["Meerlinde", "99901", "veel", "30.000", "1", ""],
    ...["?", "", "m", "a", "b", "", "4", "e", "C:\\mijn map\\a;b.pdf", "", "x", "b", "", "9", "3"],
    ...questions.slice(2).map((_, index) => ["5", "d", "n", "s"][index % 5] ?? "2"),
    ...["1", "2", "2"],
  ];

  it("is what it was, line for line, and steers nothing", async () => {
    const { status, stderr, stdout } = run(lines, ["--plain", "--lang", locale], { FORCE_COLOR: "1" });
    expect(status).toBe(0);
    await expect(stderr).toMatchFileSnapshot(golden(`interview-plain.${locale}.txt`));
    for (const text of [stderr, stdout]) {
      expect(text).not.toMatch(steering);
      expect(text).not.toMatch(spelledOut);
      for (const other of locales.filter((known) => known !== locale)) expect(text).not.toMatch(wordsOf[other]);
    }
    const name = locale === "nl" ? "antwoorden-meerlinde-bestuur.yaml" : "answers-meerlinde-organisation.yaml";
    const { answers, submitted } = saved(name);
    expect(Object.keys(answers)).toHaveLength(40);
    expect(answers[questions[0]?.id ?? ""]).toEqual({ level: 4, note: "a\nb" });
    expect(answers[questions[1]?.id ?? ""]).toEqual({ level: 3, evidence: ["C:\\mijn map\\a;b.pdf"] });
    expect(submitted).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });
});

describe("every kind of question", () => {
  const questionnaire = aQuestionnaireFile({
    questions: [
      aQuestion("q1", {
        options: [
          { id: "no", text: "Nee", score: 0 },
          { id: "yes", text: "Ja", score: 5 },
        ],
      }),
      aQuestion("q2", {
        checklist: { items: ["a", "b"].map((id) => ({ id, text: `Punt ${id}`, points: 1 })), thresholds: { 3: 2 } },
      }),
      aQuestion("q3", { number: { unit: "%", thresholds: { 2: 30 } } }),
    ],
  });
  const args = ["a.yaml", "--questionnaire", "own.yaml", "--plain", ...who];
  const answered = (...lines: string[]) => {
    writeFileSync(join(folder, "own.yaml"), stringify(questionnaire));
    return run(["", ...lines], args).stderr;
  };

  it("is answered with a line, and says what it expects when the line is wrong", () => {
    const text = answered("3", "2", "1 5", "2,1", "veel", "12,5 %", "q");
    expect(text).toContain("Typ een getal van 1 tot 2, of een letter.");
    expect(text).toContain("Typ een of meer getallen van 0 tot 2, of een letter.");
    expect(text).toContain("Typ een getal, zoals 12 of 12,5, of een letter.");
    expect(saved().answers).toEqual({ q1: { option: "yes" }, q2: { checked: ["a", "b"] }, q3: { number: 12.5 } });
  });

  it("says on the way back what was answered, and Enter leaves that", () => {
    const text = answered("1", "0", "7", "b", "b", "b", "b", "", "", "", "q");
    for (const answer of ["1, Nee", "Niets hiervan", "7 %"]) expect(text).toContain(`Je antwoord was: ${answer}.`);
    expect(saved().answers).toEqual({ q1: { option: "no" }, q2: { checked: [] }, q3: { number: 7 } });
  });

  it("says what was chosen only after it was understood, and gives the letters in words too", () => {
    const text = answered("weet niet", "terug", "n", "q");
    expect(text).toContain("Je antwoord was: weet niet.");
    expect(saved().answers).toEqual({ q1: "not-applicable" });
  });
});

it.each(["answers", "answers/"])("a folder (%s) is where the file with the usual name goes", (place) => {
  mkdirSync(join(folder, "answers"));
  const first = run(["", "4", "q"], [place, "--plain", ...who]);
  expect(first.stderr).toMatch(/bewaard in\s+answers\/antwoorden-meerlinde-bestuur\.yaml:\s+1\s+van\s+40/u);
  expect(readdirSync(folder)).toEqual(["answers"]);
  const again = run(["1", "", "q"], [place, "--plain", ...who]);
  expect(again.stderr).toMatch(/Je gaat verder in\s+answers\/antwoorden-meerlinde-bestuur\.yaml/u);
});

describe("stopping", () => {
  it.each([
    ["q", ["4", "q"]],
    ["the end of the input", ["4"]],
    ["the end of the input in the middle of a note", ["4", "b", "m", "halve zin"]],
    ["q in the middle of a note", ["4", "b", "m", "halve zin", "/q"]],
  ])("%s saves, says where, and exits with 130", (_name, lines) => {
    const { status, stderr } = run(["", ...lines], ["a.yaml", "--plain", ...who]);
    expect(status).toBe(130);
    expect(stderr).toContain("Gestopt. Alles is bewaard in a.yaml: 1 van 40 vragen.");
    expect(stderr).toContain("datapeil assess a.yaml --plain");
    const [answer] = Object.values(saved().answers);
    expect(answer).toEqual(lines.includes("m") ? { level: 4, note: "halve zin" } : 4);
  });

  it.each([
    ["Ctrl-C", "SIGINT", "\n4\n", "vraag 2 van 40", 4],
    ["Ctrl-C in the middle of a note", "SIGINT", "\n4\nb\nm\nhalve zin\n", "Regel 2:", { level: 4, note: "halve zin" }],
    [
      "a closed window in the same place",
      "SIGHUP",
      "\n4\nb\nm\nhalve zin\n",
      "Regel 2:",
      { level: 4, note: "halve zin" },
    ],
  ] as const)("%s does the same", async (_name, signal, typed, shown, answer) => {
    const child = spawn(process.execPath, [program, "assess", "a.yaml", "--plain", ...who], {
      cwd: folder,
      env: environment,
    });
    let text = "";
    child.stderr.on("data", (chunk) => {
      text += chunk;
    });
    child.stdin.write(typed);
    await expect.poll(() => text).toContain(shown);
    // Not its exit, after which the last of what it wrote may still be on its way.
    const closed = new Promise((resolve) => child.on("close", resolve));
    child.kill(signal);
    const status = await closed;
    expect(status).toBe(130);
    expect(text).toContain("Gestopt. Alles is bewaard");
    expect(Object.values(saved().answers)[0]).toEqual(answer);
  });

  it("before anything was asked leaves nothing behind", () => {
    const { status, stderr } = run(["Meerlinde", "/q"], ["a.yaml", "--plain"]);
    expect(status).toBe(130);
    expect(stderr).toContain("Er was nog niets te bewaren");
    expect(existsSync(join(folder, "a.yaml"))).toBe(false);
  });
});

describe("the plain face", () => {
  it("asks who answers again where one goes back", () => {
    const { stderr } = run(
      ["Merlinde", "/t", "Meerlinde", "99901", "", "b", "/-", "2", "", "q"],
      ["a.yaml", "--plain"],
    );
    expect(stderr).toContain("Er staat: Merlinde. Enter laat het staan");
    expect(saved()).toMatchObject({ organisation: { id: "99901", name: "Meerlinde" }, respondent: { role: "mt" } });
  });

  it("changes notes and evidence one by one, or takes all away", () => {
    run(["", "e", "een", "/tmp/a b;c.pdf", "drie", "", "q"], ["a.yaml", "--plain", ...who]);
    const [id = ""] = Object.keys(saved().answers);
    expect(saved().answers[id].evidence).toEqual(["een", "/tmp/a b;c.pdf", "drie"]);
    run(["", "e", "/-1", "/2 vier", '"C:\\een map\\x.pdf"', "", "q"], ["a.yaml", "--plain"]);
    expect(saved().answers[id].evidence).toEqual(["/tmp/a b;c.pdf", "vier", "C:\\een map\\x.pdf"]);
    run(["", "e", "/-", "/t", "q"], ["a.yaml", "--plain"]);
    expect(saved().answers[id].evidence).toHaveLength(3);
    run(["", "e", "/-", "", "q"], ["a.yaml", "--plain"]);
    expect(saved().answers).toEqual({});
  });

  it("is not taken by a pipe that nobody asked for", () => {
    for (const env of [{}, { ACCESSIBLE: "1" }, { MSYSTEM: "MINGW64" }]) {
      const { status, stderr, stdout } = run(["", "4"], ["a.yaml", ...who], env);
      expect(status).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toContain("datapeil assess BESTAND --plain");
      expect(stderr.includes("winpty")).toBe("MSYSTEM" in env);
    }
    expect(run(["", "4"], ["a.yaml", "--plain", "--no-input", ...who]).status).toBe(2);
  });
});
