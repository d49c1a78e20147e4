/** The prompt of one question: draws it, and turns keys into an event for the interview. */
import type { KeypressEvent } from "@inquirer/core";
import { createPrompt, isBackspaceKey, isEnterKey, useKeypress, useRef, useState } from "@inquirer/core";
import type { Key, Pending, ScreenEvent } from "./pending-choice.ts";
import { offersOf, press } from "./pending-choice.ts";
import type { Look, QuestionView } from "./question-screen.ts";
import { questionLines } from "./question-screen.ts";
import { useWindow } from "./use-window.ts";
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

export const questionPrompt = createPrompt<QuestionOutcome, QuestionPrompt>((config, done) => {
  const { view, look, output } = config;
  const [pending, setPending] = useState(config.pending);
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

  useWindow({
    output,
    // To us the end of the input is "stop".
    onEnd: () => done({ event: { kind: "stop" }, pending: latest.current }),
    onRedraw: () => {
      const fits = fitsRichFace(look()) && questionLines(view, latest.current, look()).fits;
      if (!fits) done({ event: { kind: "redraw" }, pending: latest.current });
      return fits;
    },
  });

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
