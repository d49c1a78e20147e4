import { EventEmitter } from "node:events";
import { render } from "@inquirer/testing";
import { describe, expect, it } from "vitest";
import { questionPrompt } from "../../../src/cli/ask/question-prompt.ts";
import { aQuestion, aQuestionnaire, questionOf } from "../../support/builders.ts";
import { aLook } from "../../support/fake-asker.ts";

const questionnaire = aQuestionnaire({ questions: [aQuestion("q1")] });
const view = { question: questionOf(questionnaire, "q1"), questionnaire, place: "Plaats", saved: undefined };

async function shown({ rows = 24 } = {}) {
  const size = { rows };
  // Only the events and the size of the window matter here.
  const output = Object.assign(new EventEmitter(), { write: () => true }) as unknown as NodeJS.WriteStream;
  const config = { view, pending: { digits: "" }, look: () => aLook(size), output };
  const prompt = await render(questionPrompt, config);
  return { ...prompt, size, output };
}

describe("the prompt of a question", () => {
  it("shows what a key chose, and gives it with Enter", async () => {
    const { answer, events, getScreen } = await shown();
    expect(getScreen()).toContain("Je keuze:");
    events.type("3");
    expect(getScreen()).toContain("› 3 q1 level 3");
    events.keypress("down");
    expect(getScreen()).toContain("› 4 q1 level 4");
    events.keypress("enter");
    expect((await answer).event).toEqual({ kind: "answer", answer: { kind: "level", level: 4 } });
  });

  it("gives the choice along with the way to a note, so that it stands again afterwards", async () => {
    const { answer, events } = await shown();
    events.type("2m");
    expect(await answer).toMatchObject({
      event: { kind: "ask-note" },
      pending: { choice: { kind: "level", level: 2 } },
    });
  });

  it("draws anew when the window changes, and gives up its place when that became too small", async () => {
    const { answer, events, getScreen, size, output } = await shown();
    events.type("2");
    size.rows = 30;
    output.emit("resize");
    expect(getScreen()).toContain("› 2 q1 level 2");
    size.rows = 5;
    output.emit("resize");
    expect(await answer).toMatchObject({ event: { kind: "redraw" }, pending: { choice: { kind: "level", level: 2 } } });
  });

  it("ignores keys that write nothing", async () => {
    const { events, getScreen } = await shown();
    events.type("1");
    for (const name of ["f5", "pagedown", "tab"]) events.keypress(name);
    events.keypress({ name: "l", ctrl: true });
    expect(getScreen()).toContain("Je keuze: 1 · Level 1");
  });
});
