/** The group decides: its answer, then why, then who sees it otherwise. Each part is on disk before the next. */
import type { GivenAnswer, InterviewEvent } from "../../core/interview/interview.ts";
import type { Question } from "../../core/questionnaire/questionnaire.ts";
import { remarksOf, withRemarksOf } from "../../core/response/remarks.ts";
import type { Answer, Restatement, Statement } from "../../core/response/response.ts";
import { helpLines } from "../ask/help-page.ts";
import type { Saved } from "../ask/keep-answers.ts";
import type { Pending, ScreenEvent } from "../ask/pending-choice.ts";
import { pendingOf } from "../ask/pending-choice.ts";
import type { Look, QuestionView } from "../ask/question-screen.ts";
import { questionLines, widthOf } from "../ask/question-screen.ts";
import { askEvidence, askNote } from "../ask/remarks.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { displayWidth } from "../terminal/text-width.ts";
import type { WorkshopView } from "./view.ts";
import type { Answers, Workshop } from "./workshop.ts";

/** What one question came to; `answers` is what is on disk by then. */
export type Decision = { readonly answers: Answers } & (
  | { readonly kind: "decided" | "stopped" }
  /** To what the answers showed. */
  | { readonly kind: "back" }
  | { readonly kind: "leave"; readonly event: InterviewEvent }
);

/** One question with all its levels, to be answered by the group. */
export async function decide(view: WorkshopView, before: Answers, workshop: Workshop): Promise<Decision> {
  const { asker, words, locale } = workshop;
  const { id } = view.question;
  let answers = before;
  let pending: Pending = pendingOf(answers.get(id), locale);
  for (;;) {
    const shown = questionView({ ...view, saved: answers.get(id) }, words.deciding, asker.look());
    const { event, pending: chosen } = await asker.question({ view: shown, pending });
    pending = chosen;
    const said = statementOf(event);
    if (said) {
      const saved = await workshop.save(withStatement(answers, id, said));
      if (saved.kind === "stopped") return { kind: "stopped", answers };
      if (saved.kind === "not-saved") {
        pending = { ...pending, notice: words.notSaved(saved.reason) };
        continue;
      }
      const explained = await explain(view, saved.answers, workshop);
      if (explained.kind !== "back") return explained;
      answers = explained.answers;
      pending = pendingOf(answers.get(id), locale);
    } else if (isAround(event)) {
      const done = await doAround(event.kind, shown, answers, workshop);
      if (done.kind === "stopped") return { kind: "stopped", answers };
      if (done.kind === "saved") answers = done.answers;
    } else if (event.kind === "back") return { kind: "back", answers };
    else return { kind: "leave", event, answers };
  }
}

type Around = Exclude<ScreenEvent, InterviewEvent>;

function isAround(event: ScreenEvent): event is Around {
  return ["ask-note", "ask-evidence", "help", "redraw", "stop"].includes(event.kind);
}

/** What the screen of a question offers beside the answer. */
async function doAround(
  kind: Around["kind"],
  view: QuestionView,
  answers: Answers,
  workshop: Workshop,
): Promise<Saved> {
  const { asker, words } = workshop;
  if (kind === "stop") return { kind: "stopped" };
  if (kind === "help") await asker.page(helpLines(view, asker.look()), words.help.back);
  if (kind === "ask-note" || kind === "ask-evidence") return remark(kind, view, answers, workshop);
  return asTheyAre(answers);
}

/** Why, and who sees it otherwise. Esc goes one question back, and from the first to the decision. */
async function explain(view: WorkshopView, decided: Answers, workshop: Workshop): Promise<Decision> {
  const { words } = workshop;
  const { question } = view;
  const parts = ["reason", "dissent"] as const;
  let answers = decided;
  // What could not be saved: it is offered again as it was written.
  let unsaved: string | undefined;
  for (let at = 0; at < parts.length; ) {
    const part = parts[at] ?? "reason";
    const before = answers.get(question.id)?.[part];
    const asked = part === "reason" ? words.askReason : words.askDissent;
    const text = await askText(question, asked, unsaved ?? before, workshop);
    unsaved = undefined;
    if (text === undefined) {
      if (at === 0) return { kind: "back", answers };
      at -= 1;
      continue;
    }
    const change = { [part]: text === "" ? undefined : text };
    const saved =
      text === (before ?? "")
        ? asTheyAre(answers)
        : await saveOrTell(withRemark(answers, question.id, change), workshop);
    if (saved.kind === "stopped") return { kind: "stopped", answers };
    if (saved.kind === "saved") {
      answers = saved.answers;
      at += 1;
    } else unsaved = text;
  }
  return { kind: "decided", answers };
}

