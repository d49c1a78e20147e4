/** The ways from the review to one question: by area, or by the dimension whose floor it holds. */

import { levelAfter } from "../../core/assess/score/score.ts";
import type { InterviewState } from "../../core/interview/interview.ts";
import { askedQuestions } from "../../core/interview/interview.ts";
import type { HeldFloor } from "../../core/interview/outlook.ts";
import { heldFloors } from "../../core/interview/outlook.ts";
import { progressByArea, statusOf } from "../../core/interview/progress.ts";
import type { Question } from "../../core/questionnaire/questionnaire.ts";
import { dimensionName } from "../../core/questionnaire/questionnaire.ts";
import { answerValue } from "../../core/response/answer-value.ts";
import { formatAmount } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { reviewMessages } from "../../i18n/review.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { displayWidth, shorten } from "../terminal/text-width.ts";
import { areaInWords } from "./area-in-words.ts";
import type { Asker } from "./asker.ts";
import type { ScreenEvent } from "./pending-choice.ts";
import { widthOf } from "./question-screen.ts";

/** More questions than this are chosen by area first: a list longer than a window is hard to go through. */
const shortList = 14;

/** Undefined: back to the review. */
export async function askWhichQuestion(
  state: InterviewState,
  asker: Asker,
  locale: Locale,
): Promise<ScreenEvent | undefined> {
  const { say } = asker.look();
  const asked = askedQuestions(state);
  if (asked.length <= shortList) return askAmong(asked, say.review.which, { state, asker, locale });
  const areas = progressByArea(state);
  const from = state.at.place === "review" ? state.at.from : undefined;
  const here = areas.find(({ questions }) => questions.some(({ id }) => id === from));
  const choices: { name: string; value: (typeof areas)[number] | undefined }[] = areas.map((area) => ({
    name: areaInWords(area, say),
    value: area,
  }));
  choices.push({ name: say.review.toReview, value: undefined });
  const message = reviewMessages[locale].whichArea;
  const area = await asker.select({ message, choices, ...(here ? { chosen: here } : {}) });
  return area && askAmong(area.questions, say.review.which, { state, asker, locale });
}

/** First the dimension, then one of the answers that hold it. Undefined: back to the review. */
export async function askHeldFloor(
  state: InterviewState,
  asker: Asker,
  locale: Locale,
): Promise<ScreenEvent | undefined> {
  const say = reviewMessages[locale].floors;
  const level = (value: number) => formatAmount(locale, value, 2);
  const choices: { name: string; value: HeldFloor | undefined }[] = heldFloors(state).map((held) => ({
    name: say.dimension(dimensionName(held.dimension), level(held.level), held.questions.length),
    value: held,
  }));
  choices.push({ name: asker.look().say.review.toReview, value: undefined });
  const held = await asker.select({ message: say.intro, choices });
  if (!held) return undefined;
  const next = levelAfter(held.level, state.questionnaire) ?? held.level;
  const message = say.questions(dimensionName(held.dimension), level(held.level), level(next), held.questions.length);
  return askAmong(held.questions, message, { state, asker, locale });
}

interface Asking {
  readonly state: InterviewState;
  readonly asker: Asker;
  readonly locale: Locale;
}

async function askAmong(
  questions: readonly Question[],
  message: string,
  asking: Asking,
): Promise<ScreenEvent | undefined> {
  const { say, ...look } = asking.asker.look();
  const room = widthOf(look) - 8;
  const held = heldFloors(asking.state);
  const choices: { name: string; value: string | undefined }[] = questions.map((question) => {
    const rest = ["", ...answerInWords(question, held, asking)].join(" · ");
    const title = shorten(sanitizeForTerminal(question.title), Math.max(20, room - displayWidth(rest)));
    return { name: title + rest, value: question.id };
  });
  choices.push({ name: say.review.toReview, value: undefined });
  const id = await asking.asker.select({ message, choices });
  return id === undefined ? undefined : { kind: "go-to", question: id };
}

/** What was answered, and how many dimensions that holds at their floor. */
function answerInWords(question: Question, held: readonly HeldFloor[], { state, asker, locale }: Asking): string[] {
  const status = statusOf(state, question);
  const value = answerValue(state.answers.get(question.id), question, state.questionnaire);
  const say = reviewMessages[locale];
  if (status !== "answered" || value.state !== "level") return [asker.look().say.review.status[status]];
  const holds = held.filter(({ questions }) => questions.includes(question)).length;
  const level = say.level(formatAmount(locale, value.value, 2));
  return holds > 0 ? [level, say.holds(holds)] : [level];
}
