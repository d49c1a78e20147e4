/** The prompts around the questions: inquirer's own, on stderr, in the user's language, wrapped beforehand. */
import inquirer from "inquirer";
import { interviewMessages } from "../../i18n/interview.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { hasUnicode } from "../context/signs.ts";
import { paintFor } from "../terminal/paint.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { displayWidth, wrapText } from "../terminal/text-width.ts";
import type { Asker, QuestionToAsk, SelectQuestion, TextQuestion } from "./asker.ts";
import { Interruption } from "./interruption.ts";
import { keyPrompt } from "./key-prompt.ts";
import type { KeyScreen } from "./key-screen.ts";
import { pagePrompt } from "./page-prompt.ts";
import type { QuestionOutcome } from "./question-prompt.ts";
import { questionPrompt } from "./question-prompt.ts";
import type { Look } from "./question-screen.ts";
import { cleanerFor, widthOf } from "./question-screen.ts";
import { askLines } from "./rich-lines.ts";
import { untilEscape } from "./until-escape.ts";
import { WindowResized } from "./window.ts";

/** Redrawn screens, answered with keys. */
export function createRichAsker(context: Context): Asker {
  const { stderr } = context.streams;
  const say = interviewMessages[context.locale];
  const paint = paintFor(context, "stderr");
  const unicode = hasUnicode(context.env, process.platform);
  const look = (): Look => ({
    say,
    paint,
    unicode,
    plain: false,
    columns: stderr.columns || 80,
    rows: stderr.rows || 24,
  });
  const pointedAt: PointedAt = new WeakMap();
  // Ctrl-C in a text that was half written: it is taken as an answer, and what would be asked next is not.
  let isOver = false;
  const onInterrupted = () => {
    isOver = true;
  };
  const unlessOver = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (isOver) throw new Interruption();
    return ask();
  };
  return {
    text: (question) => unlessOver(() => askText(context, look(), question)),
    select: (question) => unlessOver(() => askSelect(context, look(), question, pointedAt)),
    lines: (question) => unlessOver(() => askLines(context, look, question, onInterrupted)),
    question: (question) => unlessOver(() => askQuestion(context, look, question)),
    page: (lines, lastLine) => unlessOver(() => showPage(context, look(), lines, lastLine)),
    keys: (screen) => unlessOver(() => askKey(context, look, screen)),
    look,
  };
}

async function askText(context: Context, look: Look, asked: TextQuestion): Promise<string | undefined> {
  const { message, value, problem } = asked;
  const { paint } = look;
  const answers = await untilEscape(context, [], (signal) =>
    stock(
      context,
      signal,
    )([
      {
        type: "input",
        name: "answer",
        message: wrapped(`${message}:`, look).split("\n").join("\n  "),
        ...(value === undefined ? {} : { default: value, prefill: "editable" as const }),
        validate: (typed: string) => problem?.(typed.trim()) ?? true,
        theme: {
          prefix: cleanerFor(look)("›"),
          style: {
            message: (words: string) => paint.bold(words),
            error: (wrong: string) => paint.yellow(`! ${wrong}`),
          },
        },
      },
    ]),
  );
  return answers === undefined ? undefined : sanitizeForTerminal(String(answers.answer)).normalize("NFC").trim();
}

/** The choice under the cursor of a list, by its position, for when the list is asked anew in a window of another size. */
type PointedAt = WeakMap<object, number>;

