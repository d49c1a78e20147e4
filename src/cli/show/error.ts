/** An error as a person reads it: what happened and how to mend it; a stack only for faults of ours. */
import { UserError } from "../../errors.ts";
import { errorMessages } from "../../i18n/errors.ts";
import { reasonInWords } from "../../i18n/reasons.ts";
import { InvalidFiles } from "../../io/yaml/invalid-files.ts";
import type { Context } from "../context/context.ts";
import { paintFor } from "../terminal/paint.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { showIssues } from "./issues.ts";

export function showError(thrown: unknown, context: Context): string {
  const say = errorMessages[context.locale];
  const paint = paintFor(context, "stderr");
  const label = paint.red(`${say.error}:`);
  const error = isFromSystem(thrown) ? fromSystem(thrown) : thrown;
  if (error instanceof UserError) {
    const sentence = errorSentence(error, context);
    const details = context.env.DEBUG && thrown instanceof Error ? `\n${thrown.stack}` : "";
    const issues = error instanceof InvalidFiles ? `${showIssues(error.issues, context)}\n\n` : "";
    return `${issues}${label} ${sanitizeForTerminal(sentence)}${details}`;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${label} ${say.bug(context.version)}\n${sanitizeForTerminal(stack)}`;
}

/** A file or folder that would not be used, which nobody caught on the way: not a fault of ours, and not in English. */
function isFromSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error && "path" in error;
}

function fromSystem({ path = "", code = "" }: NodeJS.ErrnoException): UserError {
  return new UserError("cannot-use", { path, reason: code });
}

/** What happened and what to do next, in one or two sentences. */
export function errorSentence(error: UserError, context: Context): string {
  const sentences: Record<string, ((params: UserError["params"]) => string) | undefined> =
    errorMessages[context.locale].sentences;
  const { reason, ...params } = error.params;
  const told = reason === undefined ? params : { ...params, reason: reasonInWords(context.locale, String(reason)) };
  return sentences[error.key]?.(told) ?? error.key;
}
