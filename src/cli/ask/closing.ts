/** The last words of an interview that was stopped: what is saved and where, and the exact command to go on. */
import type { InterviewState } from "../../core/interview/interview.ts";
import { progress } from "../../core/interview/progress.ts";
import { interviewMessages } from "../../i18n/interview.ts";
import { keepingMessages } from "../../i18n/keeping.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { languageOf } from "../context/language.ts";
import { shellWord } from "../terminal/shell-word.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import type { AssessOptions } from "./assess-options.ts";
import type { Closed } from "./keep-answers.ts";

export interface Stopped {
  readonly state: InterviewState;
  readonly path: string;
  readonly closed: Closed;
  readonly options: AssessOptions;
}

export function closingWords({ state, path, closed, options }: Stopped, context: Context): string[] {
  const say = interviewMessages[context.locale];
  const keeping = keepingMessages[context.locale];
  const goOn = `${say.goOnWith} ${commandFor(path, options, context)}`;
  if (closed.unsaved !== undefined) {
    return closed.onDisk === undefined ? [] : [keeping.failed.onDisk(path, closed.onDisk), goOn];
  }
  if (closed.onDisk === undefined) return [say.stoppedEarly];
  const { total, open } = progress(state);
  return [say.stopped(path, total - open, total), goOn];
}

/** Everything that was answered, to be copied from the window; not wrapped, which would spoil it. */
export function tellUnsaved({ unsaved }: Closed, context: Context): void {
  if (unsaved === undefined) return;
  tell(context, `\n${keepingMessages[context.locale].failed.printed}\n\n${sanitizeForTerminal(unsaved)}`);
}

/** As it can be pasted in the shell. */
function commandFor(path: string, { questionnaire, plain }: AssessOptions, context: Context): string {
  const words = ["datapeil", "assess", path];
  if (languageOf([], context.env) !== context.locale) words.push("--lang", context.locale);
  if (questionnaire !== undefined) words.push("--questionnaire", questionnaire);
  if (plain) words.push("--plain");
  return words.map(shellWord).join(" ");
}
