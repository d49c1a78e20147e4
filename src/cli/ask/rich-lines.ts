/** Several lines in the rich face. */
import { editExternally, editorCommand } from "../../io/external-editor.ts";
import type { Context } from "../context/context.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { isInterruption } from "./interruption.ts";
import type { LinesQuestion } from "./lines-edit.ts";
import type { LinesOutcome } from "./lines-prompt.ts";
import { linesPrompt } from "./lines-prompt.ts";
import type { Look } from "./question-screen.ts";

/**
 * Inline; a key goes to the user's own editor and back. What was written stays, whatever the editor does; on Ctrl-C it
 * is the answer, and `onInterrupted` is told that nothing more is to be asked.
 */
export async function askLines(
  context: Context,
  look: () => Look,
  question: LinesQuestion,
  onInterrupted: () => void,
): Promise<readonly string[] | undefined> {
  const { stdin, stderr } = context.streams;
  const editor = editorCommand(context.env, process.platform);
  const io = { input: stdin, output: stderr, clearPromptOnDone: true };
  const fixed = { look, hasEditor: editor !== undefined, output: stderr };
  let { lines } = question;
  let notice: string | undefined;
  for (;;) {
    let written = lines;
    const onWriting = (now: readonly string[]) => {
      written = now;
    };
    const config = { ...fixed, question: { ...question, lines }, notice, onWriting };
    const outcome = await linesPrompt(config, io).catch((error: unknown): LinesOutcome => {
      if (!isInterruption(error)) throw error;
      onInterrupted();
      return { kind: "done", lines: written };
    });
    if (outcome.kind === "back") return undefined;
    if (outcome.kind === "done" || editor === undefined) return outcome.lines;
    const edited = editExternally(outcome.lines.map((line) => `${line}\n`).join(""), editor);
    lines = linesOf(edited.text, question);
    notice = edited.ok ? undefined : look().say.lines.editorFailed(edited.program, edited.why);
  }
}

/** As they stand in the file, without the empty ones at its end. */
function linesOf(text: string, { split }: LinesQuestion): string[] {
  const lines = sanitizeForTerminal(text).trimEnd().split("\n");
  if (lines.join("") === "") return [];
  return split ? lines.filter((line) => line.trim() !== "").flatMap((line) => split(line)) : lines;
}
