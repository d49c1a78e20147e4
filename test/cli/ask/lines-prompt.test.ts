import { EventEmitter } from "node:events";
import { render } from "@inquirer/testing";
import { describe, expect, it } from "vitest";
import { linesPrompt } from "../../../src/cli/ask/lines-prompt.ts";
import { aLook } from "../../support/fake-asker.ts";

async function shown(lines: readonly string[], { hasEditor = true, notice = undefined as string | undefined } = {}) {
  const output = Object.assign(new EventEmitter(), { write: () => true }) as unknown as NodeJS.WriteStream;
  const problem = (all: readonly string[]) => (all.includes("fout") ? "Dat mag niet." : undefined);
  const split = (line: string) => line.split(" + ");
  const question = { message: "Titel\nBewijs", lines, split, problem };
  const prompt = await render(linesPrompt, {
    question,
    look: () => aLook(),
    notice,
    hasEditor,
    onWriting: () => undefined,
    output,
  });
  const press = (...keys: string[]) => {
    for (const key of keys) {
      if (["enter", "up", "down", "escape", "backspace"].includes(key)) prompt.events.keypress(key);
      else if (key.startsWith("ctrl-")) prompt.events.keypress({ name: key.slice(5), ctrl: true });
      else prompt.events.type(key);
    }
  };
  return { ...prompt, press };
}

describe("several lines", () => {
  it.each([
    ["are added at the end", ["a"], ["b", "enter", "c", "enter", "enter"], ["a", "b", "c"]],
    ["are done with an empty last line", ["a"], ["enter"], ["a"]],
    ["may be one line that holds two", [], ["a + b", "enter", "enter"], ["a", "b"]],
    ["can be changed", ["a", "b"], ["up", "up", "x", "enter", "enter", "enter"], ["ax", "b"]],
    ["can be taken away by emptying one", ["a", "b"], ["up", "backspace", "enter", "enter"], ["a"]],
    ["keep what was typed when the arrows leave it", ["a"], ["b", "up", "down", "enter", "enter"], ["a", "b"]],
    ["keep an empty line in the middle", ["a", "", "b"], ["up", "up", "enter", "enter", "enter"], ["a", "", "b"]],
    ["go no further than the first", ["a"], ["up", "up", "up", "x", "enter", "enter"], ["ax"]],
  ] as [string, string[], string[], string[]][])("%s", async (_name, lines, keys, expected) => {
    const { answer, press } = await shown(lines);
    press(...keys);
    expect(await answer).toEqual({ kind: "done", lines: expected });
  });

  it("show what stands there, and the line under the cursor", async () => {
    const { getScreen, press } = await shown(["a", "b"]);
    expect(getScreen()).toMatch(/Bewijs\n[\s\S]* 1 {2}a\n +2 {2}b\n +3/u);
    press("up", "x");
    expect(getScreen()).toMatch(/1 {2}a\n +2 {2}bx/u);
  });

  it("stay as they were on Esc", async () => {
    const { answer, press } = await shown(["a"]);
    press("b", "escape");
    expect(await answer).toEqual({ kind: "back", lines: ["a"] });
  });

  it("say what is wrong, and wait for something better", async () => {
    const { answer, press, getScreen } = await shown([]);
    press("fout", "enter", "enter");
    expect(getScreen()).toContain("! Dat mag niet.");
    press("up", "backspace", "backspace", "backspace", "backspace", "goed", "enter", "enter");
    expect(await answer).toEqual({ kind: "done", lines: ["goed"] });
  });

  it("go to an editor with what was typed, where there is one", async () => {
    const { answer, press, getScreen } = await shown(["a"], { notice: "Je editor faalde." });
    expect(getScreen()).toContain("! Je editor faalde.");
    expect(getScreen()).toContain("Ctrl-O");
    press("half", "ctrl-o");
    expect(await answer).toEqual({ kind: "editor", lines: ["a", "half"] });
    expect((await shown([], { hasEditor: false })).getScreen()).not.toContain("Ctrl-O");
  });
});
