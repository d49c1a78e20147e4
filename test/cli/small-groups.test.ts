/** Two organisations that differ in a hidden group alone: whatever the program writes about them is the same. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

const questions = ["q1", "q2", "q3"];

const questionnaire = {
  format: 1,
  id: "klein",
  version: "1.0.0",
  language: "nl",
  title: "Klein",
  scale: { levels: [0, 1, 2, 3, 4, 5].map((value) => ({ value, name: `Niveau ${value}` })) },
  areas: [{ id: "beleid", name: "Beleid" }],
  dimensions: [{ id: "afspraken", name: "Afspraken" }],
  roles: ["mt", "cbs", "hr"].map((id) => ({ id, name: id.toUpperCase() })),
  questions: questions.map((id) => ({
    id,
    area: "beleid",
    dimensions: { afspraken: 1 },
    title: `Titel ${id}`,
    text: `Vraag ${id}?`,
    levels: Object.fromEntries([0, 1, 2, 3, 4, 5].map((level) => [level, `${id}, stap ${level}`])),
  })),
};

/** Three of the management team, two aldermen, and one person of human resources, who must never be recognised. */
async function organisation(folder: string, levels: { readonly cbs: number; readonly hr: number }, workshop: boolean) {
  const answers = join(folder, "antwoorden");
  await mkdir(answers, { recursive: true });
  const people = [
    ["mt-1", "mt", 2],
    ["mt-2", "mt", 3],
    ["mt-3", "mt", 4],
    ["cbs-1", "cbs", levels.cbs],
    ["cbs-2", "cbs", levels.cbs],
    ["hr-1", "hr", levels.hr],
    ...(workshop ? [["samen", "consensus", 3] as const] : []),
  ] as const;
  await writeFile(join(folder, "vragenlijst.yaml"), stringify(questionnaire));
  for (const [id, role, level] of people) {
    const response = {
      format: 1,
      questionnaire: { id: "klein", version: "1.0.0" },
      organisation: { id: "99901", name: "Meerlinde" },
      respondent: { id, role },
      submitted: "2026-11-24",
      answers: Object.fromEntries(questions.map((question) => [question, level])),
    };
    await writeFile(join(answers, `${id}.yaml`), stringify(response));
  }
}

async function outputsOf(levels: { readonly cbs: number; readonly hr: number }, workshop: boolean) {
  const folder = aFolder();
  await organisation(folder, levels, workshop);
  const input = [join(folder, "antwoorden"), "--questionnaire", join(folder, "vragenlijst.yaml")];
  const asked = [
    ["score"],
    ["score", "--json"],
    ["score", "--csv"],
    ["score", "--roles", "mt,cbs"],
    ["score", "--roles", "cbs,hr", "--json"],
    ["score", "--explain", "q1"],
    ["score", "--explain", "afspraken"],
    ["report", "--markdown", "-o", "-"],
    ["report", "--html", "-o", "-"],
    ["report", "--json", "-o", "-"],
  ];
  const outputs: string[] = [];
  for (const [command = "", ...flags] of asked) {
    const { code, out } = await runMain(command, ...input, ...flags);
    outputs.push(`${command} ${flags.join(" ")}: ${code}\n${out}`);
  }
  return outputs;
}

describe.each([
  ["before a workshop", false],
  ["after a workshop", true],
])("%s", (_name, workshop) => {
  it("nothing tells a strict college beside a mild colleague from the reverse, where their means add up to the same", async () => {
    const [strict, mild] = [await outputsOf({ cbs: 1, hr: 3 }, workshop), await outputsOf({ cbs: 3, hr: 1 }, workshop)];
    expect(strict[0]).toContain("Meerlinde");
    expect(strict.every((output) => output.includes(": 0\n"))).toBe(true);
    expect(mild).toEqual(strict);
  });
});
