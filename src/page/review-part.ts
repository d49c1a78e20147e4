/** What is still open, what is not right yet, and the file at the end. */
import { askedQuestions } from "../core/interview/interview.ts";
import type { QuestionStatus } from "../core/interview/progress.ts";
import { statusOf } from "../core/interview/progress.ts";
import type { Question } from "../core/questionnaire/questionnaire.ts";
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

interface Review {
  readonly context: PageContext;
  readonly lists: HTMLElement;
  readonly problems: HTMLElement;
  readonly finish: HTMLButtonElement;
  readonly done: HTMLElement;
  /** What was said of open questions, or of the file, holds until something changes. */
  state: "answering" | "warned" | "finished";
}

export function reviewPart(context: PageContext, actions: ReviewActions): Part {
  const { review } = context.say.page;
  const parts: Review = {
    context,
    lists: element("div", {}),
    problems: element("div", { class: "problems", role: "alert", tabindex: -1, hidden: true }),
    finish: element("button", {
      type: "button",
      class: "main",
      id: "finish",
      click: () => tryToFinish(parts, actions),
    }),
    done: element("p", { class: "done", role: "status" }),
    state: "answering",
  };
  const saveDraft = () => {
    parts.done.textContent = review.draftSaved(actions.download(false));
  };
  const node = element(
    "section",
    { id: "review", "aria-labelledby": "review-title" },
    element("h2", { id: "review-title" }, review.title),
    parts.lists,
    parts.problems,
    element("p", { class: "actions" }, parts.finish, " ", draftButton(review.draft, saveDraft)),
    parts.done,
    clearPart(context, actions),
  );
  return { node, refresh: () => refresh(parts) };
}

function draftButton(words: string, click: () => void): HTMLElement {
  return element("button", { type: "button", id: "save-draft", click }, words);
}

function refresh(parts: Review): void {
  const { review } = parts.context.say.page;
  const [open, skipped, unknown] = (["open", "skipped", "dont-know"] as const).map((status) =>
    withStatus(status, parts.context),
  );
  parts.lists.replaceChildren(
    ...listOf(review.open, open),
    ...listOf(review.skipped, skipped),
    ...listOf(review.unknown, unknown),
    ...(open?.length === 0 ? [element("p", {}, review.complete)] : []),
  );
  if (!parts.problems.hidden) showProblems(parts);
  if (parts.state === "finished" && parts.context.draft().submitted === undefined) {
    parts.state = "answering";
    parts.done.textContent = review.reopened;
  }
  if (open?.length === 0 && parts.state === "warned") parts.state = "answering";
  parts.finish.textContent = parts.state === "warned" ? review.anyway(open?.length ?? 0) : review.finish;
}

function tryToFinish(parts: Review, { download }: ReviewActions): void {
  const { review } = parts.context.say.page;
  if (showProblems(parts)) {
    parts.problems.focus();
    return;
  }
  const open = withStatus("open", parts.context).length;
  if (open > 0 && parts.state !== "warned") {
    parts.state = "warned";
    parts.done.textContent = review.stillOpen(open);
    parts.finish.textContent = review.anyway(open);
    return;
  }
  parts.state = "answering";
  parts.done.textContent = review.finished(download(true));
  parts.state = "finished";
}

/** @returns whether there are any. */
function showProblems({ context, problems }: Review): boolean {
  const found = problemsOf(context.draft(), context.questionnaire, context.data);
  const items = found.map((problem) => element("li", {}, link(targetOf(problem), sentenceOf(problem, context))));
  problems.hidden = found.length === 0;
  problems.replaceChildren(element("p", {}, context.say.page.review.todo), element("ul", {}, ...items));
  return found.length > 0;
}

function withStatus(status: QuestionStatus, context: PageContext): readonly Question[] {
  const state = context.state();
  return askedQuestions(state).filter((question) => statusOf(state, question) === status);
}

/** Long lists are folded. */
const longList = 12;

function listOf(title: (count: number) => string, questions: readonly Question[] = []): readonly Node[] {
  if (questions.length === 0) return [];
  const items = questions.map((question) => element("li", {}, link(`q-${question.id}`, question.title)));
  const summary = element("summary", {}, title(questions.length));
  return [element("details", { open: questions.length <= longList }, summary, element("ul", {}, ...items))];
}

/** The browser moves there, and the keyboard with it. */
function link(target: string, words: string): HTMLElement {
  return element("a", { href: `#${target}`, click: () => document.getElementById(target)?.focus() }, words);
}

const fields = {
  missingId: "organisationId",
  missingName: "organisationName",
  missingRole: "role",
  wrongInhabitants: "inhabitants",
} as const;

function targetOf(problem: Problem): string {
  return "question" in problem ? `q-${problem.question.id}` : fields[problem.kind];
}

function sentenceOf(problem: Problem, { say }: PageContext): string {
  const { review } = say.page;
  return "question" in problem ? review[problem.kind](problem.question.title) : review[problem.kind];
}
