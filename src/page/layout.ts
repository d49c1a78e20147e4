/** Where the parts of the page stand, and which of them are in sight. */
import { askedQuestions } from "../core/interview/interview.ts";
import type { Draft } from "./draft.ts";
import { element } from "./element.ts";
import type { PageContext } from "./page-context.ts";
import { progressPart } from "./progress-part.ts";
import type { Part } from "./question-part.ts";
import { questionPart } from "./question-part.ts";
import type { ReviewActions } from "./review-part.ts";
import { reviewPart } from "./review-part.ts";
import type { SavedActions } from "./saved-part.ts";
import { savedPart } from "./saved-part.ts";
import type { StartActions } from "./start-part.ts";
import { draftsPart, openPart } from "./start-part.ts";
import { whoPart } from "./who-part.ts";

export interface PageActions extends StartActions, ReviewActions, SavedActions {
  /** To choose from first; none: the questions. */
  readonly drafts: readonly Draft[];
  readonly language: string;
  /** What just happened. */
  readonly notice: string;
  readonly speak: (language: string) => void;
}

export function layOut(context: PageContext, actions: PageActions): Part {
  const { questionnaire, say } = context;
  const parts = actions.drafts.length > 0 ? [] : questionsOf(context, actions);
  const drafts = actions.drafts.length > 0 && draftsPart(actions.drafts, context, actions);
  const node = element(
    "div",
    { class: "page" },
    element("a", { class: "skip", href: "#who" }, say.page.skipLink),
    element(
      "header",
      {},
      languageSwitch(context, actions),
      element("h1", {}, questionnaire.title),
      questionnaire.description !== undefined && element("p", {}, questionnaire.description),
      element("p", {}, say.page.how),
      element("p", {}, say.page.optional),
      openPart(context, actions),
      element("p", { class: "notice", role: "status" }, actions.notice),
    ),
    element("main", {}, drafts, ...parts.map((part) => part.node)),
    element("footer", {}, say.page.madeWith(questionnaire.version)),
  );
  return {
    node,
    refresh: () => {
      for (const part of parts) part.refresh();
    },
  };
}

function questionsOf(context: PageContext, actions: PageActions): readonly Part[] {
  const areas = context.questionnaire.areas.map((area) => areaPart(area.id, context));
  const head = [whoPart(context), progressPart(context)];
  return [savedPart(context, actions), ...head, ...areas, reviewPart(context, actions)];
}

/** All its questions are built once; those that are not asked now are out of sight. */
function areaPart(id: string, context: PageContext): Part {
  const { questionnaire, say } = context;
  const area = questionnaire.areas.find((one) => one.id === id);
  const questions = questionnaire.questions.filter((question) => question.area === id);
  const parts = questions.map((question) => ({ question, part: questionPart(question, context) }));
  const node = element(
    "section",
    { id: `area-${id}`, "aria-labelledby": `area-${id}-title` },
    element("h2", { id: `area-${id}-title` }, area?.name ?? id),
    area?.description !== undefined && element("p", {}, area.description),
    ...parts.map(({ part }) => part.node),
  );
  return {
    node,
    refresh: () => {
      const asked = askedQuestions(context.state());
      for (const { question, part } of parts) {
        const position = asked.indexOf(question) + 1;
        part.node.hidden = position === 0;
        const place = part.node.querySelector(".place");
        if (place) place.textContent = say.page.question.place(position, asked.length);
        part.refresh();
      }
      node.hidden = parts.every(({ part }) => part.node.hidden);
    },
  };
}

function languageSwitch({ data, say }: PageContext, actions: PageActions): HTMLElement | undefined {
  if (data.questionnaires.length < 2) return undefined;
  const select = element(
    "select",
    { id: "language", change: () => actions.speak(select.value) },
    ...data.questionnaires.map(({ language }) =>
      element("option", { value: language, lang: language, selected: language === actions.language }, nameOf(language)),
    ),
  );
  return element("label", { class: "field language" }, say.page.language, select);
}

/** In the language itself. */
function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
}
