/** A conversation in plain text: what is written stays, and an answer is a line. */
import { Chalk } from "chalk";
import { interviewMessages } from "../../i18n/interview.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { wrapText } from "../terminal/text-width.ts";
import { createLineReader } from "./line-reader.ts";
import type { Look } from "./question-screen.ts";
import { cleanerFor, widthOf } from "./question-screen.ts";

/** Where the questions are written to, and the lines come from. */
export interface Conversation {
  readonly look: () => Look;
  readonly write: (lines: readonly string[]) => void;
  /** The line that is typed after these words; undefined at the end of the input. */
  readonly ask: (words: string) => Promise<string | undefined>;
  /** Nothing more is read: the respondent stops. */
  readonly endInput: () => void;
  /** True the first time, so that what is to be known once is said once. */
  readonly isFirst: (what: string) => boolean;
}

const noColour = new Chalk({ level: 0 });

export function converse(context: Context): Conversation {
  const { stdin, stderr } = context.streams;
  const say = interviewMessages[context.locale];
  const readLine = createLineReader(stdin);
  const said = new Set<string>();
  let ended = false;
  return {
    look: () => ({
      say,
      paint: noColour,
      unicode: false,
      plain: true,
      columns: stderr.columns || 80,
      rows: stderr.rows || 24,
    }),
    write: (lines) => tell(context, lines.join("\n")),
    ask: async (words) => {
      if (ended) return undefined;
      // Nobody types behind the words where the lines come from a pipe.
      stderr.write(stdin.isTTY ? `${words} ` : `${words}\n`);
      return readLine();
    },
    endInput: () => {
      ended = true;
    },
    isFirst: (what) => {
      const first = !said.has(what);
      said.add(what);
      return first;
    },
  };
}

export function cleanText(typed: string): string {
  return sanitizeForTerminal(typed).normalize("NFC").trim();
}

export function inLines(text: string, look: Look): string[] {
  return wrapText(cleanerFor(look)(text), widthOf(look));
}
