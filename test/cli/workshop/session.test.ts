import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Asker } from "../../../src/cli/ask/asker.ts";
import type { ScreenEvent } from "../../../src/cli/ask/pending-choice.ts";
import { holdWorkshop } from "../../../src/cli/workshop/session.ts";
import type { Workshop } from "../../../src/cli/workshop/workshop.ts";
import { withQuestions } from "../../../src/cli/workshop/workshop.ts";
import { agendaOf } from "../../../src/core/interview/agenda.ts";
import { startInterview } from "../../../src/core/interview/interview.ts";
import { revealAll } from "../../../src/core/interview/revealed.ts";
import type { Answer } from "../../../src/core/response/response.ts";
import { workshopMessages } from "../../../src/i18n/workshop.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../support/builders.ts";
import type { Script } from "../../support/fake-asker.ts";
import { aFakeAsker, aLook } from "../../support/fake-asker.ts";

const questionnaire = aQuestionnaire({
  questions: [aQuestion("q1"), aQuestion("q2", { askIf: { question: "q1", atLeast: 2 } }), aQuestion("q3")],
});
const people = [0, 2, 5].map((level, at) =>
  aResponse({ respondent: { id: `p${at}`, role: "mt" }, answers: answersOf({ q1: 2, q2: 3, q3: level }) }),
);
const revealed = revealAll(questionnaire, people);
const agenda = agendaOf(questionnaire, revealed);
const words = workshopMessages.nl;
const level = (value: number): ScreenEvent => ({ kind: "answer", answer: { kind: "level", level: value } });

function aWorkshop(asker: Asker, changes: Partial<Workshop> = {}): Workshop {
  return {
    asker,
    locale: "nl",
    words,
    questionnaire,
    agenda,
    revealed,
    lastTime: new Map([["q3", { round: "2025", answer: { kind: "level", level: 4 } }]]),
    save: async (answers) => ({ kind: "saved", answers }),
    clock: () => 0,
    ...changes,
  };
}

function start(answers: ReadonlyMap<string, Answer> = new Map()) {
  const all = withQuestions(questionnaire, agenda, new Set(agenda.map(({ question }) => question)));
  return startInterview(all, aResponse({ respondent: { id: "w", role: "consensus" }, answers }));
}

async function hold(script: Script, changes: Partial<Workshop> = {}) {
  const asker = aFakeAsker(script);
  const saves: ReadonlyMap<string, Answer>[] = [];
  const save: Workshop["save"] = async (answers) => {
    saves.push(answers);
    return { kind: "saved", answers };
  };
  const end = await holdWorkshop(start(), aWorkshop(asker, { save, ...changes }));
  return { end, asked: asker.asked, saves, last: Object.fromEntries(saves.at(-1) ?? []) };
}

describe("a session", () => {
  it("begins with the widest disagreement, and asks a question that hangs on another only if that one holds", async () => {
    const script = {
      keys: ["enter", "enter", "enter", "enter"],
      events: [level(3), level(1)],
      texts: ["", "", "", ""],
    };
    const { asked, last } = await hold({ ...script, picks: [undefined] });
    const titles = asked.flatMap((text) => /Title of (q\d)\n/u.exec(text)?.[1] ?? []);
    expect([...new Set(titles)]).toEqual(["q3", "q1"]);
    expect(last).toEqual({ q3: { kind: "level", level: 3 }, q1: { kind: "level", level: 1 } });
  });

  it("leaves what could not be saved undecided, says why, and keeps the choice", async () => {
    const script = { keys: ["enter", "enter"], events: [level(3), { kind: "stop" } as const] };
    const failing: Workshop["save"] = async () => ({ kind: "not-saved", reason: "vol" });
    const { end, asked } = await hold(script, { save: failing });
    expect(end).toBe("stopped");
    expect(asked.at(-1)).toContain("Niet bewaard (vol)");
  });

  it("shows the reason that could not be saved again, to be saved as it was written", async () => {
    let saves = 0;
    const failing: Workshop["save"] = async (answers) =>
      ++saves === 2 ? { kind: "not-saved", reason: "vol" } : { kind: "saved", answers };
    const asker = aFakeAsker({ keys: ["enter", "enter"], events: [level(3)], texts: ["want", undefined] });
    const offered: (readonly string[])[] = [];
    const lines: Asker["lines"] = (question) => {
      offered.push(question.lines);
      return asker.lines(question);
    };
    await holdWorkshop(start(), aWorkshop({ ...asker, lines }, { save: failing }));
    expect(offered).toEqual([[], ["want"]]);
  });

  it("cannot finish without a decision, and asks when some are missing", async () => {
    const nothing = await hold({ keys: ["o"], picks: [1] });
    expect(nothing.asked.at(-2)).toContain(words.nothingDecided);
    const some = await hold({
      keys: ["enter", "enter", "o"],
      events: [level(3)],
      texts: ["want", "een lid"],
      picks: [1, 1],
    });
    expect(some.asked.at(-1)).toContain("Over 1 vraag is niet beslist");
    expect(some.end).toBe("finished");
    expect(some.last).toEqual({ q3: { kind: "level", level: 3, reason: "want", dissent: "een lid" } });
  });

  it("another decision keeps the reason, the dissent and what was restated", async () => {
    const answers = new Map<string, Answer>([
      ["q3", { kind: "level", level: 2, reason: "r", dissent: "d", earlier: { kind: "level", level: 1, reason: "e" } }],
    ]);
    const saves: ReadonlyMap<string, Answer>[] = [];
    const asker = aFakeAsker({ keys: ["b", "enter"], events: [level(5)] });
    const save: Workshop["save"] = async (given) => {
      saves.push(given);
      return { kind: "saved", answers: given };
    };
    await holdWorkshop(start(answers), aWorkshop(asker, { save }));
    expect(saves.at(-1)?.get("q3")).toEqual({ ...answers.get("q3"), level: 5 });
  });
});

