/** The prompt of one question: draws it, and turns keys into an event for the interview. */
import type { KeypressEvent } from "@inquirer/core";
import { createPrompt, isBackspaceKey, isEnterKey, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import type { Key, Pending, ScreenEvent } from "./pending-choice.ts";
import { offersOf, press } from "./pending-choice.ts";
import type { Look, QuestionView } from "./question-screen.ts";
import { questionLines } from "./question-screen.ts";
import { fitsRichFace } from "./window.ts";

export interface QuestionPrompt {
  readonly view: QuestionView;
  readonly pending: Pending;
  /** Read at every drawing: the window can change its size. */
  readonly look: () => Look;
  readonly output: NodeJS.WriteStream;
}

export interface QuestionOutcome {
  readonly event: ScreenEvent;
  /** What was chosen and not confirmed: it stands again when the question comes back from a note or the help. */
  readonly pending: Pending;
}

export const clearScreen = "\u001b[2J\u001b[H";

export const questionPrompt = createPrompt<QuestionOutcome, QuestionPrompt>((config, done) => {
  const { view, look, output } = config;
  const [pending, setPending] = useState(config.pending);
  const [, setDrawings] = useState(0);
  const latest = useRef(pending);
  latest.current = pending;

  useKeypress((event, readline) => {
    const typed = readline.line;
    // The line is ours to draw; readline would echo the key.
    readline.clearLine(0);
    const offers = offersOf(view.question, view.questionnaire, "");
    const pressed = press(pending, keyOf(event, typed), offers, look().say.notice);
    if ("event" in pressed) done({ event: pressed.event, pending: { ...pending, notice: undefined } });
    else setPending(pressed.pending);
  });

  useEffect((readline) => {
    // Ctrl-D and a closed input end readline without settling the prompt: to us that is "stop".
    const stop = () => done({ event: { kind: "stop" }, pending });
    let drawings = 0;
    // What was drawn has been folded by the terminal, or scrolled by a shell: draw anew from the top.
    const redraw = () => {
      output.write(clearScreen);
      if (!fitsRichFace(look()) || !questionLines(view, latest.current, look()).fits) {
        done({ event: { kind: "redraw" }, pending: latest.current });
        return;
      }
      drawings += 1;
      setDrawings(drawings);
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

  return questionLines(view, pending, look()).lines.join("\n");
});

const named: Readonly<Record<string, Key["name"]>> = {
  up: "up",
  down: "down",
  left: "left",
  right: "right",
  escape: "escape",
};

function keyOf(event: KeypressEvent, typed: string): Key {
  if (isEnterKey(event)) return { name: "enter", text: "" };
  if (isBackspaceKey(event)) return { name: "backspace", text: "" };
  const name = named[event.name];
  if (name) return { name, text: "" };
  const text = [...typed].at(-1);
  return text === undefined || event.ctrl ? { name: "other", text: "" } : { name: "typed", text };
}
