/** Whatever ends an interview, at whichever question: what was answered is there, and the terminal is as it was. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { theFlagship } from "../support/flagship.ts";
import type { TerminalSession } from "../support/terminal.ts";
import { ctrlC, ctrlD, enter, openTerminal } from "../support/terminal.ts";

const who = ["--name", "Meerlinde", "--organisation", "99901", "--inhabitants", "30000", "--role", "none"];
const questions = theFlagship("nl").questions.map(({ id }) => id);

let folder: string;
let session: TerminalSession;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "datapeil-signals-"));
});

afterEach(async () => {
  session.kill("SIGKILL");
  // It may write until it is gone.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});

const answers = (): Record<string, number> => parse(readFileSync(join(folder, "a.yaml"), "utf8")).answers;
const level = (index: number) => index % 6;
/** What there must be once this many questions were answered. */
const first = (count: number) => Object.fromEntries(questions.slice(0, count).map((id, index) => [id, level(index)]));

/** At the question with this index, from 0; everything before it answered in earlier sessions. */
async function atQuestion(index: number): Promise<void> {
  session = openTerminal(["assess", "a.yaml", "--lang", "nl", ...(index === 0 ? who : [])], { cwd: folder });
  await session.shows("Druk op Enter om te beginnen");
  await session.type(enter, new RegExp(`vraag ${index + 1} van 40[^]*Je keuze`, "u"));
}

async function answer(index: number): Promise<void> {
  await session.type(String(level(index)), `Je keuze: ${level(index)}`);
  const next = index === 39 ? "Overzicht" : new RegExp(`vraag ${index + 2} van 40[^]*Je keuze`, "u");
  await session.type(enter, next);
}

type Stop = readonly [name: string, how: () => void];

const stops: readonly Stop[] = [
  ["Ctrl-C", () => session.press(ctrlC)],
  ["SIGHUP", () => session.kill("SIGHUP")],
  ["SIGKILL", () => session.kill("SIGKILL")],
  ["Ctrl-D", () => session.press(ctrlD)],
  ["SIGTERM", () => session.kill("SIGTERM")],
  ["SIGINT", () => session.kill("SIGINT")],
];

/** With EVERY_SIGNAL set each way to stop meets every question: minutes instead of seconds. */
const turns = process.env.EVERY_SIGNAL ? stops.map((_, turn) => turn) : [0];

describe("at every question", () => {
  it.each(turns)(
    "every answer is there, the terminal is given back, and the way on is told (turn %i)",
    async (turn) => {
      for (let index = 0; index < 40; index += 1) {
        await atQuestion(index);
        await answer(index);
        const [name, stop] = stops[(index + turn) % stops.length] ?? ["", () => undefined];
        stop();
        const { exitCode } = await session.ended;
        expect([name, answers()]).toEqual([name, first(index + 1)]);
        if (name === "SIGKILL") continue;
        expect([name, exitCode]).toEqual([name, 130]);
        await session.shows(`Alles is bewaard in a.yaml: ${index + 1} van 40`);
        await session.shows("datapeil assess a.yaml");
        expect(isCursorShown(session.output())).toBe(true);
        expect(session.output()).not.toMatch(/Error|\bat .*\.js/u);
        expect(readdirSync(folder).sort()).toEqual(index === 0 ? ["a.yaml"] : ["a.yaml", "a.yaml.bak"]);
      }
    },
    600_000,
  );
});

it.each([
  ["Ctrl-C", () => session.press(ctrlC)],
  ["SIGHUP", () => session.kill("SIGHUP")],
  ["SIGTERM", () => session.kill("SIGTERM")],
] as const)("%s in the middle of a note keeps what was written of it", async (_name, stop) => {
  await atQuestion(0);
  await answer(0);
  await session.type("m", "lege regel");
  await session.type(`een${enter}twee`, /1 +een\s+2 +twee/u);
  stop();
  expect(await session.ended).toMatchObject({ exitCode: 130 });
  await session.shows("Alles is bewaard in a.yaml");
  expect(Object.values(answers())[1]).toEqual({ state: "unanswered", note: "een\ntwee" });
});

it("a window that is closed ends the program, with everything saved and the file free", async () => {
  await atQuestion(0);
  await answer(0);
  session.close();
  await expect.poll(() => isAlive(session.pid)).toBe(false);
  expect(answers()).toEqual(first(1));
  expect(readdirSync(folder)).toEqual(["a.yaml"]);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function isCursorShown(output: string): boolean {
  return output.lastIndexOf("\u001b[?25h") >= output.lastIndexOf("\u001b[?25l");
}
