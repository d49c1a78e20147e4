/** What a workshop says that the answer of the round before should have been, as a value on the scale. */

import type { RestatedValue } from "../../assessment/results.ts";
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { answerValue } from "../../response/answer-value.ts";
import type { Combined } from "./consensus.ts";

export function restatedOf(
  questionnaire: Questionnaire,
  question: Question,
  { consensus }: Pick<Combined, "consensus">,
): RestatedValue | undefined {
  const earlier = consensus?.earlier;
  if (!earlier) return undefined;
  const { reason } = earlier;
  const { state, value } = answerValue(earlier, question, questionnaire);
  return { state, ...(value === undefined ? {} : { value }), reason };
}
