/** Two years of an organisation that differ in a hidden group alone: whatever the program writes about both is the same. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { aQuestion, aQuestionnaireFile } from "../support/builders.ts";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

const roles = ["mt", "cbs", "hr"];
const questionnaire = aQuestionnaireFile({
  roles: roles.map((id) => ({ id, name: id.toUpperCase() })),
  areas: [{ id: "a", name: "Area A" }],
  questions: ["q1", "q2", "q3"].map((id) => aQuestion(id)),
});

/** Role → the level that each of its people gives to everything. */
type Voices = Readonly<Record<string, readonly number[]>>;

function save(folder: string, date: string, voices: Voices): void {
  mkdirSync(folder);
  for (const [role, levels] of Object.entries(voices)) {
    for (const [at, level] of levels.entries()) {
      const response = {
        format: 1,
        questionnaire: { id: "test", version: "1.0.0" },
        organisation: { id: "99901", name: "Meerlinde" },
        respondent: { id: `${role}-${at}`, role },
        submitted: date,
        answers: { q1: level, q2: level, q3: level },
      };
      writeFileSync(join(folder, `${role}-${at}.yaml`), stringify(response));
    }
  }
}

async function outputsOf(then: Voices, now: Voices): Promise<readonly string[]> {
  const folder = aFolder();
  const at = (name: string) => join(folder, name);
  writeFileSync(at("questionnaire.yaml"), stringify(JSON.parse(JSON.stringify(questionnaire))));
  save(at("then"), "2026-11-24", then);
  save(at("now"), "2027-11-24", now);
  const asked = [
    ["compare", at("then"), at("now")],
    ["compare", at("then"), at("now"), "--all"],
    ["compare", at("then"), at("now"), "--json"],
    ["compare", at("then"), at("now"), "--all", "--csv"],
    ["report", at("now"), "--earlier", at("then"), "--markdown", "-o", "-"],
  ];
  const outputs: string[] = [];
  for (const argv of asked) {
    const { code, out } = await runMain(...argv, "--questionnaire", at("questionnaire.yaml"));
    expect(code).toBe(0);
    outputs.push(out);
  }
  return outputs;
}

const mt = [2, 3, 4];
/** Beside each other their means add up to the same. */
const strict: Voices = { mt, cbs: [1, 1], hr: [3] };
const mild: Voices = { mt, cbs: [3, 3], hr: [1] };

describe("two years tell no more of a hidden group than each of them does", () => {
  it.each<readonly [string, Voices]>([
    ["with the same people the year after", { mt: [3, 3, 4], cbs: [2, 2], hr: [2] }],
    ["where the lone person has left", { mt: [3, 3, 4], cbs: [2, 2] }],
    ["where the small role has grown enough to be shown", { mt: [3, 3, 4], cbs: [2, 2, 2], hr: [2, 1, 2] }],
    ["where another role has come", { mt: [3, 3, 4], cbs: [2, 2, 3], hr: [4] }],
  ])("%s", async (_name, other) => {
    expect(await outputsOf(strict, other)).toEqual(await outputsOf(mild, other));
    expect(await outputsOf({ mt, cbs: [2, 2, 2] }, strict)).toEqual(await outputsOf({ mt, cbs: [2, 2, 2] }, mild));
  });
});
