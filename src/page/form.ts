/** The whole page, and what happens on it. */
import type { Answer } from "../core/response.ts";
import { slugOf } from "../core/slug.ts";
import { formMessages } from "../i18n/form.ts";
import { formPageMessages } from "../i18n/form-page.ts";
import { interviewMessages } from "../i18n/interview.ts";
import { isLocale } from "../i18n/locale.ts";
import type { Draft } from "./draft.ts";
import { fromResponseFile, newDraft, stateOf, toResponseFile } from "./draft.ts";
import { element } from "./element.ts";
import type { FormData } from "./form-data.ts";
import { layOut } from "./layout.ts";
import type { PageContext } from "./page-context.ts";
import type { Part } from "./question-part.ts";
import { openStore } from "./store.ts";

export function openForm(data: FormData): void {
  const store = openStore(data);
  let draft = store.current() ?? fresh();
  let language = data.questionnaires[0].language;
  let saving: "nothing" | "saved" | "failed" = draft.saved === undefined ? "nothing" : "saved";
  let choosing = draft.saved === undefined && store.drafts().length > 0;
  let notice = "";
  let parts: Part = rebuild();

  function fresh(): Draft {
    const role = data.role === "" ? undefined : data.role;
    return newDraft(respondentId(role), localDay(new Date()), data);
  }

  function context(): PageContext {
    const questionnaire = data.questionnaires.find((one) => one.language === language) ?? data.questionnaires[0];
    const base = language.slice(0, 2);
    const locale = isLocale(base) ? base : data.locale;
    return {
      data,
      questionnaire,
      say: { page: formPageMessages[locale], form: formMessages[locale], interview: interviewMessages[locale] },
      draft: () => draft,
      state: () => stateOf(draft, questionnaire, data),
      change,
      answer: (question, answer) => change(withAnswer(draft, question, answer)),
    };
  }

  /** A change after finishing makes a draft of it again. */
  function change(changes: Partial<Draft>): void {
    keep({ ...draft, submitted: undefined, ...changes });
  }

  function keep(next: Draft): void {
    draft = { ...next, saved: new Date().toISOString() };
    saving = store.save(draft) ? "saved" : "failed";
    parts.refresh();
  }

  function rebuild(): Part {
    const built = layOut(context(), {
      drafts: choosing ? store.drafts() : [],
      language,
      notice,
      saving: () => ({ state: saving, at: draft.saved }),
      speak: (chosen) => {
        language = chosen;
        show();
      },
      goOn: (chosen) => start(chosen, ""),
      remove: (chosen) => {
        store.remove(chosen.respondent);
        choosing = store.drafts().length > 0;
        show();
      },
      anew: () => start(fresh(), ""),
      open: (file) => void open(file),
      clear: () => {
        store.remove(draft.respondent);
        start(fresh(), context().say.page.saved.cleared);
      },
      download,
    });
    document.documentElement.lang = language;
    document.title = context().questionnaire.title;
    document.body.replaceChildren(built.node);
    built.refresh();
    return built;
  }

  function show(): void {
    parts = rebuild();
  }

  function start(chosen: Draft, said: string): void {
    draft = chosen;
    choosing = false;
    saving = chosen.saved === undefined ? "nothing" : "saved";
    notice = said;
    if (chosen.saved !== undefined) store.save(chosen);
    show();
  }

  async function open(file: File): Promise<void> {
    const { say } = context();
    const read = fromResponseFile(await file.text(), data, fresh());
    if ("problem" in read) {
      notice = say.page.open.problem[read.problem](file.name);
      show();
      return;
    }
    const opened = say.page.open.opened(file.name, Object.keys(read.draft.answers).length);
    const ignored = read.ignored.length === 0 ? "" : ` ${say.page.open.ignored(read.ignored.join(", "))}`;
    start(read.draft, opened + ignored);
    keep(read.draft);
  }

  /** @returns the name of the file. */
  function download(submit: boolean): string {
    if (submit) keep({ ...draft, submitted: localDay(new Date()) });
    const { say } = context();
    const organisation = slugOf(draft.organisationName.trim() || draft.organisationId.trim());
    const role = draft.role || say.interview.wholeInFileName;
    const name = `${say.interview.fileName(organisation, role)}.json`;
    const text = `${JSON.stringify(toResponseFile(draft, data), undefined, 2)}\n`;
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    element("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return name;
  }

  // Only where the browser kept nothing is something lost by closing.
  addEventListener("beforeunload", (event) => {
    if (saving === "failed") event.preventDefault();
  });
}

/** What was typed and is no number goes with the answer that it stood for. */
function withAnswer(draft: Draft, question: string, answer: Answer | undefined): Partial<Draft> {
  const { [question]: _before, ...answers } = draft.answers;
  const { [question]: _typed, ...typed } = draft.typed;
  return { typed, answers: answer === undefined ? answers : { ...answers, [question]: answer } };
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