/** Lines of text, perhaps none; undefined where the group went back. */
async function askText(
  { title }: Question,
  asked: string,
  before: string | undefined,
  { asker, words }: Workshop,
  needed = false,
): Promise<string | undefined> {
  const problem = (lines: readonly string[]) => {
    const text = lines.join("\n").trim();
    if (needed && text === "") return words.reasonNeeded;
    return text.length > longest ? words.tooLong(longest) : undefined;
  };
  const there = before === undefined ? [] : sanitizeForTerminal(before).split("\n");
  const lines = await asker.lines({ message: `${title}\n${asked}`, lines: there, problem });
  return lines?.join("\n").trim();
}

/** Note and evidence, as in an interview. */
async function remark(
  kind: "ask-note" | "ask-evidence",
  { question }: QuestionView,
  answers: Answers,
  workshop: Workshop,
): Promise<Saved> {
  const saved = answers.get(question.id);
  const ask = kind === "ask-note" ? askNote : askEvidence;
  const event = await ask(question, saved, workshop.asker);
  if (event?.kind === "note")
    return saveOrTell(withRemark(answers, question.id, { note: event.note || undefined }), workshop);
  if (event?.kind !== "evidence") return asTheyAre(answers);
  const evidence = event.evidence.length > 0 ? event.evidence : undefined;
  return saveOrTell(withRemark(answers, question.id, { evidence }), workshop);
}

function asTheyAre(answers: Answers): Saved {
  return { kind: "saved", answers };
}

/** What the group now says that it should have said in the round before; with a reason, or not at all. */
export async function restate(view: WorkshopView, before: Answers, workshop: Workshop): Promise<Saved> {
  const { asker, words, locale } = workshop;
  const { id } = view.question;
  const earlier = before.get(id)?.earlier;
  let pending = pendingOf(earlier ?? view.lastTime?.answer, locale);
  for (;;) {
    const shown = questionView({ ...view, saved: undefined }, words.restating, asker.look());
    const outcome = await asker.question({ view: shown, pending });
    const { event } = outcome;
    pending = outcome.pending;
    const said = statementOf(event);
    if (event.kind === "stop") return { kind: "stopped" };
    if (event.kind === "help") await doAround("help", shown, before, workshop);
    else if (event.kind === "skip") return saveOrTell(withRemark(before, id, { earlier: undefined }), workshop);
    else if (event.kind === "back" || event.kind === "next") return asTheyAre(before);
    if (!said) continue;
    const reason = await askText(view.question, words.askRestateReason, earlier?.reason, workshop, true);
    if (reason === undefined) continue;
    return saveOrTell(withRemark(before, id, { earlier: { ...said, reason } }), workshop);
  }
}

/** Where nothing could be saved, says why; the answers are then those that were there. */
async function saveOrTell(answers: Answers, { save, asker, words }: Workshop): Promise<Saved> {
  const saved = await save(answers);
  if (saved.kind === "not-saved") await asker.page([words.notSaved(saved.reason)], words.goOn);
  return saved;
}

/** The spread stays in sight while the group decides, where the window has room for it. */
function questionView(view: WorkshopView, what: string, look: Look): QuestionView {
  const { question, questionnaire, saved, revealed, words } = view;
  const place = `${view.where} · ${what}`;
  const short = { question, questionnaire, saved, place };
  const { form } = question;
  if (!revealed?.spread || form.kind === "options" || look.plain) return short;
  const counts = revealed.spread.counts.map(({ value, count }) => words.answersAt(String(value), count)).join(", ");
  const long = { ...short, place: `${place} · ${words.beforehand(counts)}` };
  const fits = displayWidth(long.place) <= widthOf(look) && questionLines(long, { digits: "" }, look).fits;
  return fits ? long : short;
}

function statementOf(event: ScreenEvent): GivenAnswer | (Statement & { readonly kind: "none" }) | undefined {
  if (event.kind === "answer") return event.answer;
  if (event.kind === "dont-know" || event.kind === "not-applicable") return { kind: "none", state: event.kind };
  return undefined;
}

/** Another decision keeps what was written beside the one before. */
function withStatement(answers: Answers, id: string, said: Statement): Answers {
  const { note, evidence, reason, dissent, earlier } = answers.get(id) ?? {};
  return new Map(answers).set(id, present({ ...said, note, evidence, reason, dissent, earlier }));
}

function withRemark(answers: Answers, id: string, change: RemarkChange): Answers {
  const there = answers.get(id);
  const changed = new Map(answers);
  const answer = withRemarksOf(there, { ...remarksOf(there), ...change });
  if (answer) changed.set(id, answer);
  else changed.delete(id);
  return changed;
}

interface RemarkChange {
  readonly note?: string | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  readonly dissent?: string | undefined;
  readonly earlier?: Restatement | undefined;
}

function present(answer: Answer): Answer {
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined)) as unknown as Answer;
}

const longest = 2000;
