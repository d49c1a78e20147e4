/** Interviews in a real terminal, on a small questionnaire with every way to answer. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { parse, stringify } from "yaml";
import { aQuestion, aQuestionnaireFile } from "./builders.ts";
import type { TerminalSession } from "./terminal.ts";
import { enter, openTerminal } from "./terminal.ts";

/** Every way to answer, and a question that hangs on another. */
export const questionnaire = aQuestionnaireFile({
  questions: [
    aQuestion("q1", { title: "Eerste" }),
    aQuestion("q2", { title: "Vervolg", askIf: { question: "q1", atLeast: 3 } }),
    aQuestion("q3", {
      title: "Opties",
      options: [
        { id: "no", text: "Nee", score: 0 },
        { id: "yes", text: "Ja", score: 5 },
      ],
    }),
    aQuestion("q4", {
      title: "Lijst",
      checklist: { items: ["a", "b", "c"].map((id) => ({ id, text: `Punt ${id}`, points: 1 })), thresholds: { 3: 2 } },
    }),
    aQuestion("q5", { title: "Getal", number: { unit: "%", thresholds: { 2: 30 } }, area: "b" }),
  ],
});

export const who = ["--name", "Deinze", "--organisation", "44083", "--inhabitants", "44000", "--role", "none"];

export const own = ["--questionnaire", "own.yaml"];

type How = Partial<Parameters<typeof openTerminal>[1]>;

export interface Interviews {
  /** Of the test that runs now. */
  readonly folder: () => string;
  readonly assess: (args: readonly string[], how?: How) => TerminalSession;
  /** At the first question of a new file, `a.yaml`. */
  readonly begun: (how?: How) => Promise<TerminalSession>;
  readonly saved: (name?: string) => { answers: Record<string, unknown> } & Record<string, unknown>;
}

/** A folder of its own for each test, with the questionnaire in `own.yaml`; all sessions end with it. */
export function interviews(): Interviews {
  let folder = "";
  let open: TerminalSession[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "datapeil-assess-"));
    open = [];
    writeFileSync(join(folder, "own.yaml"), stringify(questionnaire));
  });
  afterEach(async () => {
    for (const session of open) session.kill("SIGKILL");
    await Promise.all(open.map((session) => session.ended));
    rmSync(folder, { recursive: true, force: true });
  });

  const assess = (args: readonly string[], how: How = {}) => {
    const session = openTerminal(["assess", ...args], { cwd: folder, ...how });
    open.push(session);
    return session;
  };
  const begun = async (how: How = {}) => {
    const session = assess(["a.yaml", ...own, ...who], how);
    await session.shows("Druk op Enter om te beginnen");
    await session.type(enter, "vraag 1 van");
    return session;
  };
  return {
    folder: () => folder,
    assess,
    begun,
    saved: (name = "a.yaml") => parse(readFileSync(join(folder, name), "utf8")),
  };
}

/** Words as they stand on a screen, folded wherever the window ends. */
export function folded(words: string): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll(" ", "\\s+"), "u");
}
