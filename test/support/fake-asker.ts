/** Somebody who answers from a list, for tests without a terminal. */
import { Chalk } from "chalk";
import type { Asker } from "../../src/cli/ask/asker.ts";
import { offerFor } from "../../src/cli/ask/key-screen.ts";
import type { ScreenEvent } from "../../src/cli/ask/pending-choice.ts";
import type { Look } from "../../src/cli/ask/question-screen.ts";
import { interviewMessages } from "../../src/i18n/interview.ts";
import type { Locale } from "../../src/i18n/locale.ts";

export function aLook(changes: Partial<Look> & { locale?: Locale } = {}): Look {
  const { locale = "nl", ...rest } = changes;
  const plain = new Chalk({ level: 0 });
  return { say: interviewMessages[locale], paint: plain, columns: 80, rows: 24, unicode: true, plain: false, ...rest };
}

export interface Script {
  /** Answers to text prompts and choices by their position; undefined is Esc. */
  readonly texts?: (string | undefined)[];
  readonly picks?: (number | undefined)[];
  readonly events?: ScreenEvent[];
  /** Keys on key screens: `enter`, or a character. */
  readonly keys?: string[];
  /** Called before every question. */
  readonly onQuestion?: (id: string) => void;
}

/** Everything that was asked, in order, in `asked`; a list that runs out is Ctrl-C. */
export function aFakeAsker(script: Script): Asker & { readonly asked: string[] } {
  const { texts = [], picks = [], events = [], keys = [] } = script;
  const asked: string[] = [];
  const wait = { texts: 0, picks: 0, events: 0, keys: 0 };
  return {
    asked,
    look: () => aLook(),
    page: async (lines) => {
      asked.push(lines.join("\n"));
    },
    text: async ({ message, problem }) => {
      for (;;) {
        asked.push(message);
        const text = take(texts, "texts");
        if (text === undefined || problem?.(text) === undefined) return text;
        asked.push(problem(text) ?? "");
      }
    },
    lines: async ({ message }) => {
      asked.push(message);
      return take(texts, "texts")?.split("\n");
    },
    select: async ({ message, choices }) => {
      asked.push(message);
      const pick = take(picks, "picks");
      return pick === undefined ? undefined : choices[pick]?.value;
    },
    keys: async ({ lines, offers }) => {
      asked.push(lines(aLook()).join("\n"));
      const key = take(keys, "keys") ?? "";
      const offer = offerFor(key, offers);
      if (!offer) throw new Error(`The test presses a key that does nothing here: ${key}`);
      return offer.value;
    },
    question: async ({ view, pending }) => {
      script.onQuestion?.(view.question.id);
      asked.push([view.question.id, pending.notice ?? ""].join(" ").trim());
      return { event: take(events, "events") ?? { kind: "stop" }, pending };
    },
  };

  function take<T>(list: readonly T[], name: keyof typeof wait): T | undefined {
    if (wait[name] >= list.length) throw Object.assign(new Error("Ctrl-C"), { name: "ExitPromptError" });
    const taken = list[wait[name]];
    wait[name] += 1;
    return taken;
  }
}
