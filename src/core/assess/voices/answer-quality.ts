/**
 * What one response looks like beside its answers: the same place on every question, answers that contradict each other,
 * or less time than reading takes. A reason to look, and never one to leave a response out.
 */

import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { scaleEnds } from "../../questionnaire/questionnaire.ts";
import { answerValue } from "../../response/answer-value.ts";
import type { Answer, Response } from "../../response/response.ts";

export type QualityFlag = "straight-lining" | "contradictory" | "hasty";

/** Whether a response shows it; absent where that cannot be told from this response. */
export type QualityFlags = Readonly<Partial<Record<QualityFlag, boolean>>>;

/** With fewer choices the same place on each of them says nothing. */
const fewestChoices = 10;
/** So many of them in the same place, or so many one after the other. */
const nearlyAll = 0.9;
const longRun = 12;
/** Huang et al. (2012), "Detecting and Deterring Insufficient Effort Responding to Surveys": two seconds an item. */
const secondsPerAnswer = 2;

export function qualityFlags(questionnaire: Questionnaire, response: Response): QualityFlags {
  const straight = straightLining(placesOf(questionnaire, response));
  const contradictory = contradicts(questionnaire, response);
  const hasty = isHasty(response);
  return {
    ...(straight === undefined ? {} : { "straight-lining": straight }),
    ...(contradictory === undefined ? {} : { contradictory }),
    ...(hasty === undefined ? {} : { hasty }),
  };
}

/** Where on the list each choice stood, in the order of the questionnaire: of a mirrored list as it was read. */
function placesOf({ questions, levels }: Questionnaire, { answers }: Response): number[] {
  return questions.flatMap(({ id, form }) => {
    const answer = answers.get(id);
    if (answer?.kind === "level") return [levels.findIndex(({ value }) => value === answer.level)];
    if (answer?.kind !== "option" || form.kind !== "options") return [];
    return [form.options.findIndex((option) => option.id === answer.option)];
  });
}

function straightLining(places: readonly number[]): boolean | undefined {
  if (places.length < fewestChoices) return undefined;
  const counts = new Map<number, number>();
  let run = 0;
  let longest = 0;
  for (const [at, place] of places.entries()) {
    counts.set(place, (counts.get(place) ?? 0) + 1);
    run = place === places[at - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest >= longRun || Math.max(...counts.values()) >= nearlyAll * places.length;
}

/** Two questions of which one asks the other way round; their values point in the same direction. */
export function oppositePairs({ questions }: Questionnaire): readonly (readonly [Question, Question])[] {
  return questions.flatMap((question) => {
    if (question.opposite === undefined) return [];
    const other = questions.find(({ id }) => id === question.opposite);
    return other ? [[question, other] as const] : [];
  });
}

/** More than half of the scale apart on a pair. */
function contradicts(questionnaire: Questionnaire, { answers }: Response): boolean | undefined {
  const { minimum, maximum } = scaleEnds(questionnaire);
  const differences = oppositePairs(questionnaire).flatMap((pair) => {
    const [one, other] = pair.map((question) => answerValue(answers.get(question.id), question, questionnaire).value);
    return one === undefined || other === undefined ? [] : [Math.abs(one - other)];
  });
  if (differences.length === 0) return undefined;
  return differences.some((difference) => difference > (maximum - minimum) / 2 + 1e-9);
}

function isHasty({ started, submitted, answers }: Response): boolean | undefined {
  const [from, to] = [momentOf(started), momentOf(submitted)];
  if (!from || !to || from.zoned !== to.zoned || to.seconds < from.seconds) return undefined;
  const given = [...answers.values()].filter(isGiven).length;
  return given === 0 ? undefined : to.seconds - from.seconds < secondsPerAnswer * given;
}

function isGiven(answer: Answer): boolean {
  return answer.kind !== "none" || answer.state === "not-applicable" || answer.state === "dont-know";
}

const moment = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)(?::(\d+(?:\.\d+)?))?(?:Z|([+-])(\d+):?(\d+))?$/i;

/** A day alone tells no time, and a time without its zone can only be held against another such. */
function momentOf(text = ""): { seconds: number; zoned: boolean } | undefined {
  const found = moment.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const [sign, hours, minutes] = found.slice(7);
  const offset = (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  const seconds = ((dayNumber(year, month, day) * 24 + hour) * 60 + minute - offset) * 60 + second;
  return { seconds, zoned: sign !== undefined || /z$/i.test(text) };
}

/** Days since some day long ago, by the Gregorian calendar: years that begin in March end with the leap day. */
function dayNumber(year: number, month: number, day: number): number {
  const since = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / 400);
  return since * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
}
