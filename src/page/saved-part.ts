/** Whether the answers are safe, in words, and the way to take them off this computer. */
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

/** Asks twice: what is not in a file is lost by it. */
export function clearPart({ say }: PageContext, actions: Pick<SavedActions, "clear">): HTMLElement {
  const { saved } = say.page;
  const ask = element("button", { type: "button", id: "clear", click: () => confirm(true) }, saved.clear);
  const yes = element("button", { type: "button", id: "clear-yes", click: actions.clear }, saved.yes);
  const no = element("button", { type: "button", id: "clear-no", click: () => confirm(false) }, saved.no);
  const sure = element("span", { hidden: true }, saved.confirm, " ", yes, " ", no);
  return element("div", {}, element("p", {}, saved.shared), element("p", { class: "actions" }, ask, sure));

  function confirm(asking: boolean): void {
    ask.hidden = asking;
    sure.hidden = !asking;
    (asking ? yes : ask).focus();
  }
}
