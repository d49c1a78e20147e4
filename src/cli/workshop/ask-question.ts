/** One question of the session: read it, show the answers, decide; and back from everywhere. */
import type { InterviewEvent } from "../../core/interview/interview.ts";
import type { KeyOffer } from "../ask/key-screen.ts";
import type { Look } from "../ask/question-screen.ts";
import { cleanerFor, widthOf } from "../ask/question-screen.ts";
import { wrapText } from "../terminal/text-width.ts";
import { decide, restate } from "./decide.ts";
import { hiddenLines } from "./question-lines.ts";
import { remarkPage, revealedLines } from "./revealed-lines.ts";
import type { WorkshopView } from "./view.ts";
import { isDecided } from "./view.ts";
import type { Answers, Workshop } from "./workshop.ts";

/** How a question was left. */
export type Left = { readonly answers: Answers } & (
  | { readonly kind: "decided" | "stopped" }
  | { readonly kind: "event"; readonly event: InterviewEvent }
);

type Key =
  | "reveal"
  | "decide"
  | "redecide"
  | "restate"
  | "notes"
  | "back"
  | "leaveOpen"
  | "next"
  | "overview"
  | "help"
  | "stop";

/** @param viewOf The view with what is saved by now: that changes while the question is on the table. */
export async function askQuestion(
  viewOf: (answers: Answers) => WorkshopView,
  before: Answers,
  workshop: Workshop,
): Promise<Left> {
  const { asker, words } = workshop;
  let answers = before;
  // What the group decided it has seen.
  let isShown = isDecided(viewOf(answers).saved);
  for (;;) {
    const view = viewOf(answers);
    const lines = (look: Look) => (isShown ? revealedLines(view, look) : hiddenLines(view, look));
    const key = await asker.keys({ lines, offers: offersFor(view, isShown) });
    switch (key) {
      case "reveal":
        isShown = true;
        break;
      case "decide":
      case "redecide": {
        const decision = await decide(view, answers, workshop);
        if (decision.kind === "leave") return { ...decision, kind: "event" };
        if (decision.kind !== "back") return { kind: decision.kind, answers: decision.answers };
        answers = decision.answers;
        break;
      }
      case "restate": {
        const saved = await restate(view, answers, workshop);
        if (saved.kind === "stopped") return { kind: "stopped", answers };
        if (saved.kind === "saved") answers = saved.answers;
        break;
      }
      case "notes":
        await asker.page(remarkPage(view, asker.look()), words.help.back);
        break;
      case "help":
        await asker.page(workshopHelp(view, asker.look()), words.help.back);
        break;
      case "back":
        if (!isShown) return { kind: "event", event: { kind: "back" }, answers };
        isShown = false;
        break;
      case "stop":
        return { kind: "stopped", answers };
      default:
        return { kind: "event", event: eventOf[key], answers };
    }
  }
}

const eventOf = {
  leaveOpen: { kind: "skip" },
  next: { kind: "next" },
  overview: { kind: "review" },
} as const;

/** Keys that work in any language, beside the one that is shown. */
const always: Readonly<Record<Key, readonly string[]>> = {
  reveal: ["enter"],
  decide: ["enter"],
  redecide: ["enter"],
  restate: ["l", "v"],
  notes: ["m"],
  back: ["b", "t", "left", "escape"],
  leaveOpen: ["s"],
  next: ["s", "right"],
  overview: ["o", "r"],
  help: ["?"],
  stop: ["q"],
};

/** What can be done: a decided question is gone past, one that is not is left open. */
function offersFor(view: WorkshopView, isShown: boolean): KeyOffer<Key>[] {
  const { words, revealed, lastTime, saved } = view;
  const hasRemarks = (revealed?.notes.length ?? 0) + (revealed?.evidence.length ?? 0) > 0;
  const keys: (Key | false)[] = [
    isShown ? (isDecided(saved) ? "redecide" : "decide") : "reveal",
    "back",
    isDecided(saved) ? "next" : "leaveOpen",
    isShown && hasRemarks && "notes",
    isShown && lastTime !== undefined && "restate",
    "overview",
    "help",
    "stop",
  ];
  return keys.flatMap((key) => {
    if (key === false) return [];
    const [shown = "", name = ""] = words.keys[key];
    return [{ keys: [shown, ...always[key]], name, value: key }];
  });
}

/** What the question means, what counts as evidence, and how a session goes. */
function workshopHelp({ question, words }: WorkshopView, look: Look): string[] {
  const { help } = words;
  const width = widthOf(look);
  const clean = cleanerFor(look);
  const wrapped = (text: string, first = "") => wrapText(clean(text), width, look.plain ? "" : clean(first));
  const lines = wrapped(`${help.title} · ${question.title}`).map((line) => look.paint.bold(line));
  if (question.help !== undefined) lines.push(...wrapped(question.help));
  if (question.evidence.length > 0) {
    lines.push("", ...wrapped(help.evidence), ...question.evidence.flatMap((example) => wrapped(example, "• ")));
  }
  return [...lines, "", ...help.how.flatMap((step) => wrapped(step))];
}
