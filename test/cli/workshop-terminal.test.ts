/** A session as the group meets it: real keys in a real terminal, and the scores of what it decided. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { aQuestion, aQuestionnaireFile } from "../support/builders.ts";
import type { TerminalSession } from "../support/terminal.ts";
import { ctrlC, enter, esc, openTerminal } from "../support/terminal.ts";

let folder: string;
let open: TerminalSession[];

const questionnaire = aQuestionnaireFile({
  questions: [
    aQuestion("agreed", { title: "Eens" }),
    aQuestion("divided", { title: "Verdeeld" }),
    aQuestion("choice", {
      title: "Opties",
      options: [
        { id: "no", text: "Nee", score: 0 },
        { id: "yes", text: "Ja", score: 5 },
      ],
    }),
    aQuestion("list", {
      title: "Lijst",
      checklist: { items: ["a", "b"].map((id) => ({ id, text: `Punt ${id}`, points: 1 })), thresholds: { 3: 2 } },
    }),
  ],
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "datapeil-workshop-"));
  open = [];
  writeFileSync(join(folder, "own.yaml"), stringify(questionnaire));
  const people = { mt: [0, 1, 5], cbs: [4, 5, 5] };
  for (const [role, levels] of Object.entries(people)) {
    for (const [at, level] of levels.entries()) {
      answer(`${role}-${at}`, role, { agreed: 3, divided: { level, note: `noot ${role} ${at}` } });
    }
  }
});

afterEach(async () => {
  for (const session of open) session.kill("SIGKILL");
  await Promise.all(open.map((session) => session.ended));
  rmSync(folder, { recursive: true, force: true });
});

function answer(id: string, role: string, answers: unknown, more: object = {}): void {
  const response = {
    format: 1,
    questionnaire: { id: "test", version: "1.0.0" },
    organisation: { id: "99901", name: "Meerlinde" },
    respondent: { id, role },
    submitted: "2026-11-20",
    ...more,
    answers,
  };
  writeFileSync(join(folder, `${id}.yaml`), stringify(response));
}

const own = ["--questionnaire", "own.yaml"];

function workshop(...args: string[]): TerminalSession {
  const session = openTerminal(["workshop", ".", ...own, ...args], { cwd: folder });
  open.push(session);
  return session;
}

const fileName = () => readdirSync(folder).find((name) => name.startsWith("gezamenlijk-meerlinde")) ?? "";
const saved = (name = fileName()) => parse(readFileSync(join(folder, name), "utf8"));

/** Past the opening page, at the first question. */
async function begun(...args: string[]): Promise<TerminalSession> {
  const session = workshop(...args);
  await session.shows("Druk op Enter om te beginnen");
  await session.type(enter, /Vraag \d van/u);
  return session;
}

function score(...paths: string[]) {
  const program = fileURLToPath(new URL("../../bin/datapeil.js", import.meta.url));
  const run = spawnSync(process.execPath, [program, "score", ...paths, ...own, "--json"], { cwd: folder });
  return JSON.parse(run.stdout.toString());
}

