/** How far long work is: one line that is drawn anew on a terminal, and nothing anywhere else. */
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { sanitizeForTerminal } from "./terminal-text.ts";
import { shorten } from "./text-width.ts";

export interface ProgressLine {
  /** Called as often as one likes; draws now and then. */
  readonly show: (describe: () => string) => void;
  /** Leaves the line empty, for what comes after. */
  readonly end: () => void;
}

/** In milliseconds: often enough to live, seldom enough to cost nothing; and as lines of their own, to be read. */
const redrawEvery = 100;
const sayEvery = 10_000;

export function progressLine(context: Context): ProgressLine {
  const { stderr } = context.streams;
  if (!stderr.isTTY || context.quiet) return { show: () => undefined, end: () => undefined };
  // What cannot move its cursor, or is read aloud, gets a line now and then.
  const lines = context.env.TERM === "dumb" || Boolean(context.env.ACCESSIBLE);
  let last = lines ? context.now().getTime() : 0;
  let drawn = false;
  return {
    show: (describe) => {
      const now = context.now().getTime();
      if (now - last < (lines ? sayEvery : redrawEvery)) return;
      last = now;
      const text = shorten(sanitizeForTerminal(describe()), (stderr.columns || 80) - 1);
      if (lines) tell(context, text);
      else stderr.write(`\r${text}\u001b[K`);
      drawn = !lines;
    },
    end: () => {
      if (drawn) stderr.write("\r\u001b[K");
    },
  };
}

/** Seconds of work left at the pace so far; absent before anything is done. */
export function secondsLeft(done: number, total: number, seconds: number): number | undefined {
  return done === 0 || seconds === 0 ? undefined : ((total - done) * seconds) / done;
}
