/**
 * The plain face: text from top to bottom and one line of input, for a screen reader, a small window or a pipe. What
 * was written stays as it was: no escape sequence, no carriage return, no sign that would be spelled out.
 */
import type { Context } from "../context/context.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { displayWidth, wrapText } from "../terminal/text-width.ts";
import type { Asker, QuestionToAsk, SelectQuestion, TextQuestion } from "./asker.ts";
import type { Conversation } from "./conversation.ts";
import { cleanText, converse, inLines } from "./conversation.ts";
import { Interruption, isInterruption } from "./interruption.ts";
import type { KeyScreen } from "./key-screen.ts";
import { offerFor, offersInWords } from "./key-screen.ts";
import type { LinesQuestion } from "./lines-edit.ts";
import { editLines } from "./lines-edit.ts";
import { eventOfLetter, isAnswer } from "./pending-choice.ts";
import {
  answerInWords,
  numbered,
  plainPrompt,
  plainQuestion,
  plainQuestionAgain,
  rangeOf,
  understand,
} from "./plain-question.ts";
import type { QuestionOutcome } from "./question-prompt.ts";
import type { Look } from "./question-screen.ts";
import { cleanerFor, keyPairs, widthOf } from "./question-screen.ts";

export function createPlainAsker(context: Context): Asker {
  const conversation = converse(context);
  const { look } = conversation;
  // The question that was asked last and has been asked about only: it need not be read out again.
  let above: string | undefined;
  return {
    look,
    text: (question) => askText(question, conversation),
    lines: (question) => askLines(question, conversation),
    select: (question) => {
      above = undefined;
      return askSelect(question, conversation);
    },
    page: (lines, lastLine) => {
      above = undefined;
      return showPage(lines, lastLine, conversation);
    },
    keys: (screen) => {
      above = undefined;
      return askKey(screen, conversation);
    },
    question: async (question) => {
      const { id } = question.view.question;
      const outcome = await askQuestion(question, above === id, conversation);
      above = id;
      return outcome;
    },
  };
}

async function askQuestion(
  asked: QuestionToAsk,
  isAbove: boolean,
  conversation: Conversation,
): Promise<QuestionOutcome> {
  const { view, pending } = asked;
  const { look, write, ask, isFirst } = conversation;
  const { say } = look();
  if (isFirst("question")) write(["", ...wrapText(hints(look()), widthOf(look()))]);
  write(["", ...(isAbove ? plainQuestionAgain : plainQuestion)(view, pending, look())]);
  if (pending.notice !== undefined) write(inLines(pending.notice, look()));
  for (;;) {
    const line = await ask(plainPrompt(view, say));
    if (line === undefined) return { event: { kind: "stop" }, pending };
    const understood = understand(sanitizeForTerminal(line), view, pending, say);
    if ("event" in understood) {
      const answer = isAnswer(understood.event) ? answerInWords(view, understood.pending, say) : undefined;
      if (answer !== undefined) write(inLines(say.plain.taken(answer), look()));
      return understood;
    }
    write(inLines(understood.wrong, look()));
  }
}

/** All letters, said once. */
export function hints(look: Look): string {
  const pairs = keyPairs(look.say).map(([key, meaning]) => `${key} ${meaning}`);
  return look.say.plain.hints(pairs.join(", "));
}

async function askText(asked: TextQuestion, conversation: Conversation): Promise<string | undefined> {
  const { look, write, ask, isFirst } = conversation;
  const { say } = look();
  const { value } = asked;
  if (isFirst("text")) write(["", ...inLines(say.plain.textHints, look())]);
  const lines = inLines(asked.message, look());
  write(["", ...lines.slice(0, -1), ...(value ? inLines(say.plain.earlierText(value), look()) : [])]);
  for (;;) {
    const typed = await ask(`${lines.at(-1)}:`);
    const text = cleanText(typed ?? "");
    if (typed === undefined || text === "/q") throw new Interruption();
    if (text === "/b" || text === "/t") return undefined;
    const answer = text === "" ? (value ?? "") : text === "/-" ? "" : text;
    const problem = asked.problem?.(answer);
    if (problem === undefined) return answer;
    write(inLines(problem, look()));
  }
}

