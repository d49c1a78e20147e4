/** `datapeil region`: from whatever holds outcomes to text, JSON, a page, a PDF or a workbook. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

const small = readFileSync("templates/example-small/answers.yaml", "utf8");
const home = process.cwd();
let folder: string;

beforeEach(() => {
  folder = aFolder();
  process.chdir(folder);
});
afterEach(() => process.chdir(home));

/** Municipalities `99911` and on that all answered the same. */
function municipalities(count: number, into = "gemeenten"): void {
  mkdirSync(into, { recursive: true });
  for (let at = 0; at < count; at++) {
    const named = small.replace('"99902"', `"${99_911 + at}"`).replace("Hazelvoorde (verzonnen)", `Gemeente-${at + 1}`);
    writeFileSync(join(into, `${99_911 + at}.yaml`), named);
  }
}

describe("datapeil region", () => {
  it("shows on the screen what three have in common, without a name, and says what to do with it", async () => {
    municipalities(3);
    const { code, out, err } = await runMain("region", "gemeenten", "--title", "Regio Meerland");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Regio Meerland\n  3 besturen, gemeten op 17 november 2026.");
    for (const text of ["Wat ze samen kunnen doen", "3 van 3", "Alles samen", "--for outside", "--names"]) {
      expect(out).toContain(text);
    }
    expect(out).not.toMatch(/Gemeente-\d/u);
    for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it("names them for who asks, in the order of their names", async () => {
    municipalities(3);
    const { out } = await runMain("region", "gemeenten", "--names");
    expect(out).toContain("Gemeente-1, Gemeente-2 en Gemeente-3");
    const { out: json } = await runMain("region", "gemeenten", "--names", "--json");
    expect(JSON.parse(json).members.map(({ id }: { id: string }) => id)).toEqual(["99911", "99912", "99913"]);
  });

  it("says the same from answers, from JSON, from lines and from parts", async () => {
    municipalities(2);
    await runMain("score", "gemeenten", "--json", "-o", "uitkomsten.json");
    await runMain("score", "gemeenten", "--ndjson", "-o", "regels.ndjson");
    await runMain("score", "gemeenten", "--partial", "-o", "deel.ndjson");
    const { out } = await runMain("region", "gemeenten", "--names", "--json");
    for (const path of ["uitkomsten.json", "regels.ndjson", "deel.ndjson"]) {
      expect(await runMain("region", path, "--names", "--json"), path).toEqual({ code: 0, out, err: "" });
    }
  });

  it("reads reports, by name or as a folder of nothing else", async () => {
    municipalities(1);
    mkdirSync("rapporten");
    await runMain("report", "gemeenten", "-o", "rapporten/een.pdf");
    const { out } = await runMain("region", "gemeenten", "--json");
    for (const path of ["rapporten/een.pdf", "rapporten"]) {
      expect(await runMain("region", path, "--json"), path).toEqual({ code: 0, out, err: "" });
    }
  });

  it("writes a report, a page, Markdown and a workbook, and never over another", async () => {
    municipalities(2);
    for (const [flag, name, start] of [
      ["--pdf", "datapeil-regio.pdf", "%PDF-1.7"],
      ["--html", "datapeil-regio.html", "<!doctype html>"],
      ["--xlsx", "datapeil-regio.xlsx", "PK"],
    ] as const) {
      expect(await runMain("region", "gemeenten", flag)).toEqual({ code: 0, out: `${name}\n`, err: "" });
      expect(readFileSync(name, "latin1").slice(0, start.length)).toBe(start);
    }
    const again = await runMain("region", "gemeenten", "--pdf");
    expect(again.code).toBe(2);
    expect(again.err).toContain("datapeil-regio.pdf bestaat al");
    await runMain("region", "gemeenten", "-o", "regio.md");
    expect(readFileSync("regio.md", "utf8")).toContain("# De regio");
  });

  it("counts the latest measurement of each, and says so", async () => {
    municipalities(2);
    mkdirSync("vorig");
    await runMain("score", "gemeenten/99911.yaml", "--date", "2025-11-17", "--json", "-o", "vorig/99911.json");
    const { code, out, err } = await runMain("region", "gemeenten", "vorig", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).organisations).toMatchObject({ count: 2, from: "2026-11-17" });
    expect(err).toContain("1 vroegere meting van een bestuur telt niet mee");
  });

  it("leaves out what was measured with another version, by name, and tells it by its exit code", async () => {
    municipalities(3);
    await runMain("score", "gemeenten", "--json", "-o", "alle.json");
    const [first, ...others] = JSON.parse(readFileSync("alle.json", "utf8"));
    const older = { ...first, questionnaire: { ...first.questionnaire, version: "0.9.0", sha256: "f".repeat(64) } };
    writeFileSync("gemengd.json", JSON.stringify([older, ...others]));
    const { code, out, err } = await runMain("region", "gemengd.json", "--json");
    expect(code).toBe(4);
    expect(JSON.parse(out).organisations.count).toBe(2);
    expect(err).toContain("Gemeente-1");
    expect(err).toContain("local-government 0.9.0");
    expect(err).toContain("datapeil migrate");
  });

  it("refuses a questionnaire that is not the one that was measured with", async () => {
    municipalities(1);
    await runMain("score", "gemeenten", "--json", "-o", "een.json");
    const only = JSON.parse(readFileSync("een.json", "utf8"));
    const other = { ...only, questionnaire: { ...only.questionnaire, version: "7.0.0", sha256: "f".repeat(64) } };
    writeFileSync("een.json", JSON.stringify(other));
    const { code, err } = await runMain("region", "een.json");
    expect(code).toBe(3);
    expect(err).toContain("local-government 7.0.0");
    expect(err).toContain("--questionnaire");
  });
});

describe("datapeil region --for outside", () => {
  it("needs five organisations, and holds no names", async () => {
    municipalities(4);
    const few = await runMain("region", "gemeenten", "--for", "outside");
    expect(few.code).toBe(3);
    expect(few.err).toContain("minstens 5 besturen nodig; hier zijn er 4");
    const named = await runMain("region", "gemeenten", "--for", "outside", "--names");
    expect(named.code).toBe(2);
    expect(named.err).toContain("Kies één van beide");
  });

  it("is the same whatever was answered to sensitive questions", async () => {
    const { questions } = parse(readFileSync(join(home, "questionnaires/local-government/questionnaire.yaml"), "utf8"));
    const [sensitive] = questions.filter((one: { sensitive?: boolean }) => one.sensitive);
    const told: string[] = [];
    for (const level of [0, 5]) {
      municipalities(5);
      const path = join("gemeenten", "99911.yaml");
      const answers = readFileSync(path, "utf8");
      expect(answers).toContain(`\n  ${sensitive.id}:`);
      const changed = answers.replace(
        new RegExp(`\\n  ${sensitive.id}:.*(?:\\n    .*)*`, "u"),
        `\n  ${sensitive.id}: ${level}`,
      );
      writeFileSync(path, changed);
      const { code, out } = await runMain("region", "gemeenten", "--for", "outside", "--json");
      expect(code).toBe(0);
      told.push(out);
    }
    expect(told[0]).toBe(told[1]);
    expect(told[0]).not.toContain(sensitive.id);
  });
});

describe("what was typed wrong", () => {
  it.each([
    [["--wait", "veel"], "--wait"],
    [["--pdf", "--html"], "--pdf, --html"],
    [["--json", "-o", "regio.pdf"], "--pdf, --json"],
  ])("%j is refused before anything is read", async (flags, named) => {
    const { code, err } = await runMain("region", "nergens", ...flags);
    expect(code).toBe(2);
    expect(err).toContain(named);
    expect(existsSync("regio.pdf")).toBe(false);
  });

  it("nothing to read is told", async () => {
    mkdirSync("leeg");
    const { code, err } = await runMain("region", "leeg");
    expect(code).toBe(3);
    expect(err).toContain("leeg");
  });
});
