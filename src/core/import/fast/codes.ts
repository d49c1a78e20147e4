/** Answers and days → their codes. */

import { answerValue } from "../../response/answer-value.ts";
import type { Answer } from "../../response/response.ts";
import { codeOf } from "./classes.ts";
import type { Counting } from "./counting.ts";
import { most, mostCodes } from "./counting.ts";

/** The code of an answer to the question at a place; answers that count the same are the same. */
export function answerCode(counting: Counting, place: number, answer: Answer): number {
  const question = counting.placed[place];
  const known = counting.answers[place];
  if (!question || !known) return 0;
  const value = answerValue(answer, question, counting.questionnaire);
  // What was written beside it belongs to the one row that it was learned from.
  const { note: _note, evidence: _evidence, ...bare } = answer;
  const code = codeOf(known, JSON.stringify(value), bare, mostCodes - 1);
  if (code >= counting.stride) widen(counting);
  if (value.state === "level") counting.program.setValue(place, code, value.value);
  return code;
}

/** Makes room for twice as many codes of each question. */
function widen(counting: Counting): void {
  counting.stride *= 2;
  counting.program.widen(counting.stride);
}

/** The code of a day, `YYYY-MM-DD`; 0 where there are too many. */
export function dayCode({ days, program }: Counting, day: string): number {
  const code = codeOf(days, day, day, most.days);
  if (code > 0) program.setDay(code, Number(day.replaceAll("-", "")));
  return code;
}
