/** The review before the end: what was answered per area, and the way back to any question. */
import type { InterviewState } from "../../core/interview.ts";
import { askedQuestions } from "../../core/interview.ts";
import type { AreaProgress } from "../../core/interview-progress.ts";
import { progress, progressByArea, statusOf } from "../../core/interview-progress.ts";
import type { Question } from "../../core/questionnaire.ts";
import { answerValue } from "../../core/response.ts";
import { formatAmount } from "../../i18n/format.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import type { Locale } from "../../i18n/locale.ts";
import { displayWidth, sanitizeForTerminal, shorten } from "../terminal-text.ts";
import type { ScreenEvent } from "./pending-choice.ts";
import type { Asker } from "./prompts.ts";
import { widthOf } from "./question-screen.ts";

const statuses = ["answered", "dont-know", "not-applicable", "skipped", "open"] as const;

export async function askReview(state: InterviewState, asker: Asker, locale: Locale): Promise<ScreenEvent> {
  const say = asker.look().say.review;
  const counts = progress(state);
  const skipped = askedQuestions(state).find((question) => statusOf(state, question) === "skipped");
  const choices: { name: string; value: ScreenEvent | "go-to" }[] = [];
  if (counts.open > 0) choices.push({ name: say.goOn(counts.open), value: { kind: "continue" } });
  choices.push({ name: say.finish, value: { kind: "finish" } });
  if (skipped) {
    choices.push({ name: say.firstSkipped(counts.skipped), value: { kind: "go-to", question: skipped.id } });
  }
  choices.push({ name: say.goTo, value: "go-to" }, { name: say.stop, value: { kind: "stop" } });
  const message = [say.title, "", ...reviewLines(state, asker), "", say.choose].join("\n");
  const picked = await asker.select({ message, choices });
  if (picked === undefined) return { kind: "back" };
  if (picked === "go-to") return (await askWhichQuestion(state, asker, locale)) ?? { kind: "review" };
  if (picked.kind !== "finish" || counts.open === 0 || (await isSure(counts.open, asker))) return picked;
  return { kind: "review" };
}

/** A slip on the way to "go on" would submit a half-filled questionnaire. */
async function isSure(open: number, asker: Asker): Promise<boolean> {
  const { say } = asker.look();
  const choices = [
    { name: say.no, value: false },
    { name: say.yes, value: true },
  ];
  return (await asker.select({ message: say.review.finishWithOpen(open), choices })) ?? false;
}

/** A table where the window is wide enough, else a sentence for each area. */
export function reviewLines(state: InterviewState, asker: Pick<Asker, "look">): string[] {
  const look = asker.look();
  const { columns } = look.say.review;
  const width = widthOf(look);
  const areas = progressByArea(state);
  const nameWidth = width - columns.reduce((sum, column) => sum + displayWidth(column) + 2, 0);
  if (nameWidth < 12) return areas.map((area) => areaInWords(area, look.say));
  const widestName = Math.max(...areas.map(({ area }) => displayWidth(sanitizeForTerminal(area.name))));
  const first = Math.min(nameWidth, widestName);
  const row = (name: string, cells: readonly string[]) =>
    pad(shorten(name, first), first) + cells.map((cell, index) => `  ${padStart(cell, columns[index] ?? "")}`).join("");
  return [
    row("", columns),
    ...areas.map((area) =>
      row(
        sanitizeForTerminal(area.area.name),
        statuses.map((status) => String(area[status])),
      ),
    ),
  ];
}

function areaInWords(area: AreaProgress, say: InterviewMessages): string {
  const parts = statuses
    .filter((status) => area[status] > 0)
    .map((status) => `${area[status]} ${say.review.status[status]}`);
  return `${sanitizeForTerminal(area.area.name)}: ${parts.join(", ")}`;
}

async function askWhichQuestion(state: InterviewState, asker: Asker, locale: Locale): Promise<ScreenEvent | undefined> {
  const { say, ...look } = asker.look();
  const room = widthOf(look) - 8;
  const choices: { name: string; value: string | undefined }[] = askedQuestions(state).map((question) => ({
    name: shorten(`${sanitizeForTerminal(question.title)} · ${answerInWords(state, question, say, locale)}`, room),
    value: question.id,
  }));
  choices.push({ name: say.review.toReview, value: undefined });
  const id = await asker.select({ message: say.review.which, choices });
  return id === undefined ? undefined : { kind: "go-to", question: id };
}

function answerInWords(state: InterviewState, question: Question, say: InterviewMessages, locale: Locale): string {
  const status = statusOf(state, question);
  const value = answerValue(state.answers.get(question.id), question, state.questionnaire);
  if (status !== "answered" || value.state !== "level") return say.review.status[status];
  return say.review.level(formatAmount(locale, value.value, 2));
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

function padStart(text: string, column: string): string {
  return " ".repeat(Math.max(0, displayWidth(column) - displayWidth(text))) + text;
}
