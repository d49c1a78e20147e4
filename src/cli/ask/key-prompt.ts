/** The rich face of a key screen. */
import { createPrompt, isEnterKey, useKeypress, useState } from "@inquirer/core";
import type { KeyScreen } from "./key-screen.ts";
import { keyScreenLines, offerFor } from "./key-screen.ts";
import type { Look } from "./question-screen.ts";
import { useWindow } from "./use-window.ts";
import { fitsRichFace } from "./window.ts";

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

  useKeypress((event, readline) => {
    const typed = [...readline.line].at(-1)?.toLowerCase();
    // The line is ours to draw; readline would echo the key.
    readline.clearLine(0);
    const name = isEnterKey(event) ? "enter" : event.name;
    const offer = offerFor(name, screen.offers) ?? offerFor(typed ?? "", screen.offers);
    if (offer) done({ value: offer.value });
    else setNotice(typed === undefined ? undefined : look().say.notice.unknownKey(typed));
  });

  useWindow({
    output,
    onEnd: () => done({ without: "closed" }),
    onRedraw: () => {
      const stays = fits(screen, look());
      if (!stays) done({ without: "resized" });
      return stays;
    },
  });

  return keyScreenLines(screen, look(), notice).join("\n");
});

/** Whether the whole of it is on the window at once. */
export function fits(screen: KeyScreen<unknown>, look: Look): boolean {
  return fitsRichFace(look) && keyScreenLines(screen, look).length <= look.rows;
}
