import { describe, expect, it } from "vitest";
import type { Key, Offer, Pending, Pressed } from "../../../src/cli/ask/pending-choice.ts";
import { eventOfLetter, offersOf, pendingOf, press } from "../../../src/cli/ask/pending-choice.ts";
import { interviewMessages } from "../../../src/i18n/interview.ts";
import { locales } from "../../../src/i18n/locale.ts";
import { aQuestion, aQuestionnaire, questionOf } from "../../support/builders.ts";

const say = interviewMessages.nl.notice;

function keyOf(name: string): Key {
  const special = ["up", "down", "left", "right", "enter", "escape", "backspace"] as const;
  const found = special.find((known) => known === name);
  return found ? { name: found, text: "" } : { name: "typed", text: name === "space" ? " " : name };
}

/** Presses keys one after the other, until one of them is an event. */
function keys(offers: readonly Offer[], pressed: string, start: Pending = { digits: "" }): Pressed {
  let pending = start;
  for (const name of pressed.split(" ")) {
    const outcome = press(pending, keyOf(name), offers, say);
    if ("event" in outcome) return outcome;
    pending = outcome.pending;
  }
  return { pending };
}

function offersFor(changes: Parameters<typeof aQuestion>[1], values?: number[]): readonly Offer[] {
  const scale = values && { scale: { levels: values.map((value) => ({ value, name: `L${value}` })) } };
  const questionnaire = aQuestionnaire({ questions: [aQuestion("q1", changes)], ...scale });
  return offersOf(questionOf(questionnaire, "q1"), questionnaire, "None of these.");
}

const chosen = (outcome: Pressed) => ("pending" in outcome ? outcome.pending.choice : outcome.event);

describe("levels", () => {
  const offers = offersFor({});
  const level = (value: number) => ({ kind: "level", level: value });
  const answered = (value: number) => ({ kind: "answer", answer: level(value) });

  it.each([
    ["a number chooses and does not confirm", "4", level(4)],
    ["Enter confirms", "4 enter", answered(4)],
    ["the last number counts", "4 2 enter", answered(2)],
    ["0 is a level like any other", "0 enter", answered(0)],
    ["down begins at the lowest", "down", level(0)],
    ["up stays at the top", "5 down down up enter", answered(4)],
    ["there is no way round", "0 up enter", answered(0)],
    ["w and Enter", "w enter", { kind: "dont-know" }],
    ["d is the same in any language", "d enter", { kind: "dont-know" }],
    ["n and Enter", "n enter", { kind: "not-applicable" }],
    ["s and Enter", "s enter", { kind: "skip" }],
    ["capitals are the same", "N enter", { kind: "not-applicable" }],
    ["b goes back at once", "3 b", { kind: "back" }],
    ["so does t", "t", { kind: "back" }],
    ["so does Esc", "escape", { kind: "back" }],
    ["so does left", "left", { kind: "back" }],
    ["right goes on", "right", { kind: "next" }],
    ["m", "m", { kind: "ask-note" }],
    ["e", "e", { kind: "ask-evidence" }],
    ["?", "?", { kind: "help" }],
    ["o", "o", { kind: "review" }],
    ["r is the same in any language", "r", { kind: "review" }],
    ["q", "q", { kind: "stop" }],
    ["backspace takes the choice back", "3 backspace", undefined],
  ])("%s", (_name, pressed, expected) => {
    expect(chosen(keys(offers, pressed))).toEqual(expected);
  });

  it.each([
    ["Enter without a choice", "enter", say.chooseFirst],
    ["a number outside the scale", "7", say.unknownKey("7")],
    ["a letter without a meaning", "x", say.unknownKey("x")],
  ])("%s says so and changes nothing", (_name, pressed, notice) => {
    const outcome = keys(offers, pressed);
    expect(outcome).toEqual({ pending: { digits: "", notice } });
  });

  it("beyond nine and below zero are typed in full", () => {
    const wide = offersFor({ levels: { 1: "a", 5: "b", 10: "c" } }, [1, 5, 10]);
    expect(chosen(keys(wide, "1 0 enter"))).toEqual(answered(10));
    expect(chosen(keys(wide, "1 5 enter"))).toEqual(answered(5));
    const below = offersFor({ levels: { "-1": "a", 0: "b", 1: "c" } }, [-1, 0, 1]);
    expect(chosen(keys(below, "- 1 enter"))).toEqual(answered(-1));
    expect(chosen(keys(below, "1 enter"))).toEqual(answered(1));
  });
});

