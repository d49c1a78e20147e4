/** Results on standard output and all else beside it: through files, slow pipes, and readers that leave. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { aQuestion, aQuestionnaireFile } from "../support/builders.ts";
import { aFolder } from "../support/folder.ts";
import { enter, openTerminal } from "../support/terminal.ts";

const program = fileURLToPath(new URL("../../bin/datapeil.js", import.meta.url));

describe("assess > out.json", () => {
  const who = ["--name", "Meerlinde", "--organisation", "99901", "--inhabitants", "44000", "--role", "none"];

  async function answered(args: readonly string[], pick: string): Promise<{ out: string; screen: string }> {
    const folder = aFolder();
    const questions = [aQuestion("q1"), aQuestion("q2")];
    writeFileSync(join(folder, "own.yaml"), stringify(aQuestionnaireFile({ questions })));
    const words = ["assess", "a.yaml", "--questionnaire", "own.yaml", ...who, ...args];
    const session = openTerminal(words, { cwd: folder, stdout: "out.json" });
    await session.shows("Druk op Enter om te beginnen");
    await session.type(enter, "vraag 1 van 2");
    await session.type(`3${enter}`, "vraag 2 van 2");
    await session.type(`4${enter}`, "Overzicht");
    await session.type(enter, "rapport als PDF");
    session.press(`${pick}${enter}`);
    expect(await session.ended).toMatchObject({ exitCode: 0 });
    return { out: readFileSync(join(folder, "out.json"), "utf8"), screen: session.output() };
  }

  it("asks on the screen, and leaves the Assessment in the file", async () => {
    const { out, screen } = await answered(["--json"], "2");
    expect(JSON.parse(out)).toMatchObject({ format: 1, overall: { score: 3.5 }, organisation: { id: "99901" } });
    expect(screen).toContain("Klaar. Je antwoorden staan in a.yaml.");
  });

  it("names the report on the screen, so that the file stays JSON", async () => {
    const { out, screen } = await answered(["--json"], "1");
    expect(JSON.parse(out)).toMatchObject({ format: 1 });
    expect(screen).toMatch(/rapport-meerlinde-[\d-]+\.pdf/u);
  });

  it("shows the table without --json", async () => {
    expect((await answered([], "2")).out).toContain("Meerlinde");
  });
});

describe("five megabytes of JSON", () => {
  /** Six organisations with as much evidence as fits a file. */
  function answers(): string {
    const folder = aFolder();
    const questions = Array.from({ length: 90 }, (_, index) => aQuestion(`q${index}`));
    writeFileSync(join(folder, "own.yaml"), stringify(aQuestionnaireFile({ questions })));
    for (const organisation of [1, 2, 3, 4, 5, 6]) {
      const evidence = Array.from({ length: 20 }, (_, index) => `${index} ${"x".repeat(490)}`);
      const response = {
        format: 1,
        questionnaire: { id: "test", version: "1.0.0" },
        organisation: { id: `9990${organisation}` },
        respondent: { id: "r" },
        submitted: "2026-11-25",
        answers: Object.fromEntries(questions.map(({ id }) => [id, { level: 3, evidence }])),
      };
      writeFileSync(join(folder, `r${organisation}.json`), JSON.stringify(response));
    }
    return folder;
  }

  it("arrive whole through a slow pipe, and a reader that leaves early is no fault", () => {
    const cwd = answers();
    const score = `"${process.execPath}" "${program}" score r1.json r2.json r3.json r4.json r5.json r6.json --questionnaire own.yaml --json`;
    const shell = (line: string) =>
      execFileSync("/bin/bash", ["-c", `set -o pipefail; ${line}`], { cwd, encoding: "utf8", maxBuffer: 2 ** 26 });
    const whole = shell(`${score} | (sleep 1; cat)`);
    expect(whole.length).toBeGreaterThan(5_000_000);
    expect(JSON.parse(whole)).toHaveLength(6);
    expect(shell(`${score} 2>&1 | head -c 20`)).toHaveLength(20);
  });
});