describe("a session", () => {
  it("reveals, decides, goes back, stops, goes on, finishes, and is what the score uses", async () => {
    const session = await begun();
    expect(session.screen().join("\n")).toContain("Vraag 1 van 4 · net begonnen · nog ongeveer 20 minuten");
    // What people answered is nowhere to be seen before it is shown.
    expect(session.screen().join("\n")).toMatch(/Verdeeld[\s\S]*6 antwoorden, nog verborgen/u);
    expect(session.output()).not.toMatch(/noot|Gemiddeld|Overeenstemming/u);
    await session.type(enter, "Gemiddeld: Management team 2,0 (3 antwoorden) · College 4,7 (3 antwoorden)");
    expect(session.screen().join("\n")).toMatch(/0 Level 0 +█+ 1\n[\s\S]*1 Level 1 +█+ 1\n[\s\S]*5 Level 5 +█+ 3\n/u);
    await session.type("m", "noot cbs 0");
    await session.type(enter, "Overeenstemming 0,");
    await session.type(enter, "wat beslissen jullie? · vooraf 0: 1, 1: 1, 4: 1, 5: 3");
    await session.type("2", "Je keuze: 2 · Level 2");
    await session.type(enter, "Waarom? (mag leeg)");
    // By now it is on disk, whatever comes after.
    expect(saved().answers).toEqual({ divided: 2 });
    await session.type(esc, "wat beslissen jullie?");
    await session.type(`3${enter}`, "Waarom? (mag leeg)");
    await session.type(`Er is een nota${enter}${enter}`, "Wie ziet het anders");
    await session.type(`Een schepen blijft bij 1${enter}${enter}`, "Vraag 2 van 4");
    expect(saved().answers).toEqual({
      divided: { level: 3, reason: "Er is een nota", dissent: "Een schepen blijft bij 1" },
    });
    await session.type("t", "Besloten: 3 · Level 3.");
    await session.type("s", "Vraag 2 van 4");
    session.press("q");
    expect(await session.ended).toMatchObject({ exitCode: 130 });
    await session.shows(/Gestopt\. Alles is bewaard in gezamenlijk-meerlinde-[\d-]+\.yaml: 1 vraag\s+beslist\./u);
    await session.shows("Ga verder met: datapeil workshop . --questionnaire own.yaml");
    expect(saved()).not.toHaveProperty("submitted");

    const again = workshop();
    await again.shows("1 vraag is al beslist");
    await again.type(enter, "Vraag 2 van 4");
    await again.type(enter, "Enter beslis");
    await again.type(enter, "wat beslissen jullie?");
    await again.type(`2${enter}`, "Waarom?");
    await again.type(enter, "Wie ziet het anders");
    await again.type(enter, "Vraag 3 van 4");
    await again.type("s", "Vraag 4 van 4");
    await again.type("o", "nog 1 vraag te bespreken");
    expect(again.screen().join("\n")).toContain("2 vragen beslist · 1 vraag opengelaten");
    await again.type("2", "› 2. Afronden");
    await again.type(enter, "Over 2 vragen is niet beslist");
    await again.type("2", "› 2. Ja");
    again.press(enter);
    expect(await again.ended).toMatchObject({ exitCode: 0 });
    const file = saved();
    expect(file).toMatchObject({
      organisation: { id: "99901", name: "Meerlinde" },
      respondent: { id: expect.stringMatching(/^consensus-/u), role: "consensus" },
      submitted: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u),
      answers: { divided: { level: 3 }, choice: { option: "yes" }, list: "unanswered" },
    });
    const questions = new Map<string, unknown>(
      score(".").questions.map((one: { id: string }) => [one.id, one] as const),
    );
    expect(questions.get("divided")).toMatchObject({ value: 3, consensus: true, reason: "Er is een nota" });
    expect(questions.get("choice")).toMatchObject({ value: 5, consensus: true });
    // What was left open stays as everybody answered it.
    expect(questions.get("agreed")).toMatchObject({ value: 3, n: 6 });
    expect(questions.get("agreed")).not.toHaveProperty("consensus");
  });

  it("shows last year's consensus once the answers are shown, and lets the group restate it with a reason", async () => {
    answer(
      "vorig-jaar",
      "consensus",
      { divided: { level: 4, reason: "Toen leek dat zo" } },
      {
        round: "2025",
        submitted: "2025-11-20",
      },
    );
    const session = await begun();
    expect(session.screen().join("\n")).not.toContain("Vorige keer");
    await session.type(enter, "Vorige keer (2025): 4 · Level 4.");
    await session.shows("Reden toen: Toen leek dat zo");
    await session.type("v", "wat had het vorige keer moeten zijn?");
    await session.type(`2${enter}`, "Waarom had het vorige keer anders moeten zijn?");
    await session.type(enter, "zonder reden begrijpt later niemand het verschil");
    await session.type(`We weten nu meer${enter}${enter}`, "Herzien: had 2 · Level 2 moeten zijn. We weten nu meer");
    await session.type(enter, "wat beslissen jullie?");
    await session.type(`3${enter}`, "Waarom?");
    await session.type(enter, "Wie ziet het anders");
    await session.type(enter, "Vraag 2 van 4");
    expect(saved().answers.divided).toEqual({ level: 3, earlier: { level: 2, reason: "We weten nu meer" } });
    session.press(ctrlC);
    await session.ended;
  });

  it("goes on in a window that becomes too small, as plain text, and as screens when it is large again", async () => {
    const session = await begun();
    await session.shows("6 antwoorden, nog verborgen");
    session.resize(60, 20);
    await session.shows("Toets:");
    await session.type(enter, "Enter: beslis");
    expect(session.screen().join("\n")).toContain("5 Level 5: 3");
    session.resize(100, 30);
    await session.type(enter, "wat beslissen jullie?");
    await session.type(`3${enter}`, "Waarom?");
    session.press(ctrlC);
    await session.ended;
    expect(saved().answers).toEqual({ divided: 3 });
  });

  it("takes only what fits the time, and the rest when there is time left", async () => {
    const session = await begun("--minutes", "6");
    await session.shows("Vraag 1 van 1");
    await session.type("o", "3 vragen staan niet op de agenda");
    await session.type("4", "› 4. Neem ook de andere 3 vragen op");
    await session.type(enter, "Vraag 1 van 4");
  });

  it("never writes over a joint answer that is there: it asks, and a new one begins with the same decisions", async () => {
    answer("klaar", "consensus", { divided: { level: 2, reason: "Zo is het" } });
    const session = workshop();
    await session.shows("Er is al een gezamenlijk antwoord");
    await session.type("2", "› 2. Begin een nieuw bestand met dezelfde besluiten");
    await session.type(enter, "1 vraag is al beslist");
    await session.type(enter, "Vraag 2 van 4");
    expect(saved().answers).toEqual({ divided: { level: 2, reason: "Zo is het" } });
    session.press(ctrlC);
    await session.ended;
    expect(saved("klaar.yaml").answers).toEqual({ divided: { level: 2, reason: "Zo is het" } });
  });
});
