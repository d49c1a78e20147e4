/** The plain face of one question: its lines from top to bottom, and what a typed line means. Pure. */
import type { GivenAnswer } from "../../core/interview/interview.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import { wrapText } from "../terminal/text-width.ts";
import type { Offer, Pending, ScreenEvent } from "./pending-choice.ts";
import { eventOfLetter, offersOf, press } from "./pending-choice.ts";
import type { Look, QuestionView } from "./question-screen.ts";
import { choiceInWords, cleanerFor, ruleOf, widthOf } from "./question-screen.ts";

/** The whole question: where we are, what is asked, what can be answered, and what was answered before. */
export function plainQuestion(view: QuestionView, pending: Pending, look: Look): string[] {
  const width = widthOf(look);
  const clean = cleanerFor(look);
  const { say } = look;
  const rule = view.question.form.kind === "checklist" ? say.plain.checklistRule : ruleOf(view, say);
  return [
    ...wrapText(clean(view.place), width),
    ...wrapText(clean(view.question.title), width),
    "",
    ...wrapText(clean(view.question.text), width),
    ...wrapText(clean(rule), width),
    ...numbered(offersOf(view.question, view.questionnaire, say.noneOfThese), look),
    ...whatIsThere(view, pending, look),
  ];
}

/** A question that stands above already: its title, and what has changed. */
export function plainQuestionAgain(view: QuestionView, pending: Pending, look: Look): string[] {
  const title = cleanerFor(look)(view.question.title);
  return [...wrapText(title, widthOf(look)), ...whatIsThere(view, pending, look)];
}

/** `4. text`, further lines hanging under the text. */
export function numbered(offers: readonly { readonly key: string; readonly text: string }[], look: Look): string[] {
  const keyWidth = Math.max(0, ...offers.map((offer) => offer.key.length));
  const clean = cleanerFor(look);
  return offers.flatMap(({ key, text }) =>
    wrapText(clean(text), widthOf(look), `${" ".repeat(keyWidth - key.length)}${key}. `),
  );
}

/** Note, evidence and answer so far; an answer that was chosen and not confirmed says so. */
function whatIsThere(view: QuestionView, pending: Pending, look: Look): string[] {
  const { say } = look;
  const { note, evidence = [] } = view.saved ?? {};
  const lines: string[] = [];
  if (note !== undefined) lines.push(say.note(note));
  evidence.forEach((item, index) => {
    lines.push(say.plain.evidence(index + 1, evidence.length, item));
  });
  const answer = answerInWords(view, pending, say);
  if (answer !== undefined) lines.push(hasAnswer(view) ? say.plain.earlier(answer) : say.plain.chosen(answer));
  return lines.flatMap((line) => wrapText(cleanerFor(look)(line), widthOf(look)));
}

function hasAnswer({ saved }: QuestionView): boolean {
  if (!saved) return false;
  return saved.kind !== "none" || saved.state !== "unanswered" || (saved.note ?? saved.evidence) === undefined;
}

/** What is chosen, in words; undefined where nothing is. */
export function answerInWords(view: QuestionView, pending: Pending, say: InterviewMessages): string | undefined {
  const { choice } = pending;
  if (choice === undefined) return undefined;
  if (choice.kind === "none" && choice.state === "unanswered") return say.review.status.skipped;
  if (choice.kind !== "checked" || choice.checked.length === 0) return choiceInWords(view, pending, say);
  const offers = offersOf(view.question, view.questionnaire, "");
  return offers
    .filter(({ item }) => item && choice.checked.includes(item))
    .map(({ key }) => key)
    .join(", ");
}

/** What to type: "0 tot 5". */
export function rangeOf(keys: readonly string[], say: InterviewMessages): string {
  const values = keys.map(Number);
  const lowest = Math.min(...values);
  const consecutive = Math.max(...values) - lowest === values.length - 1;
  return consecutive && values.length > 1 ? say.plain.range(lowest, Math.max(...values)) : keys.join(", ");
}

export type Understood = { readonly event: ScreenEvent; readonly pending: Pending } | { readonly wrong: string };

/** A line that was typed at a question; Enter alone confirms what is chosen. */
export function understand(line: string, view: QuestionView, pending: Pending, say: InterviewMessages): Understood {
  const typed = line.trim().toLowerCase();
  const offers = offersOf(view.question, view.questionnaire, "");
  const before: Pending = { ...pending, notice: undefined };
  if (typed === "") {
    const confirmed = press(before, { name: "enter", text: "" }, offers, say.notice);
    if ("event" in confirmed) return { event: confirmed.event, pending: before };
    return { wrong: `${confirmed.pending.notice ?? ""} ${say.plain.moreHelp}`.trim() };
  }
  const event = eventOfLetter(typed, say);
  if (event) return { event, pending: choiceOf(event) ?? before };
  const answer = answerIn(typed, view, offers);
  if (answer) return { event: { kind: "answer", answer }, pending: { digits: "", choice: answer } };
  return { wrong: `${say.plain.wrong(expected(view, offers, say))} ${say.plain.moreHelp}` };
}

/** "Don't know" and its like are answers too. */
function choiceOf({ kind }: ScreenEvent): Pending | undefined {
  if (kind === "skip") return { digits: "", choice: { kind: "none", state: "unanswered" } };
  if (kind !== "dont-know" && kind !== "not-applicable") return undefined;
  return { digits: "", choice: { kind: "none", state: kind } };
}

function answerIn(typed: string, { question }: QuestionView, offers: readonly Offer[]): GivenAnswer | undefined {
  switch (question.form.kind) {
    case "levels":
    case "options":
      return offers.find((offer) => offer.key === typed.replace(/\.$/u, ""))?.answer;
    case "checklist":
      return checkedIn(typed, offers);
    case "number": {
      const number = /^(-?\d{1,15}(?:[.,]\d{1,15})?)(?: ?%)?$/u.exec(typed)?.[1];
      return number === undefined ? undefined : { kind: "number", number: Number(number.replace(",", ".")) };
    }
  }
}

/** `1 3` or `1,3`, in the order of the list; `0` by itself is none of these. */
function checkedIn(typed: string, offers: readonly Offer[]): GivenAnswer | undefined {
  const keys = typed.split(/[\s,;]+/u).filter((key) => key !== "");
  const known = keys.every((key) => offers.some((offer) => offer.key === key));
  if (!known || keys.length === 0 || (keys.includes("0") && keys.length > 1)) return undefined;
  const checked = offers.flatMap(({ key, item }) => (item !== undefined && keys.includes(key) ? [item] : []));
  return { kind: "checked", checked };
}

function expected({ question }: QuestionView, offers: readonly Offer[], say: InterviewMessages): string {
  const keys = offers.map((offer) => offer.key);
  if (question.form.kind === "number") return say.plain.aNumber;
  if (question.form.kind === "checklist") return say.plain.numbers(rangeOf(keys, say));
  return say.plain.oneOf(rangeOf(keys, say));
}

/** The last words before the cursor. */
export function plainPrompt({ question, questionnaire }: QuestionView, say: InterviewMessages): string {
  const range = rangeOf(
    offersOf(question, questionnaire, "").map((offer) => offer.key),
    say,
  );
  const { prompt } = say.plain;
  return {
    levels: prompt.level(range),
    options: prompt.answer(range),
    checklist: prompt.numbers,
    number: prompt.number,
  }[question.form.kind];
}
