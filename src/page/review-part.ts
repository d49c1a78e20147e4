/** What is still open, what is not right yet, and the file at the end. */

import { askedQuestions } from "../core/interview.ts";
import type { QuestionStatus } from "../core/interview-progress.ts";
import { statusOf } from "../core/interview-progress.ts";
import type { Question } from "../core/questionnaire.ts";
import type { Problem } from "./draft.ts";
import { problemsOf } from "./draft.ts";
import { element } from "./element.ts";
import type { PageContext } from "./page-context.ts";
import type { Part } from "./question-part.ts";
import type { SavedActions } from "./saved-part.ts";
import { clearPart } from "./saved-part.ts";

export interface ReviewActions extends Pick<SavedActions, "clear"> {
  /** Writes the file and says its name. */
  readonly download: (submit: boolean) => string;
}

export function reviewPart(context: PageContext, actions: ReviewActions): Part {
  const { review } = context.say.page;
  const lists = element("div", {});
  const problems = element("div", { class: "problems", role: "alert", tabindex: -1, hidden: true });
  const done = element("p", { class: "done", role: "status" });
  let warned = false;
  const finish = element(
    "button",
    { type: "button", class: "main", id: "finish", click: () => tryToFinish() },
    review.finish,
  );
  const draft = element(
    "button",
    { type: "button", id: "save-draft", click: () => say(review.draftSaved(actions.download(false))) },
    review.draft,
  );
  const node = element(
    "section",
    { id: "review", "aria-labelledby": "review-title" },
    element("h2", { id: "review-title" }, review.title),
    lists,
    problems,
    element("p", { class: "actions" }, finish, " ", draft),
    done,
    clearPart(context, actions),
  );
  return { node, refresh };

  function refresh(): void {
    const open = withStatus("open", context);
    const skipped = withStatus("skipped", context);
    const unknown = withStatus("dont-know", context);
    lists.replaceChildren(
      ...listOf(review.open(open.length), open),
      ...listOf(review.skipped(skipped.length), skipped),
      ...listOf(review.unknown(unknown.length), unknown),
      ...(open.length === 0 ? [element("p", {}, review.complete)] : []),
    );
    if (open.length === 0) warned = false;
    finish.textContent = warned ? review.anyway(open.length) : review.finish;
    if (!problems.hidden) showProblems();
    if (context.draft().submitted === undefined && done.dataset.finished === "yes") say(review.reopened);
  }

  function tryToFinish(): void {
    if (showProblems()) {
      problems.focus();
      return;
    }
    const open = withStatus("open", context);
    if (open.length > 0 && !warned) {
      warned = true;
      say(review.stillOpen(open.length));
      finish.textContent = review.anyway(open.length);
      return;
    }
    warned = false;
    const name = actions.download(true);
    say(review.finished(name));
    done.dataset.finished = "yes";
  }

  function say(words: string): void {
    done.textContent = words;
    delete done.dataset.finished;
  }

  /** @returns whether there are any. */
  function showProblems(): boolean {
    const found = problemsOf(context.draft(), context.questionnaire, context.data);
    problems.hidden = found.length === 0;
    problems.replaceChildren(
      element("p", {}, review.todo),
      element(
        "ul",
        {},
        ...found.map((problem) => element("li", {}, link(targetOf(problem), sentenceOf(problem, context)))),
      ),
    );
    return found.length > 0;
  }
}

function withStatus(status: QuestionStatus, context: PageContext): readonly Question[] {
  const state = context.state();
  return askedQuestions(state).filter((question) => statusOf(state, question) === status);
}

/** Long lists are folded. */
const longList = 12;

function listOf(title: string, questions: readonly Question[]): readonly Node[] {
  if (questions.length === 0) return [];
  const items = questions.map((question) => element("li", {}, link(`q-${question.id}`, question.title)));
  const list = element("ul", {}, ...items);
  return [element("details", { open: questions.length <= longList }, element("summary", {}, title), list)];
}

/** The browser moves there, and the keyboard with it. */
function link(target: string, words: string): HTMLElement {
  return element("a", { href: `#${target}`, click: () => document.getElementById(target)?.focus() }, words);
}

function targetOf(problem: Problem): string {
  if ("question" in problem) return `q-${problem.question.id}`;
  const fields = {
    missingId: "organisationId",
    missingName: "organisationName",
    missingRole: "role",
    wrongInhabitants: "inhabitants",
  };
  return fields[problem.kind];
}

function sentenceOf(problem: Problem, { say }: PageContext): string {
  const { review } = say.page;
  return "question" in problem ? review[problem.kind](problem.question.title) : review[problem.kind];
}