/** Undefined where the lines are left as they were; at the end of the input and on Ctrl-C, what was written is kept. */
async function askLines(asked: LinesQuestion, conversation: Conversation): Promise<readonly string[] | undefined> {
  const { look, write, ask, isFirst, endInput } = conversation;
  const { say } = look();
  const all = (lines: readonly string[]) =>
    numbered(
      lines.map((text, index) => ({ key: `${index + 1}`, text })),
      look(),
    );
  write(["", ...inLines(asked.message, look()), ...all(asked.lines)]);
  if (isFirst("lines")) write(inLines(say.plain.linesHints, look()));
  let { lines } = asked;
  for (;;) {
    const typed = await ask(say.plain.prompt.line(lines.length + 1)).catch((error: unknown) => {
      if (!isInterruption(error)) throw error;
      endInput();
      return undefined;
    });
    const edit = editLines(cleanText(typed ?? ""), { ...asked, lines });
    if (edit.kind === "back") return undefined;
    if (edit.kind === "help") write(inLines(say.plain.linesHints, look()));
    if (edit.kind === "lines") {
      lines = edit.lines;
      if (edit.show) write(lines.length === 0 ? inLines(say.plain.noLines, look()) : all(lines));
    }
    if (edit.kind === "stop") endInput();
    if (edit.kind !== "done" && edit.kind !== "stop") continue;
    const problem = asked.problem(lines);
    if (problem === undefined) return lines;
    if (typed === undefined || edit.kind === "stop") return undefined;
    write(inLines(problem, look()));
  }
}

async function askSelect<T>(asked: SelectQuestion<T>, conversation: Conversation): Promise<T | undefined> {
  const { look, write, ask } = conversation;
  const { say } = look();
  const offers = asked.choices.map(({ name }, index) => ({ key: String(index + 1), text: name }));
  const chosen = asked.choices.find(({ value }) => value !== undefined && value === asked.chosen);
  const range = rangeOf(
    offers.map(({ key }) => key),
    say,
  );
  const all = ["", ...inLines(asked.message, look()), ...numbered(offers, look())];
  if (chosen) all.push(...inLines(say.plain.chosen(chosen.name), look()));
  write(all);
  for (;;) {
    const typed = await ask(say.plain.prompt.choice(range));
    if (typed === undefined) throw new Interruption();
    const text = cleanText(typed).toLowerCase();
    const event = eventOfLetter(text, say)?.kind;
    if (event === "stop") throw new Interruption();
    if (event === "back") return undefined;
    if (text === "" && chosen) return chosen.value;
    const index = offers.findIndex(({ key }) => key === text.replace(/\.$/u, ""));
    const picked = asked.choices[index];
    if (picked) return picked.value;
    if (event === "help") write(all);
    write(inLines(say.plain.selectWrong(range), look()));
  }
}

async function showPage(lines: readonly string[], lastLine: string, conversation: Conversation): Promise<void> {
  const { look, write, ask } = conversation;
  const clean = cleanerFor(look());
  const width = widthOf(look());
  // Laid out for a larger window, perhaps; lines that fit keep their columns.
  const fitted = lines.map(clean).flatMap((line) => (displayWidth(line) <= width ? [line] : wrapText(line, width)));
  write(["", ...fitted]);
  for (;;) {
    const typed = await ask(clean(lastLine));
    const event = eventOfLetter(cleanText(typed ?? "").toLowerCase(), look().say)?.kind;
    if (typed === undefined || event === "stop") throw new Interruption();
    if (typed.trim() === "" || event === "back") return;
  }
}

/** The keys are said once, and again when one is not understood or `?` does nothing else here. */
async function askKey<T>({ lines, offers }: KeyScreen<T>, conversation: Conversation): Promise<T> {
  const { look, write, ask, isFirst } = conversation;
  const words = offersInWords(offers, look());
  write(["", ...lines(look())]);
  if (isFirst(words.join(" "))) write(words);
  for (;;) {
    const typed = await ask(look().say.plain.prompt.key);
    if (typed === undefined) throw new Interruption();
    const key = cleanText(typed).toLowerCase();
    const offer = offerFor(key === "" ? "enter" : key, offers);
    if (offer) return offer.value;
    write(words);
  }
}
