/** Colour and signs, for every library at once: chalk colours the questions and tables, inquirer draws the lists. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, settleAppearance } from "../../../src/cli/context/appearance.ts";
import type { TerminalSession } from "../../support/terminal.ts";
import { enter, openTerminal } from "../../support/terminal.ts";

let folder: string;
let session: TerminalSession | undefined;
let sessions = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "datapeil-look-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
  session?.kill("SIGKILL");
  await session?.ended;
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences.
const sgr = /\u001b\[([0-9;]*)m/gu;
const count = (text: string) => [...text.matchAll(sgr)].length;
const who = ["--name", "Meerlinde", "--organisation", "99901", "--inhabitants", "30000", "--role", "none"];

/** In a terminal: the question screen is chalk's, the list of the review inquirer's, the table of scores chalk's. */
async function drawnWith(flags: readonly string[], env: Record<string, string>) {
  sessions += 1;
  session = openTerminal(["assess", `${sessions}.yaml`, ...who, ...flags], { cwd: folder, env });
  const key = (text: string) => (flags.includes("--plain") || env.TERM === "dumb" ? `${text}${enter}` : text);
  await session.shows("Druk op Enter om te beginnen");
  await session.type(enter, /Je keuze:|Niveau \(0 tot 5\)/u);
  await session.type(key("3"), /Je keuze: 3|vraag 2 van 40/u);
  const question = session.output();
  await session.type(key("r"), "Wat wil je doen?");
  return { question, list: session.output().slice(question.length) };
}

describe("in a terminal", () => {
  it.each([
    ["nothing said", [], {}, true],
    ["NO_COLOR", [], { NO_COLOR: "1" }, false],
    ["an empty NO_COLOR", [], { NO_COLOR: "" }, true],
    ["--no-color", ["--no-color"], {}, false],
    ["FORCE_COLOR", [], { FORCE_COLOR: "3" }, true],
    ["FORCE_COLOR=0", [], { FORCE_COLOR: "0" }, false],
    ["FORCE_COLOR and NO_COLOR", [], { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    ["FORCE_COLOR and --no-color", ["--no-color"], { FORCE_COLOR: "1" }, false],
    ["a terminal that can do nothing", [], { TERM: "dumb", FORCE_COLOR: "1" }, false],
    ["--plain and FORCE_COLOR", ["--plain"], { FORCE_COLOR: "1" }, false],
  ] as [string, string[], Record<string, string>, boolean][])("%s", async (_name, flags, env, coloured) => {
    const { question, list } = await drawnWith(flags, env);
    expect([count(question) > 0, count(list) > 0]).toEqual([coloured, coloured]);
    // Sixteen colours: the user's own theme decides what they look like.
    for (const [, code = ""] of `${question}${list}`.matchAll(sgr)) expect(code).not.toMatch(/^[34]8;/u);
  });

  it("--ascii draws with plain signs, and means the same without a colour", async () => {
    const { question, list } = await drawnWith(["--ascii"], {});
    expect(question + list).not.toMatch(/[\u2000-\u2fff·]/u);
    expect(session?.screen().join("\n")).toContain("> 1. ");
  });
});

describe("through a pipe", () => {
  const program = fileURLToPath(new URL("../../../bin/datapeil.js", import.meta.url));

  it.each([
    ["nothing said", [], {}, false],
    ["FORCE_COLOR", [], { FORCE_COLOR: "1" }, true],
    ["FORCE_COLOR and --no-color", ["--no-color"], { FORCE_COLOR: "1" }, false],
    ["FORCE_COLOR and a screen reader", [], { FORCE_COLOR: "1", ACCESSIBLE: "1" }, false],
  ] as [string, string[], Record<string, string>, boolean][])("%s", (_name, flags, env, coloured) => {
    const demo = ["score", fileURLToPath(new URL("../../../templates/example", import.meta.url)), ...flags];
    const { stdout, status } = spawnSync(process.execPath, [program, ...demo], {
      encoding: "utf8",
      env: { PATH: process.env.PATH, LANG: "nl_BE.UTF-8", ...env },
    });
    expect(status).toBe(0);
    expect(count(stdout) > 0).toBe(coloured);
  });
});

describe("what a screen reader is known by", () => {
  it.each([
    [undefined, false],
    ["", false],
    ["0", false],
    ["false", false],
    ["1", true],
    ["yes", true],
  ])("ACCESSIBLE=%s", (wish, accessible) => {
    expect(isAccessible({ ACCESSIBLE: wish })).toBe(accessible);
  });

  it("or by --plain, for all that comes after", () => {
    const env: Record<string, string | undefined> = { FORCE_COLOR: "1" };
    settleAppearance(["assess", "--plain"], env);
    expect(env).toEqual({ ACCESSIBLE: "1", NO_COLOR: "1" });
  });
});
