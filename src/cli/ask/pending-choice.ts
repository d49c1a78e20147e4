/**
 * What a respondent has chosen and not yet confirmed, and what each key makes of it. Two steps against slips in
 * front of an audience: a key chooses, Enter confirms. Pure: the prompt draws it.
 */
import type { GivenAnswer, InterviewEvent } from "../../core/interview/interview.ts";
import type { Question, Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { Answer } from "../../core/response/response.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import type { Locale } from "../../i18n/locale.ts";

export type Choice =
  | GivenAnswer
  | { readonly kind: "typed"; readonly text: string }
  | { readonly kind: "none"; readonly state: "dont-know" | "not-applicable" | "unanswered" };

export interface Pending {
  /** Nothing is chosen beforehand. */
  readonly choice?: Choice | undefined;
  /** Where the arrows stand in a checklist. */
  readonly cursor?: number | undefined;
  /** Digits of a number in the making, for scales and lists beyond nine. */
  readonly digits: string;
  readonly notice?: string | undefined;
}

/** One line that can be chosen, with the number that chooses it. */
export interface Offer {
  readonly key: string;
  readonly text: string;
  /** Of a checklist: the item that is ticked. */
  readonly item?: string;
  readonly answer: GivenAnswer;
}

export interface Key {
  readonly name: "up" | "down" | "left" | "right" | "enter" | "escape" | "backspace" | "typed" | "other";
  /** The character, for `typed`. */
  readonly text: string;
}

/**
 * What a screen asks of the interview: an event of the state machine, or something around it. `redraw`: the window
 * has become too small for a whole question, or large enough.
 */
export type ScreenEvent = InterviewEvent | { readonly kind: "ask-note" | "ask-evidence" | "help" | "redraw" | "stop" };

/** Whether the event gives an answer, or leaves the question open on purpose. */
export function isAnswer({ kind }: ScreenEvent): boolean {
  return ["answer", "dont-know", "not-applicable", "skip"].includes(kind);
}

export type Pressed = { readonly pending: Pending } | { readonly event: ScreenEvent };

/** What can be chosen; nothing where a number is typed. */
export function offersOf(question: Question, questionnaire: Questionnaire, noneOfThese: string): readonly Offer[] {
  const form = question.form;
  switch (form.kind) {
    case "levels":
      return questionnaire.levels.map(({ value }) => ({
        key: String(value),
        text: form.texts[String(value)] ?? "",
        answer: { kind: "level", level: value },
      }));
    case "options":
      return form.options.map((option, index) => ({
        key: String(index + 1),
        text: option.text,
        answer: { kind: "option", option: option.id },
      }));
    case "checklist": {
      const items = form.items.map((item, index) => ({
        key: String(index + 1),
        text: item.text,
        item: item.id,
        answer: { kind: "checked", checked: [item.id] } as const,
      }));
      return [...items, { key: "0", text: noneOfThese, answer: { kind: "checked", checked: [] } }];
    }
    case "number":
      return [];
  }
}

/** The earlier answer stands chosen; a question that only has a note has no choice yet. */
export function pendingOf(answer: Answer | undefined, locale: Locale): Pending {
  const nothing: Pending = { digits: "" };
  if (!answer) return nothing;
  switch (answer.kind) {
    case "level":
      return { digits: "", choice: { kind: "level", level: answer.level } };
    case "option":
      return { digits: "", choice: { kind: "option", option: answer.option } };
    case "checked":
      return { digits: "", choice: { kind: "checked", checked: answer.checked } };
    case "number": {
      const text = String(answer.number);
      return { digits: "", choice: { kind: "typed", text: locale === "nl" ? text.replace(".", ",") : text } };
    }
    case "none":
      if (answer.state === "unanswered" && (answer.note !== undefined || answer.evidence !== undefined)) return nothing;
      // Not shown in a survey: here it is asked for the first time.
      if (answer.state === "not-shown") return nothing;
      return { digits: "", choice: { kind: "none", state: answer.state } };
  }
}

/** Letters that always work, in any language; `w`, `t` and `o` are the Dutch ones. None means two things. */
const letters: Readonly<Record<string, ScreenEvent["kind"]>> = {
  d: "dont-know",
  w: "dont-know",
  n: "not-applicable",
  s: "skip",
  b: "back",
  t: "back",
  m: "ask-note",
  e: "ask-evidence",
  o: "review",
  r: "review",
  "?": "help",
  q: "stop",
};

/** What a letter, or the word that it stands for, asks of the interview at once; undefined where it means nothing. */
export function eventOfLetter(typed: string, { keys }: Pick<InterviewMessages, "keys">): ScreenEvent | undefined {
  const { level: _level, option: _option, tick: _tick, ...pairs } = keys;
  const letter = Object.values(pairs).find(([, word]) => word === typed)?.[0] ?? typed;
  const kind = Object.hasOwn(letters, letter) ? letters[letter] : undefined;
  return kind === undefined ? undefined : ({ kind } as ScreenEvent);
}

/** What a key does. `say` holds the sentences for a key that cannot do anything. */
export function press(pending: Pending, key: Key, offers: readonly Offer[], say: InterviewMessages["notice"]): Pressed {
  const before: Pending = { ...pending, notice: undefined };
  switch (key.name) {
    case "enter":
      return confirm(before, offers, say);
    case "left":
    case "escape":
      return { event: { kind: "back" } };
    case "right":
      return { event: { kind: "next" } };
    case "up":
    case "down":
      return { pending: move(before, key.name === "up" ? -1 : 1, offers) };
    case "backspace":
      return { pending: erase(before) };
    case "typed":
      return typed(before, key.text.toLowerCase(), offers, say);
    case "other":
      return { pending: before };
  }
}

function typed(before: Pending, text: string, offers: readonly Offer[], say: InterviewMessages["notice"]): Pressed {
  if (text === " ") return { pending: tick(before, offers[before.cursor ?? -1], offers) };
  if (/[0-9.,-]/u.test(text)) {
    if (offers.length === 0) return { pending: typeNumber(before, text) };
    const chosen = chooseByNumber(before, text, offers);
    if (chosen) return { pending: chosen };
  }
  const meaning = letters[text];
  switch (meaning) {
    case undefined:
      return { pending: { ...before, digits: "", notice: say.unknownKey(text) } };
    case "dont-know":
    case "not-applicable":
      return { pending: { digits: "", choice: { kind: "none", state: meaning } } };
    case "skip":
      return { pending: { digits: "", choice: { kind: "none", state: "unanswered" } } };
    default:
      return { event: { kind: meaning } as ScreenEvent };
  }
}

/** "1" and then "0" is 10, where there is a 10; otherwise every digit begins anew. */
function chooseByNumber(before: Pending, text: string, offers: readonly Offer[]): Pending | undefined {
  for (const digits of [before.digits + text, text]) {
    const index = offers.findIndex((offer) => offer.key === digits);
    const offer = offers[index];
    if (offer) return { ...choose(before, index, offers), digits };
    if (offers.some((known) => known.key.startsWith(digits))) return { ...before, digits };
  }
  return undefined;
}

function choose(before: Pending, index: number, offers: readonly Offer[]): Pending {
  const offer = offers[index];
  if (!offer) return before;
  if (offer.answer.kind !== "checked") return { digits: "", choice: offer.answer };
  return { ...tick(before, offer, offers), cursor: index };
}

function tick(before: Pending, offer: Offer | undefined, offers: readonly Offer[]): Pending {
  if (offer?.answer.kind !== "checked") return before;
  if (offer.item === undefined) return { ...before, digits: "", choice: offer.answer };
  const item = offer.item;
  const earlier = before.choice?.kind === "checked" ? before.choice.checked : [];
  const ticked = earlier.includes(item) ? earlier.filter((id) => id !== item) : [...earlier, item];
  // In the order of the list: the order of ticking says nothing.
  const checked = offers.flatMap((known) => (known.item && ticked.includes(known.item) ? [known.item] : []));
  return { ...before, digits: "", choice: checked.length > 0 ? { kind: "checked", checked } : undefined };
}

/** No wrap-around: the order of the levels is their meaning. */
function move(before: Pending, step: 1 | -1, offers: readonly Offer[]): Pending {
  if (offers.length === 0) return before;
  const at = cursorOf(before, offers);
  const from = at === -1 ? (step === 1 ? -1 : offers.length) : at;
  const index = Math.min(offers.length - 1, Math.max(0, from + step));
  const offer = offers[index];
  if (!offer) return before;
  if (offer.answer.kind === "checked") return { ...before, digits: "", cursor: index };
  return { digits: "", choice: offer.answer };
}

/** Position of the chosen line, or of the arrows in a checklist; −1 where there is none. */
export function cursorOf(pending: Pending, offers: readonly Offer[]): number {
  if (pending.cursor !== undefined) return pending.cursor;
  const choice = pending.choice;
  if (choice?.kind === "level") return offers.findIndex((offer) => offer.key === String(choice.level));
  if (choice?.kind !== "option") return -1;
  return offers.findIndex((offer) => offer.answer.kind === "option" && offer.answer.option === choice.option);
}

function typeNumber(before: Pending, text: string): Pending {
  const earlier = before.choice?.kind === "typed" ? before.choice.text : "";
  return { digits: "", choice: { kind: "typed", text: (earlier + text).slice(0, 15) } };
}

function erase(before: Pending): Pending {
  if (before.choice?.kind !== "typed") return { digits: "" };
  const text = before.choice.text.slice(0, -1);
  return { digits: "", choice: text === "" ? undefined : { kind: "typed", text } };
}

function confirm(before: Pending, offers: readonly Offer[], say: InterviewMessages["notice"]): Pressed {
  const choice = before.choice;
  if (!choice) return { pending: { ...before, notice: offers.length > 0 ? say.chooseFirst : say.numberFirst } };
  if (choice.kind === "none") {
    return { event: { kind: choice.state === "unanswered" ? "skip" : choice.state } };
  }
  if (choice.kind !== "typed") return { event: { kind: "answer", answer: choice } };
  if (!/^-?\d+(?:[.,]\d+)?$/u.test(choice.text)) {
    return { pending: { ...before, notice: say.notANumber(choice.text) } };
  }
  return { event: { kind: "answer", answer: { kind: "number", number: Number(choice.text.replace(",", ".")) } } };
}