describe("whatever the group does", () => {
  const moves = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 5 })), { minLength: 5, maxLength: 60 });

  it("what it decided is on disk before anything else is asked", async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (walk) => {
        let onDisk: ReadonlyMap<string, Answer> = new Map();
        const model = new Map<string, Partial<Answer>>();
        const asker = aWanderer(walk, model, () => {
          expect(withoutUndefined(Object.fromEntries(onDisk))).toEqual(
            withoutUndefined(Object.fromEntries(written(model))),
          );
        });
        const save: Workshop["save"] = async (answers) => {
          onDisk = answers;
          return { kind: "saved", answers };
        };
        await holdWorkshop(start(), aWorkshop(asker, { save }));
      }),
      { numRuns: 300 },
    );
  });
});

/** Somebody who presses anything, and notes what should stand on disk by then; `check` runs before every question. */
function aWanderer(
  walk: readonly (readonly [number, number])[],
  model: Map<string, Partial<Answer>>,
  check: () => void,
): Asker {
  let at = 0;
  let on = "";
  let said: Partial<Answer> | undefined;
  const next = () => {
    check();
    const step = walk[at];
    at += 1;
    if (!step) throw Object.assign(new Error("Ctrl-C"), { name: "ExitPromptError" });
    return step;
  };
  const put = (change: Partial<Answer>) =>
    model.set(on, { ...(model.get(on) ?? { kind: "none", state: "unanswered" }), ...change } as Partial<Answer>);
  const statement = (value: Partial<Answer>) => {
    const { note, evidence, reason, dissent, earlier } = model.get(on) ?? {};
    model.set(on, { ...value, note, evidence, reason, dissent, earlier } as Partial<Answer>);
  };
  return {
    look: () => aLook(),
    page: async () => void next(),
    text: async () => undefined,
    keys: async ({ lines, offers }) => {
      const [pick] = next();
      on = /Title of (q\d)/u.exec(lines(aLook()).join("\n"))?.[1] ?? on;
      const offer = offers[pick % offers.length];
      if (!offer) throw new Error("Nothing to press");
      const name = offer.name;
      if (name === words.keys.stop[1]) throw Object.assign(new Error("Ctrl-C"), { name: "ExitPromptError" });
      if (name === words.keys.leaveOpen[1]) statement({ kind: "none", state: "unanswered", skipped: true });
      return offer.value;
    },
    select: async ({ choices }) => {
      const [pick] = next();
      return pick === 20 ? undefined : choices[pick % choices.length]?.value;
    },
    question: async ({ view, pending }) => {
      const [pick, value] = next();
      const restating = view.place.includes(words.restating);
      const events: ScreenEvent[] = [
        level(value),
        { kind: "dont-know" },
        { kind: "back" },
        { kind: "skip" },
        { kind: "help" },
      ];
      const event = events[pick % events.length] ?? { kind: "back" };
      said = event.kind === "answer" ? event.answer : { kind: "none", state: "dont-know" };
      if (!restating && (event.kind === "answer" || event.kind === "dont-know")) statement(said);
      if (event.kind === "skip" && restating) put({ earlier: undefined });
      if (event.kind === "skip" && !restating) statement({ kind: "none", state: "unanswered", skipped: true });
      return { event, pending };
    },
    lines: async ({ message }) => {
      const [pick, value] = next();
      if (pick % 3 === 0) return undefined;
      const text = value === 0 && !message.includes(words.askRestateReason) ? "" : `tekst ${value}`;
      const kept = text === "" ? undefined : text;
      if (message.includes(words.askReason)) put({ reason: kept });
      if (message.includes(words.askDissent)) put({ dissent: kept });
      if (message.includes(words.askRestateReason)) put({ earlier: { ...said, reason: text } as Answer["earlier"] });
      return text === "" ? [] : [text];
    },
  };
}

/** A question that was left open has no mark where it has no remark, and one that nothing is said of is not there. */
function written(model: ReadonlyMap<string, Partial<Answer>>): [string, unknown][] {
  return [...model].flatMap(([id, answer]): [string, unknown][] => {
    const { note, evidence, reason, dissent, earlier } = answer;
    const isBare = [note, evidence, reason, dissent, earlier].every((remark) => remark === undefined);
    if (!("state" in answer) || answer.state !== "unanswered" || !isBare) return [[id, answer]];
    return answer.skipped ? [[id, { ...answer, skipped: undefined }]] : [];
  });
}

function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
