/** What the interview asks of whoever asks: a face redraws screens, or appends lines. */
import type { KeyScreen } from "./key-screen.ts";
import type { LinesQuestion } from "./lines-edit.ts";
import type { QuestionOutcome, QuestionPrompt } from "./question-prompt.ts";
import type { Look } from "./question-screen.ts";

export interface TextQuestion {
  readonly message: string;
  /** Stands there, to be changed. */
  readonly value?: string | undefined;
  /** What is wrong with the text; undefined where nothing is. */
  readonly problem?: (text: string) => string | undefined;
}

export interface SelectQuestion<T> {
  /** Lines above the choices. */
  readonly message: string;
  readonly choices: readonly { readonly name: string; readonly value: T }[];
  readonly chosen?: T;
}

export type QuestionToAsk = Pick<QuestionPrompt, "view" | "pending">;

/** Whoever asks. Every method throws an interruption (`isInterruption`) on Ctrl-C, and most on Ctrl-D. */
export interface Asker {
  /** Undefined when the respondent went back (Esc). */
  readonly text: (question: TextQuestion) => Promise<string | undefined>;
  /** Undefined when the respondent went back (Esc). */
  readonly select: <T>(question: SelectQuestion<T>) => Promise<T | undefined>;
  /** Lines of a text, or items; undefined when the respondent went back and left them as they were. */
  readonly lines: (question: LinesQuestion) => Promise<readonly string[] | undefined>;
  readonly question: (question: QuestionToAsk) => Promise<QuestionOutcome>;
  /** Text to be read, until Enter. */
  readonly page: (lines: readonly string[], lastLine: string) => Promise<void>;
  /** Text under which one key does one thing. */
  readonly keys: <T>(screen: KeyScreen<T>) => Promise<T>;
  readonly look: () => Look;
}
