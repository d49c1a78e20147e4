/** The rich face of a key screen. */
import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import type { KeyScreen } from "./key-screen.ts";
import { keyScreenLines, offerFor } from "./key-screen.ts";

import type { Look } from "./question-screen.ts";
import { clearScreen, fitsRichFace } from "./window.ts";

export interface KeyPrompt {
  readonly screen: KeyScreen<unknown>;
  /** Read at every drawing: the window can change its size. */
  readonly look: () => Look;
  readonly output: NodeJS.WriteStream;
}

/** The value of the key that was pressed; or why there is none. */
export type KeyOutcome = { readonly value: unknown } | { readonly without: "closed" | "resized" };

export const keyPrompt = createPrompt<KeyOutcome, KeyPrompt>(({ screen, look, output }, done) => {
  const [notice, setNotice] = useState<string | undefined>(undefined);
  const [drawings, setDrawings] = useState(0);
  const count = useRef(drawings);

  useKeypress((event, readline) => {
    const typed = [...readline.line].at(-1)?.toLowerCase();
    // The line is ours to draw; readline would echo the key.
    readline.clearLine(0);
    const name = isEnterKey(event) ? "enter" : event.name;
    const offer = offerFor(name, screen.offers) ?? offerFor(typed ?? "", screen.offers);
    if (offer) done({ value: offer.value });
    else setNotice(typed === undefined ? undefined : look().say.notice.unknownKey(typed));
  });

  useEffect((readline) => {
    const stop = () => done({ without: "closed" });
    // What was drawn has been folded by the terminal: draw anew from the top.
    const redraw = () => {
      output.write(clearScreen);
      if (!fits(screen, look())) done({ without: "resized" });
      count.current += 1;
      setDrawings(count.current);
    };
    // Back from Ctrl-Z.
    const goOn = () => {
      readline.resume();
      redraw();
    };
    readline.on("close", stop);
    readline.on("SIGCONT", goOn);
    output.on("resize", redraw);
    return () => {
      readline.removeListener("close", stop);
      readline.removeListener("SIGCONT", goOn);
      output.removeListener("resize", redraw);
    };
  }, []);

  return keyScreenLines(screen, look(), notice).join("\n");
});

/** Whether the whole of it is on the window at once. */
export function fits(screen: KeyScreen<unknown>, look: Look): boolean {
  return fitsRichFace(look) && keyScreenLines(screen, look).length <= look.rows;
}
