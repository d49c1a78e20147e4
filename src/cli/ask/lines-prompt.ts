/** Several lines, written in the rich face: arrows go from line to line, Enter on an empty last line ends. */
import type { KeypressEvent } from "@inquirer/core";
import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useRef, useState } from "@inquirer/core";
import { shorten, wrapText } from "../terminal/text-width.ts";
import type { LinesQuestion } from "./lines-edit.ts";
import type { Look } from "./question-screen.ts";
import { cleanerFor, widthOf } from "./question-screen.ts";
import { useWindow } from "./use-window.ts";

export interface LinesPrompt {
  readonly question: LinesQuestion;
  readonly look: () => Look;
  /** Said above the lines: why an editor did not work. */
  readonly notice: string | undefined;
  /** There is an editor to go to. */
  readonly hasEditor: boolean;
  /** Told after each key what the lines would be if they were done now: Ctrl-C ends the prompt without an outcome. */
  readonly onWriting: (lines: readonly string[]) => void;
  readonly output: NodeJS.WriteStream;
}

export interface LinesOutcome {
  readonly kind: "done" | "back" | "editor";
  readonly lines: readonly string[];
}

interface Writing {
  readonly lines: readonly string[];
  /** The line under the cursor; the one after the last is a new one. */
  readonly at: number;
  readonly notice: string | undefined;
}

export const linesPrompt = createPrompt<LinesOutcome, LinesPrompt>((config, done) => {
  const { question, output } = config;
  const [writing, setWriting] = useState<Writing>(begun(config));
  // The line as it was before the key: readline empties it on Enter, and fills it from its history on an arrow.
  const typed = useRef("");
  const latest = useRef(writing);
  latest.current = writing;

  useKeypress((key, readline) => {
    const name = keyOf(key);
    const outcome = press(name, readline.line, { writing: latest.current, typed: typed.current }, config);
    if ("kind" in outcome) {
      done(outcome);
      return;
    }
    if (name === "other") typed.current = readline.line;
    else {
      const stays = outcome.at === latest.current.at && outcome.lines === latest.current.lines;
      if (!stays) typed.current = outcome.lines[outcome.at] ?? "";
      readline.clearLine(0);
      readline.write(typed.current);
    }
    latest.current = outcome;
    setWriting({ ...outcome });
    config.onWriting(soFar());
  });

  const soFar = (): readonly string[] => {
    const { lines } = settled(latest.current, typed.current, question);
    return question.problem(lines) === undefined ? lines : question.lines;
  };

  useWindow({
    output,
    // The end of the input ends the text too: what was written is kept.
    onEnd: () => done({ kind: "done", lines: soFar() }),
  });

  return drawn(writing, typed.current, config);
});

function begun({ question, notice }: LinesPrompt): Writing {
  return { lines: question.lines, at: question.lines.length, notice };
}

type LinesKey = "enter" | "up" | "down" | "escape" | "editor" | "other";

function keyOf(key: KeypressEvent): LinesKey {
  if (isEnterKey(key)) return "enter";
  if (isUpKey(key)) return "up";
  if (isDownKey(key)) return "down";
  if (key.name === "escape") return "escape";
  return key.ctrl && key.name === "o" ? "editor" : "other";
}

/** What a key makes of the lines; an outcome where it ends the prompt. */
function press(
  key: LinesKey,
  line: string,
  { writing, typed }: { readonly writing: Writing; readonly typed: string },
  { question, hasEditor }: LinesPrompt,
): Writing | LinesOutcome {
  const next = settled(writing, typed, question);
  switch (key) {
    case "escape":
      return { kind: "back", lines: question.lines };
    case "editor":
      return hasEditor ? { kind: "editor", lines: next.lines } : writing;
    case "up":
    case "down": {
      const at = writing.at + (key === "up" ? -1 : 1);
      return { ...next, at: Math.min(next.lines.length, Math.max(0, at)) };
    }
    case "enter": {
      if (typed.trim() !== "" || writing.at < writing.lines.length) return next;
      const problem = question.problem(next.lines);
      return problem === undefined ? { kind: "done", lines: next.lines } : { ...next, notice: problem };
    }
    case "other":
      return line === typed ? writing : { ...writing, notice: undefined };
  }
}

/** The line under the cursor among the others; one that was emptied is gone. The cursor goes to the line after it. */
function settled({ lines, at }: Writing, typed: string, { split = (line) => [line] }: LinesQuestion): Writing {
  const before = lines[at];
  const unchanged = before === typed || (before === undefined && typed.trim() === "");
  if (unchanged) return { lines, at: Math.min(lines.length, at + 1), notice: undefined };
  const entered = typed.trim() === "" ? [] : split(typed.trimEnd());
  return { lines: lines.toSpliced(at, 1, ...entered), at: at + entered.length, notice: undefined };
}

function drawn({ lines, at, notice }: Writing, typed: string, config: LinesPrompt): [string, string] {
  const look = config.look();
  const { say, paint } = look;
  const width = widthOf(look);
  const clean = cleanerFor(look);
  const number = (index: number) => `${String(index + 1).padStart(3)}  `;
  const row = (line: string, index: number) => number(index) + shorten(clean(line), width - 5);
  const message = clean(config.question.message)
    .split("\n")
    .flatMap((line) => wrapText(line, width));
  const hints = [...say.lines.hints, ...(config.hasEditor ? [say.lines.editor] : [])];
  const hint = hints.flatMap((line) => wrapText(clean(line), width));
  const notices = notice === undefined ? [] : wrapText(clean(`! ${notice}`), width).map((line) => paint.yellow(line));
  // What does not fit above and below the line under the cursor is left out, the nearest lines stay.
  const room = look.rows - message.length - hint.length - notices.length - 5 - Math.ceil(typed.length / width);
  const below = lines.map(row).slice(at + 1, at + 1 + Math.max(0, Math.floor(room / 3)));
  const above = lines
    .map(row)
    .slice(0, at)
    .slice(-Math.max(1, room - below.length));
  const content = [...message.map((line) => paint.bold(line)), ...hint, ...notices, "", ...above, number(at) + typed];
  return [content.join("\n"), below.join("\n")];
}
