/** Problems in files as a person reads them: where, what, the line with a mark under it, and how to mend it. */

import { checkMessages } from "../../i18n/check.ts";
import type { LocatedIssue } from "../../io/yaml/invalid-files.ts";
import type { Context } from "../context/context.ts";
import { paintFor } from "../terminal/paint.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { displayWidth, wrapText } from "../terminal/text-width.ts";

/** Longer lines are hard to read, however wide the window. */
const widest = 100;
/** Of a long line, so much is shown before the mark. */
const leadIn = 24;

/** `stream` is where the text will go: it decides on colour and width. Texts of files are made harmless. */
export function showIssues(
  issues: readonly LocatedIssue[],
  context: Context,
  stream: "stdout" | "stderr" = "stderr",
): string {
  return issues.map((found) => showIssue(found, context, stream)).join("\n\n");
}

/** What is wrong and how to mend it, in one or two sentences. */
export function sentenceOf({ code, params }: Pick<LocatedIssue, "code" | "params">, context: Context): string {
  const sentence = checkMessages[context.locale].sentences[code];
  return sanitizeForTerminal(sentence ? sentence(params) : code);
}

function showIssue(found: LocatedIssue, context: Context, stream: "stdout" | "stderr"): string {
  const say = checkMessages[context.locale];
  const paint = paintFor(context, stream);
  const width = Math.min(context.streams[stream].columns ?? 80, widest);
  const place = paint.bold(sanitizeForTerminal(`${found.file}:${found.line}:${found.column}`));
  const severity = found.severity === "error" ? paint.red(say.error) : paint.yellow(say.warning);
  return [
    `${place} ${severity}`,
    ...sentenceOf(found, context)
      .split("\n")
      .flatMap((line) => (isCommand(line) ? [`  ${line}`] : wrapText(line, width, "  "))),
    ...sourceWithMark(found, width),
  ].join("\n");
}

/** What is to be pasted stays on one line. */
function isCommand(line: string): boolean {
  return line.startsWith("datapeil ");
}

/** The line of the file, cut around the mark where it is long. */
function sourceWithMark({ path, line, column, sourceLine }: LocatedIssue, width: number): string[] {
  // What concerns the file as a whole has no spot to point at.
  const whole = path.length === 0 && line === 1 && column === 1;
  if (whole || sourceLine.trim() === "") return [];
  const gutter = `  ${line} | `;
  const room = Math.max(20, width - gutter.length);
  const start = column - 1 + leadIn > room ? column - 1 - leadIn : 0;
  const before = cleanLine(sourceLine.slice(start, column - 1));
  // Measuring all of a line of a million signs takes seconds; no more of it can be shown.
  const after = cleanLine(sourceLine.slice(column - 1, column - 1 + 2 * widest));
  const prefix = start > 0 ? "…" : "";
  const rest = room - displayWidth(prefix + before);
  const shown = displayWidth(after) > rest ? `${after.slice(0, Math.max(0, rest - 1))}…` : after;
  const mark = " ".repeat(displayWidth(prefix + before));
  return [`${gutter}${prefix}${before}${shown}`, `${" ".repeat(gutter.length - 2)}| ${mark}^`];
}

function cleanLine(text: string): string {
  return sanitizeForTerminal(text).replace(/[\t\n]/g, " ");
}
