/** Before the questions: answers that are on this computer already, and a file to go on with. */

import { confirmedButton } from "./confirmed-button.ts";
import type { Draft } from "./draft.ts";
import { element } from "./element.ts";
import type { PageContext } from "./page-context.ts";

export interface StartActions {
  readonly goOn: (draft: Draft) => void;
  readonly remove: (draft: Draft) => void;
  readonly anew: () => void;
  readonly open: (file: File) => void;
}

/** Names neither answers nor the id of who answered: on a shared computer others see this. */
export function draftsPart(drafts: readonly Draft[], context: PageContext, actions: StartActions): HTMLElement {
  const { drafts: say } = context.say.page;
  const rows = drafts.map((draft) =>
    element(
      "li",
      {},
      say.one(draft.organisationName.trim() || say.unnamed, roleName(draft, context), momentOf(draft, context)),
      " ",
      element("button", { type: "button", click: () => actions.goOn(draft) }, say.goOn),
      " ",
      confirmedButton(context, { words: say.remove, quiet: true, act: () => actions.remove(draft) }),
    ),
  );
  return element(
    "section",
    { id: "drafts", "aria-labelledby": "drafts-title" },
    element("h2", { id: "drafts-title" }, say.title),
    element("p", {}, say.intro),
    element("ul", {}, ...rows),
    element("p", {}, element("button", { type: "button", class: "main", id: "anew", click: actions.anew }, say.anew)),
  );
}

function roleName({ role }: Draft, { questionnaire, say }: PageContext): string {
  if (role === undefined) return say.page.who.choose.toLocaleLowerCase();
  return questionnaire.roles.find(({ id }) => id === role)?.name ?? (role === "" ? say.interview.who.whole : role);
}

function momentOf({ saved }: Draft, { questionnaire }: PageContext): string {
  return saved === undefined
    ? ""
    : new Date(saved).toLocaleString(questionnaire.language, { dateStyle: "short", timeStyle: "short" });
}

export function openPart(context: PageContext, { open }: Pick<StartActions, "open">): HTMLElement {
  const { label } = context.say.page.open;
  const input = element("input", {
    type: "file",
    id: "open-file",
    accept: ".json,application/json",
    change: () => {
      const [file] = input.files ?? [];
      if (file) open(file);
      // The same file can then be opened once more.
      input.value = "";
    },
  });
  return element("label", { class: "field" }, label, input);
}
