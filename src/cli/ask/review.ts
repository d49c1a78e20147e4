/** The review before the end: what was answered per area, and the way back to any question. */
import { hiddenAnswers } from "../../core/interview/hidden.ts";
import type { InterviewState } from "../../core/interview/interview.ts";
import { askedQuestions } from "../../core/interview/interview.ts";
import { heldFloors } from "../../core/interview/outlook.ts";
import { progress, progressByArea, questionStatuses, statusOf } from "../../core/interview/progress.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import type { Locale } from "../../i18n/locale.ts";
import { reviewMessages } from "../../i18n/review.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { displayWidth, shorten } from "../terminal/text-width.ts";
import { areaInWords } from "./area-in-words.ts";
import type { Asker } from "./asker.ts";
import { askHeldFloor, askWhichQuestion } from "./choose-question.ts";
import { isSureToFinish } from "./finish-check.ts";
import { askHidden } from "./kept-answers.ts";
import type { ScreenEvent } from "./pending-choice.ts";
import { widthOf } from "./question-screen.ts";

type Sub = "go-to" | "floors" | "hidden";

export async function askReview(state: InterviewState, asker: Asker, locale: Locale): Promise<ScreenEvent> {
  const say = asker.look().say.review;
  const message = [say.title, "", ...reviewLines(state, asker), "", say.choose].join("\n");
  const picked = await asker.select({ message, choices: choicesOf(state, say, locale) });
  if (picked === undefined) return { kind: "back" };
  const stay: ScreenEvent = { kind: "review" };
  if (picked === "go-to") return (await askWhichQuestion(state, asker, locale)) ?? stay;
  if (picked === "floors") return (await askHeldFloor(state, asker, locale)) ?? stay;
  if (picked === "hidden") return (await askHidden(state, asker, locale)) ?? stay;
  if (picked.kind === "finish" && !(await isSureToFinish(state, asker, locale))) return stay;
  return picked;
}

function choicesOf(state: InterviewState, say: InterviewMessages["review"], locale: Locale) {
  const more = reviewMessages[locale];
  const counts = progress(state);
  const skipped = askedQuestions(state).find((question) => statusOf(state, question) === "skipped");
  const held = heldFloors(state).length;
  const hidden = hiddenAnswers(state).length;
  const choices: { name: string; value: ScreenEvent | Sub }[] = [];
  if (counts.open > 0) choices.push({ name: say.goOn(counts.open), value: { kind: "continue" } });
  choices.push({ name: say.finish, value: { kind: "finish" } });
  if (skipped) {
    choices.push({ name: say.firstSkipped(counts.skipped), value: { kind: "go-to", question: skipped.id } });
  }
  choices.push({ name: say.goTo, value: "go-to" });
  if (held > 0) choices.push({ name: more.floors.menu(held), value: "floors" });
  if (hidden > 0) choices.push({ name: more.hidden.menu(hidden), value: "hidden" });
  choices.push({ name: say.stop, value: { kind: "stop" } });
  return choices;
}

/** A table where the window is wide enough, else a sentence for each area. */
export function reviewLines(state: InterviewState, asker: Pick<Asker, "look">): string[] {
  const look = asker.look();
  const { columns } = look.say.review;
  const width = widthOf(look);
  const areas = progressByArea(state);
  const nameWidth = width - columns.reduce((sum, column) => sum + displayWidth(column) + 2, 0);
  if (look.plain || nameWidth < 12) return areas.map((area) => areaInWords(area, look.say));
  const widestName = Math.max(...areas.map(({ area }) => displayWidth(sanitizeForTerminal(area.name))));
  const first = Math.min(nameWidth, widestName);
  const row = (name: string, cells: readonly string[]) =>
    pad(shorten(name, first), first) + cells.map((cell, index) => `  ${padStart(cell, columns[index] ?? "")}`).join("");
  return [
    row("", columns),
    ...areas.map((area) =>
      row(
        sanitizeForTerminal(area.area.name),
        questionStatuses.map((status) => String(area[status])),
      ),
    ),
  ];
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

function padStart(text: string, column: string): string {
  return " ".repeat(Math.max(0, displayWidth(column) - displayWidth(text))) + text;
}