async function askSelect<T>(
  context: Context,
  look: Look,
  asked: SelectQuestion<T>,
  pointedAt: PointedAt,
): Promise<T | undefined> {
  const clean = cleanerFor(look);
  const lead = wrapped(asked.message, look).split("\n");
  // Where the lines above the choices leave no room for them, only the last one is part of the prompt.
  const tooTall = lead.length + 6 > look.rows;
  if (tooTall) tell(context, `\n${lead.slice(0, -1).join("\n")}`);
  const message = tooTall ? (lead.at(-1) ?? "") : lead.join("\n");
  const names = asked.choices.map(({ name }) => hanging(clean(name), look));
  const { move, confirm, back } = look.say.select;
  const help = clean(`↑↓ ${move} · Enter ${confirm} · Esc ${back}`);
  const drawn = [message, ...names, "", help].join("\n").split("\n");
  const chosen = asked.choices.findIndex(({ value }) => value !== undefined && value === asked.chosen);
  const answers = await untilEscape(context, drawn, (signal) =>
    stock(
      context,
      signal,
    )([
      {
        type: "select",
        name: "answer",
        message,
        choices: names.map((name, value) => ({ name, value })),
        default: pointedAt.get(asked) ?? Math.max(0, chosen),
        loop: false,
        // In lines, not in choices: at its default of seven the last choices would be hidden.
        pageSize: Math.max(3, look.rows - message.split("\n").length - 3),
        theme: selectTheme(help, look, (position) => pointedAt.set(asked, position)),
      },
    ]),
  );
  return answers === undefined ? undefined : asked.choices[Number(answers.answer)]?.value;
}

/** Inquirer's own words and signs, in the user's language. The line under the cursor, with its number, is highlighted. */
function selectTheme(help: string, look: Look, onPoint: (position: number) => void) {
  return {
    prefix: "",
    icon: { cursor: cleanerFor(look)("›") },
    indexMode: "number" as const,
    style: {
      message: (words: string) => words,
      keysHelpTip: () => help,
      highlight: (words: string) => {
        onPoint(Number(/\d+/u.exec(words)?.[0] ?? 1) - 1);
        return look.paint.cyan(words);
      },
    },
  };
}

async function askQuestion(context: Context, look: () => Look, asked: QuestionToAsk): Promise<QuestionOutcome> {
  const { stdin, stderr } = context.streams;
  const io = { input: stdin, output: stderr, clearPromptOnDone: true };
  return questionPrompt({ ...asked, look, output: stderr }, io);
}

async function showPage(context: Context, look: Look, lines: readonly string[], lastLine: string): Promise<void> {
  const { stdin, stderr } = context.streams;
  const last = `${cleanerFor(look)(lastLine)} `;
  const tooTall = lines.length + 2 > look.rows;
  if (tooTall) tell(context, `\n${lines.join("\n")}\n`);
  const text = tooTall ? last : [...lines, "", last].join("\n");
  const io = { input: stdin, output: stderr, clearPromptOnDone: true };
  await untilEscape(context, text.split("\n"), (signal) => pagePrompt({ text }, { ...io, signal }));
}

async function askKey<T>(context: Context, look: () => Look, screen: KeyScreen<T>): Promise<T> {
  const { stdin, stderr } = context.streams;
  const io = { input: stdin, output: stderr, clearPromptOnDone: true };
  const outcome = await keyPrompt({ screen, look, output: stderr }, io);
  if ("value" in outcome) return outcome.value as T;
  throw outcome.without === "resized" ? new WindowResized() : new Interruption();
}

function stock(context: Context, signal: AbortSignal) {
  const { stdin, stderr } = context.streams;
  return inquirer.createPromptModule({ input: stdin, output: stderr, clearPromptOnDone: true, signal });
}

/** Lines that fit stay as they are, so that columns keep their places. Inquirer's sign before it takes two columns. */
function wrapped(words: string, look: Look): string {
  const width = widthOf(look) - 2;
  const lines = cleanerFor(look)(words).split("\n");
  return lines.flatMap((line) => (displayWidth(line) <= width ? [line] : wrapText(line, width))).join("\n");
}

/** Inquirer puts "› 12. " before a choice: its further lines hang under the text. */
function hanging(name: string, look: Look): string {
  const [first = "", ...others] = wrapText(name, widthOf(look) - 6);
  return [first, ...others.map((line) => `     ${line}`)].join("\n");
}