it("options are numbered from 1", () => {
  const offers = offersFor({
    options: [
      { id: "no", text: "No", score: 0 },
      { id: "yes", text: "Yes", score: 5 },
    ],
  });
  const expected = { kind: "answer", answer: { kind: "option", option: "yes" } };
  expect(chosen(keys(offers, "2 enter"))).toEqual(expected);
  expect(chosen(keys(offers, "down down enter"))).toEqual(expected);
});

describe("a checklist", () => {
  const items = ["a", "b", "c"].map((id) => ({ id, text: id, points: 1 }));
  const offers = offersFor({ checklist: { items, thresholds: { 1: 1 } } });
  const checked = (...ids: string[]) => ({ kind: "answer", answer: { kind: "checked", checked: ids } });

  it.each([
    ["several numbers", "1 3 enter", checked("a", "c")],
    ["a number again takes the tick away", "1 3 1 enter", checked("c")],
    ["arrows and space", "down space down down space enter", checked("a", "c")],
    ["the order of the list, not of the ticks", "3 1 enter", checked("a", "c")],
    ["0 is none of these", "1 0 enter", checked()],
    ["a tick after 0 counts again", "0 2 enter", checked("b")],
  ])("%s", (_name, pressed, expected) => {
    expect(chosen(keys(offers, pressed))).toEqual(expected);
  });

  it("is not answered by Enter alone: no tick may mean that nobody looked", () => {
    expect(keys(offers, "1 1 enter")).toMatchObject({ pending: { notice: say.chooseFirst } });
  });
});

describe("a number", () => {
  const offers = offersFor({ number: { unit: "%", thresholds: { 1: 10 } } });
  const number = (value: number) => ({ kind: "answer", answer: { kind: "number", number: value } });

  it.each([
    ["3 5 enter", number(35)],
    ["3 , 5 enter", number(3.5)],
    ["3 . 5 enter", number(3.5)],
    ["3 5 backspace enter", number(3)],
    ["- 2 enter", number(-2)],
    ["0 enter", number(0)],
    ["3 5 w enter", { kind: "dont-know" }],
  ])("%s", (pressed, expected) => {
    expect(chosen(keys(offers, pressed))).toEqual(expected);
  });

  it.each(["3 , enter", "3 , 5 , 1 enter", "- enter"])("%s is refused", (pressed) => {
    const outcome = keys(offers, pressed);
    expect("pending" in outcome && outcome.pending.notice).toContain("geen getal");
  });

  it("asks for one first", () => {
    expect(keys(offers, "enter")).toMatchObject({ pending: { notice: say.numberFirst } });
  });
});

describe("the earlier answer", () => {
  it.each([
    ["a level", { kind: "level", level: 3, note: "x" }, { kind: "level", level: 3 }],
    ["a tick", { kind: "checked", checked: ["a"] }, { kind: "checked", checked: ["a"] }],
    ["a number, as it is written here", { kind: "number", number: 3.5 }, { kind: "typed", text: "3,5" }],
    ["a skip", { kind: "none", state: "unanswered" }, { kind: "none", state: "unanswered" }],
    ["a note without an answer", { kind: "none", state: "unanswered", note: "x" }, undefined],
    ["nothing", undefined, undefined],
  ] as const)("stands chosen: %s", (_name, answer, choice) => {
    expect(pendingOf(answer, "nl").choice).toEqual(choice);
  });
});

describe("letters", () => {
  it.each(locales)("shown in %s do what they say, and the English ones do the same everywhere", (locale) => {
    const { keys } = interviewMessages[locale];
    const kinds = {
      dontKnow: "dont-know",
      notApplicable: "not-applicable",
      skip: "skip",
      back: "back",
      note: "ask-note",
      evidence: "ask-evidence",
      overview: "review",
      help: "help",
      stop: "stop",
    } as const;
    for (const [name, kind] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
      const [letter = "", word = ""] = keys[name];
      for (const typed of [letter, word, interviewMessages.en.keys[name][0] ?? ""]) {
        expect(eventOfLetter(typed, interviewMessages[locale]), typed).toEqual({ kind });
      }
    }
    expect(eventOfLetter("constructor", interviewMessages[locale])).toBeUndefined();
  });
});
