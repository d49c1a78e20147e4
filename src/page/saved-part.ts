/** Whether the answers are safe, in words, and the way to take them off this computer. */
import { confirmedButton } from "./confirmed-button.ts";
import { element } from "./element.ts";
import type { PageContext } from "./page-context.ts";
import type { Part } from "./question-part.ts";

export interface Saving {
  readonly state: "nothing" | "saved" | "failed";
  /** When it was saved last. */
  readonly at: string | undefined;
}

export interface SavedActions {
  readonly saving: () => Saving;
  readonly clear: () => void;
}

/** Stays in sight while one scrolls. */
export function savedPart(context: PageContext, actions: SavedActions): Part {
  const { saved, progress } = context.say.page;
  const words = element("span", { id: "saved" });
  const node = element("p", { class: "saved" }, words, " ", element("a", { href: "#progress" }, progress.title));
  return {
    node,
    refresh: () => {
      const { state, at } = actions.saving();
      const { language } = context.questionnaire;
      const time = at === undefined ? "" : new Date(at).toLocaleTimeString(language, { timeStyle: "short" });
      words.textContent = { nothing: saved.nothing, saved: saved.at(time), failed: saved.failed }[state];
      node.classList.toggle("error", state === "failed");
    },
  };
}

export function clearPart(context: PageContext, actions: Pick<SavedActions, "clear">): HTMLElement {
  const { saved } = context.say.page;
  const button = confirmedButton(context, { id: "clear", words: saved.clear, act: actions.clear });
  return element("div", {}, element("p", {}, saved.shared), element("p", { class: "actions" }, button));
}
