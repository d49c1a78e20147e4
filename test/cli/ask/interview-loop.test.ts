import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdInterview } from "../../../src/cli/ask/interview-loop.ts";
import type { Saved } from "../../../src/cli/ask/keep-answers.ts";
import type { ScreenEvent } from "../../../src/cli/ask/pending-choice.ts";
import { startInterview } from "../../../src/core/interview/interview.ts";
import type { Answer } from "../../../src/core/response/response.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../support/builders.ts";
import type { Script } from "../../support/fake-asker.ts";
import { aFakeAsker } from "../../support/fake-asker.ts";

const questionnaire = aQuestionnaire({
  questions: [aQuestion("q1"), aQuestion("q2", { askIf: { question: "q1", atLeast: 2 } }), aQuestion("q3")],
});
const level = (value: number): ScreenEvent => ({ kind: "answer", answer: { kind: "level", level: value } });

const kept = (answers: ReadonlyMap<string, Answer>): Saved => ({ kind: "saved", answers });

async function hold(script: Script, save: (answers: ReadonlyMap<string, Answer>) => Saved = kept) {
  const asker = aFakeAsker(script);
  const end = await holdInterview(startInterview(questionnaire, undefined), {
    asker,
    locale: "nl",
    clock: () => 0,
    save: async (answers) => save(answers),
  });
  return { ...end, asked: asker.asked };
}

it("saves every answer before the next question is asked, whatever comes after", async () => {
  const events = fc.oneof(
    fc.integer({ min: 0, max: 5 }).map(level),
    fc.constantFrom<ScreenEvent[]>({ kind: "dont-know" }, { kind: "skip" }, { kind: "back" }, { kind: "next" }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(events, { maxLength: 20 }), async (walk) => {
      let onDisk: ReadonlyMap<string, Answer> = new Map();
      const ids: string[] = [];
      const onQuestion = (id: string) => {
        const before = ids.at(-1);
        const given = walk[ids.length - 1];
        if (before && given?.kind === "answer") expect(onDisk.get(before)).toEqual(given.answer);
        if (before && given?.kind === "skip") expect(onDisk.get(before)).toEqual({ kind: "none", state: "unanswered" });
        ids.push(id);
      };
      const save = (answers: ReadonlyMap<string, Answer>) => {
        onDisk = answers;
        return kept(answers);
      };
      const { state } = await hold({ events: walk, picks: [undefined, undefined], onQuestion }, save);
      expect(onDisk).toEqual(state.answers);
    }),
  );
});

describe("a save that fails", () => {
  it("keeps the question on the table, says why, and tries again with the next Enter", async () => {
    let failures = 1;
    const { state, asked } = await hold({ events: [level(1), level(1)] }, (answers) =>
      failures-- > 0 ? { kind: "not-saved", reason: "de schijf is vol, ENOSPC" } : kept(answers),
    );
    expect(asked.slice(0, 3)).toEqual([
      "q1",
      "q1 Niet bewaard (de schijf is vol, ENOSPC). Je keuze staat er nog: Enter probeert opnieuw.",
      "q3",
    ]);
    expect(state.answers).toEqual(answersOf({ q1: 1 }));
  });

  it("keeps a note that was written, and saves it with the next answer", async () => {
    let failures = 1;
    const script = { events: [{ kind: "ask-note" } as const, level(1)], texts: ["lang verhaal"] };
    const { state, asked } = await hold(script, (answers) =>
      failures-- > 0 ? { kind: "not-saved", reason: "de schijf is vol, ENOSPC" } : kept(answers),
    );
    expect(asked[2]).toContain("Niet bewaard (de schijf is vol, ENOSPC). Wat je schreef, gaat mee met het volgende");
    expect(state.answers.get("q1")).toEqual({ kind: "level", level: 1, note: "lang verhaal" });
  });

  it("ends the interview where the respondent gives up", async () => {
    const { how, asked } = await hold({ events: [level(1), level(1)] }, () => ({ kind: "stopped" }));
    expect({ how, asked }).toEqual({ how: "stopped", asked: ["q1"] });
  });
});

it("goes on with what is on disk, which can be more than was answered here", async () => {
  const elsewhere = answersOf({ q1: 1, q3: 5 });
  const { state } = await hold({ events: [level(1)] }, () => kept(elsewhere));
  expect(state.answers).toEqual(elsewhere);
});

it("ends as stopped on an interruption, with everything that was answered", async () => {
  const { how, state } = await hold({ events: [level(4), level(2)] });
  expect(how).toBe("stopped");
  expect(state.answers).toEqual(answersOf({ q1: 4, q2: 2 }));
});

it("does not hide a fault of ours", async () => {
  const asker = { ...aFakeAsker({}), question: () => Promise.reject(new TypeError("bug")) };
  const start = startInterview(questionnaire, undefined);
  const held = holdInterview(start, { asker, locale: "nl", clock: () => 0, save: async (answers) => kept(answers) });
  await expect(held).rejects.toThrow("bug");
});

it("asks before it finishes with questions that were never looked at", async () => {
  const events: ScreenEvent[] = [level(4), { kind: "review" }, { kind: "review" }];
  const no = await hold({ events, picks: [1, 0] });
  expect(no.how).toBe("stopped");
  expect(no.asked.join("\n")).toMatch(/Vragen zonder antwoord: 2 nog open\.[\s\S]*Toch afronden\?/u);
  const yes = await hold({ events, picks: [1, 1] });
  expect(yes.how).toBe("finished");
});

it("estimates the time left after five answers, by the middle one", async () => {
  const many = aQuestionnaire({ questions: Array.from({ length: 16 }, (_, index) => aQuestion(`q${index}`)) });
  const places: string[] = [];
  const fake = aFakeAsker({ events: Array.from({ length: 6 }, () => level(1)) });
  let now = 0;
  await holdInterview(startInterview(many, aResponse()), {
    asker: {
      ...fake,
      question: async (asked) => {
        places.push(asked.view.place);
        // A minute a question, and an hour of coffee.
        now += places.length === 3 ? 3_600_000 : 60_000;
        return fake.question(asked);
      },
    },
    locale: "nl",
    clock: () => now,
    save: async (answers) => kept(answers),
  });
  expect(places[4]).toBe("Area A · vraag 5 van 16 · bewaard");
  expect(places[5]).toBe("Area A · vraag 6 van 16 · bewaard · nog ongeveer 11 minuten");
});

it("says which answers no longer count when it happens, and when they count again", async () => {
  const events: ScreenEvent[] = [level(4), level(5), { kind: "back" }, { kind: "back" }, level(1), { kind: "back" }];
  const { asked, state } = await hold({ events: [...events, level(3)] });
  const told = asked.filter((text) => text.includes("Title of q2"));
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('Door je antwoord op "Title of q1" wordt 1 vraag niet meer gesteld.');
  expect(told[1]).toMatch(/^Dit eerdere antwoord telt weer mee:\n- Title of q2$/u);
  expect(state.answers).toEqual(answersOf({ q1: 3, q2: 5 }));
});
