/** Whoever asks, and which of its two faces: redrawn screens with keys, or plain lines that are read out well. */
import { isAccessible } from "../context/appearance.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { wrapText } from "../terminal/text-width.ts";
import type { Asker } from "./asker.ts";
import { fits } from "./key-prompt.ts";
import { createPlainAsker } from "./plain-asker.ts";
import { questionLines, widthOf } from "./question-screen.ts";
import { createRichAsker } from "./rich-asker.ts";
import { fitsRichFace, WindowResized } from "./window.ts";

export interface AskerOptions {
  /** Plain lines whatever the window is; works through a pipe too. */
  readonly plain?: boolean | undefined;
}

/** Whether there is somebody to ask, or a pipe that was asked for. */
export function canAsk(context: Context, { plain, input }: AskerOptions & { input?: boolean | undefined }): boolean {
  const { stdin, stderr } = context.streams;
  if (input === false) return false;
  return plain === true || (stdin.isTTY === true && stderr.isTTY === true);
}

/**
 * The plain face where it is wanted, else the rich one. Where the window is too small for whole questions the plain
 * face takes over and says so once; the rich one returns with the next question in a window that is large enough.
 */
export function createAsker(context: Context, options: AskerOptions = {}): Asker {
  const plain = createPlainAsker(context);
  if (options.plain || isAccessible(context.env) || context.env.TERM === "dumb") return plain;
  const rich = createRichAsker(context);
  const { stderr } = context.streams;
  let told = false;
  const face = (fits = true): Asker => {
    if (fits && fitsRichFace(stderr)) return rich;
    if (!told) tell(context, ["", ...wrapText(plain.look().say.plain.tooSmall, widthOf(plain.look()))].join("\n"));
    told = true;
    return plain;
  };
  return {
    text: (question) => face().text(question),
    lines: (question) => face().lines(question),
    select: (question) => anewWhenResized(() => face().select(question)),
    question: (asked) => face(questionLines(asked.view, asked.pending, rich.look()).fits).question(asked),
    page: (lines, lastLine) => anewWhenResized(() => face().page(lines, lastLine)),
    keys: (screen) => anewWhenResized(() => face(fits(screen, rich.look())).keys(screen)),
    look: () => (fitsRichFace(stderr) ? rich : plain).look(),
  };
}

/** Asks again, with the face that suits, when the window was resized meanwhile. */
async function anewWhenResized<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof WindowResized)) throw error;
    }
  }
}
