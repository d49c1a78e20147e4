/** The whole page, and what happens on it. */
import type { Answer } from "../core/response/response.ts";
import { slugOf } from "../core/text/slug.ts";
import { formMessages } from "../i18n/form.ts";
import { formPageMessages } from "../i18n/form-page.ts";
import { interviewMessages } from "../i18n/interview.ts";
import { isLocale } from "../i18n/locale.ts";
import type { Draft } from "./draft.ts";
import { fromResponseFile, newDraft, stateOf, toResponseFile } from "./draft.ts";
import { element } from "./element.ts";
import type { FormData } from "./form-data.ts";
import type { PageActions } from "./layout.ts";
import { layOut } from "./layout.ts";
import type { PageContext } from "./page-context.ts";
import type { Part } from "./question-part.ts";
import type { Saving } from "./saved-part.ts";
import type { Store } from "./store.ts";
import { openStore } from "./store.ts";

/** The one thing on the page that changes. */
interface Form {
  readonly data: FormData;
  readonly store: Store;
  draft: Draft;
  language: string;
  saving: Saving["state"];
  /** There are drafts to choose from, and none was chosen yet. */
  choosing: boolean;
  /** What just happened. */
  notice: string;
  page: Part | undefined;
}

export function openForm(data: FormData): void {
  const store = openStore(data);
  const current = store.current();
  const form: Form = {
    data,
    store,
    draft: current ?? fresh(data),
    language: data.questionnaires[0].language,
    saving: current ? "saved" : "nothing",
    choosing: !current && store.drafts().length > 0,
    notice: "",
    page: undefined,
  };
  // Only where the browser kept nothing is something lost by closing.
  addEventListener("beforeunload", (event) => {
    if (form.saving === "failed") event.preventDefault();
  });
  show(form);
}

function fresh(data: FormData): Draft {
  return newDraft(respondentId(data.role || undefined), localDay(new Date()), data);
}

/** Builds the page anew: another draft, another language, something to tell. */
function show(form: Form): void {
  const context = contextOf(form);
  const { language, title } = context.questionnaire;
  form.page = layOut(context, actionsOf(form));
  document.documentElement.lang = language;
  document.title = title;
  document.body.replaceChildren(form.page.node);
  form.page.refresh();
}

function contextOf(form: Form): PageContext {
  const { data } = form;
  const questionnaire =
    data.questionnaires.find(({ language }) => language === form.language) ?? data.questionnaires[0];
  return {
    data,
    questionnaire,
    say: wordsOf(form),
    draft: () => form.draft,
    state: () => stateOf(form.draft, questionnaire, data),
    // A change after finishing makes a draft of it again.
    change: (changes) => keep(form, { ...form.draft, submitted: undefined, ...changes }),
    answer: (question, answer) => keep(form, withAnswer(form.draft, question, answer)),
  };
}

function wordsOf({ language, data }: Form): PageContext["say"] {
  const base = language.slice(0, 2);
  const locale = isLocale(base) ? base : data.locale;
  return { page: formPageMessages[locale], form: formMessages[locale], interview: interviewMessages[locale] };
}

function actionsOf(form: Form): PageActions {
  const { store, data } = form;
  return {
    drafts: form.choosing ? store.drafts() : [],
    language: form.language,
    notice: form.notice,
    saving: () => ({ state: form.saving, at: form.draft.saved }),
    speak: (language) => {
      form.language = language;
      show(form);
    },
    goOn: (chosen) => start(form, chosen, ""),
    remove: ({ respondent }) => {
      store.remove(respondent);
      form.choosing = store.drafts().length > 0;
      show(form);
    },
    anew: () => start(form, fresh(data), ""),
    open: (file) => void open(form, file),
    clear: () => {
      store.remove(form.draft.respondent);
      start(form, fresh(data), wordsOf(form).page.saved.cleared);
    },
    download: (submit) => download(form, submit),
  };
}

/** Saves at once, and brings what is in sight up to date. */
function keep(form: Form, draft: Draft): void {
  form.draft = { ...draft, saved: new Date().toISOString() };
  form.saving = form.store.save(form.draft) ? "saved" : "failed";
  form.page?.refresh();
}

function start(form: Form, draft: Draft, notice: string): void {
  form.draft = draft;
  form.choosing = false;
  form.notice = notice;
  form.saving = "nothing";
  if (draft.saved !== undefined) form.saving = form.store.save(draft) ? "saved" : "failed";
  show(form);
}

async function open(form: Form, file: File): Promise<void> {
  const say = wordsOf(form).page.open;
  const read = fromResponseFile(await file.text(), form.data, fresh(form.data));
  if ("problem" in read) {
    form.notice = say.problem[read.problem](file.name);
    show(form);
    return;
  }
  const opened = say.opened(file.name, Object.keys(read.draft.answers).length);
  const ignored = read.ignored.length === 0 ? "" : ` ${say.ignored(read.ignored.join(", "))}`;
  start(form, read.draft, opened + ignored);
  keep(form, read.draft);
}

/** @returns the name of the file. */
function download(form: Form, submit: boolean): string {
  if (submit) keep(form, { ...form.draft, submitted: localDay(new Date()) });
  const { draft, data } = form;
  const say = wordsOf(form).interview;
  const organisation = slugOf(draft.organisationName.trim() || draft.organisationId.trim());
  const name = `${say.fileName(organisation, draft.role || say.wholeInFileName)}.json`;
  const text = `${JSON.stringify(toResponseFile(draft, data), undefined, 2)}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}

/** What was typed and is no number goes with the answer that it stood for. */
function withAnswer(draft: Draft, question: string, answer: Answer | undefined): Draft {
  const { [question]: _before, ...answers } = draft.answers;
  const { [question]: _typed, ...typed } = draft.typed;
  const changed = answer === undefined ? answers : { ...answers, [question]: answer };
  return { ...draft, submitted: undefined, typed, answers: changed };
}

/** Says nothing about a person, and is another one on every computer. */
function respondentId(role: string | undefined): string {
  const bytes = crypto.getRandomValues(new Uint8Array(3));
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${role ?? "form"}-${digits}`;
}

function localDay(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, "0");
  return `${moment.getFullYear()}-${month}-${String(moment.getDate()).padStart(2, "0")}`;
}
