import { stripVTControlCharacters } from "node:util";
import type { Context } from "../context/context.ts";
import { displayWidth } from "../terminal/text-width.ts";
import { clearScreen, WindowResized } from "./window.ts";

/**
 * Esc goes back, and Ctrl-D interrupts: it ends readline, which pauses the input, without the prompt noticing. Where a
 * window of another size folds one of the drawn lines, or has too few rows for them, WindowResized is thrown: they
 * have to be drawn anew, as after Ctrl-Z. Otherwise they stay, and so does what stands above them.
 */
export async function untilEscape<T>(
  context: Context,
  drawn: readonly string[],
  prompt: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const { stdin, stderr } = context.streams;
  const abort = new AbortController();
  const onKey = (_text: unknown, key: { name?: string } | undefined) => {
    if (key?.name === "escape") abort.abort("escape");
  };
  // Back from Ctrl-Z readline pauses too; then the input has to go on, under what the shell wrote meanwhile.
  let suspended = false;
  const onContinue = () => {
    suspended = true;
  };
  const onPause = () => {
    if (!suspended) abort.abort("closed");
    else if (drawn.length > 0) abort.abort("resized");
    else stdin.resume();
    suspended = false;
  };
  stdin.on("keypress", onKey);
  stdin.on("pause", onPause);
  process.on("SIGCONT", onContinue);
  const resized = () => {
    const folded = drawn.some((line) => displayWidth(stripVTControlCharacters(line)) >= stderr.columns);
    if (folded || drawn.length >= stderr.rows) abort.abort("resized");
  };
  stderr.on("resize", resized);
  try {
    return await prompt(abort.signal);
  } catch (error) {
    if (abort.signal.reason === "escape") return undefined;
    if (abort.signal.reason !== "resized") throw error;
    stderr.write(clearScreen);
    throw new WindowResized();
  } finally {
    stdin.off("keypress", onKey);
    stdin.off("pause", onPause);
    process.off("SIGCONT", onContinue);
    stderr.off("resize", resized);
  }
}
